import { open, stat } from 'node:fs/promises'
import { z } from 'zod'

/** Why a file could not be had, in words that hold nothing of its content. */
export class FileProblem extends Error {
  readonly missing: boolean

  constructor(missing: boolean, detail: string) {
    super(detail)
    this.name = 'FileProblem'
    this.missing = missing
  }
}

const errorSchema = z.object({ code: z.string() })

/**
 * The text of a file of at most `limit` bytes: UTF-8, with or without the byte order mark that Windows' editor puts first.
 * @throws FileProblem
 */
export async function readTextFile(file: string, limit: number): Promise<string> {
  const bytes = await readBytes(file, limit)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new FileProblem(false, 'the file is UTF-16 text; save it as UTF-8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FileProblem(
      false,
      'the file is not UTF-8 text (perhaps GBK, which Windows calls ANSI); save it as UTF-8',
    )
  }
}

async function readBytes(file: string, limit: number): Promise<Uint8Array> {
  try {
    const { size } = await regularFile(file)
    if (size > limit) throw new FileProblem(false, `the file has ${size} bytes, at most ${limit} are read`)
    const handle = await open(file)
    try {
      const bytes = new Uint8Array(limit + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
        length += bytesRead
        if (length > limit) throw new FileProblem(false, `more than ${limit} bytes`)
        if (bytesRead === 0) return bytes.subarray(0, length)
      }
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error
    const { code } = errorSchema.catch({ code: 'unknown error' }).parse(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileProblem(true, 'there is no such file')
    throw new FileProblem(false, `the file cannot be read (${code})`)
  }
}

/** Told before opening: a pipe or a device would keep the till waiting for ever. */
async function regularFile(file: string): Promise<{ size: number }> {
  const found = await stat(file)
  if (!found.isFile()) throw new FileProblem(false, 'this is a folder or a device, not a file')
  return found
}

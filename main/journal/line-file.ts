import { type FileHandle, mkdir, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FaultError } from '../till/fault'

/*
 * A file of lines that survives a power cut: a line counts once its line end is on disk. Every append is written at a known
 * place and forced to disk before it is said to be done; what a failed write left behind is cut off before the next.
 */

const lineEnd = '\n'

export interface LineFile {
  /** The whole lines found when it was opened. */
  lines: readonly string[]
  /** Puts one line on disk, after those asked for before it. @throws FaultError STORAGE_FAILED */
  append(line: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens a file of lines, or starts it with its first append. A last line without its end is what a power cut left of a write
 * nobody was told of: it is cut off.
 * @throws FaultError STORAGE_FAILED when there is such a file and it cannot be read
 */
export async function openLineFile(file: string): Promise<LineFile> {
  const content = await readExisting(file)
  const whole = content.subarray(0, content.lastIndexOf(lineEnd) + 1)
  let length = whole.length
  let handle: FileHandle | null = null
  let closed = false
  let last: Promise<void> = Promise.resolve()

  async function write(line: string): Promise<void> {
    try {
      if (closed) throw new Error('the file is closed')
      handle ??= await reopen()
      const bytes = Buffer.from(line + lineEnd)
      await writeAll(handle, bytes, length)
      await handle.sync()
      length += bytes.length
    } catch (error) {
      await handle?.close().catch(() => undefined)
      handle = null
      throw storageFailed('written', error)
    }
  }

  /** Also after a write that failed: whatever lies behind the last whole line is cut off. */
  async function reopen(): Promise<FileHandle> {
    const opened = await openForWriting(file)
    try {
      const { size } = await opened.stat()
      length = Math.min(length, size)
      if (size > length) await opened.truncate(length)
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  return {
    lines: whole.length === 0 ? [] : whole.toString('utf8').slice(0, -1).split(lineEnd),
    append(line) {
      const appended = last.then(() => write(line))
      last = appended.catch(() => undefined)
      return appended
    },
    async close() {
      await last
      closed = true
      await handle?.close()
      handle = null
    },
  }
}

/** Puts these lines in place of the file's, all or nothing. @throws FaultError STORAGE_FAILED */
export async function replaceLines(file: string, lines: readonly string[]): Promise<void> {
  const next = `${file}.new`
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(next, 'w', 0o600)
    try {
      await handle.writeFile(lines.map((line) => line + lineEnd).join(''))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(next, file)
    await syncFolder(file)
  } catch (error) {
    throw storageFailed('rewritten', error)
  }
}

async function readExisting(file: string): Promise<Buffer> {
  try {
    return await readFile(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw storageFailed('read', error)
  }
}

async function openForWriting(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r+')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    const made = await open(file, 'wx+', 0o600)
    await syncFolder(file).catch(async (failure) => {
      await made.close()
      throw failure
    })
    return made
  }
}

/** Write calls may take less than they are given. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** A new name is on disk only with its folder; Windows neither needs nor allows this. */
async function syncFolder(file: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(dirname(file))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}

function storageFailed(what: string, error: unknown): FaultError {
  const reason = error instanceof Error ? error.message : String(error)
  return new FaultError('STORAGE_FAILED', `the attempts could not be ${what}: ${reason}`)
}

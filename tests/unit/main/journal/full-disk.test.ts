import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openAttemptFile } from '../../../../main/journal/attempt-file'

/*
 * A disk that is full in the middle of a line, for real: a process of its own that may write files of so many bytes only. The
 * system gives it part of the write it asks for and refuses the rest, as a full disk does.
 */

const reportSchema = z.object({ begun: z.array(z.string()), refused: z.string(), after: z.string() })

/** Begins attempts until the disk is full, and then one more, whose line is short enough for what is left. */
const program = (module: string) => `
  const { openAttemptFile } = await import(${JSON.stringify(module)})
  const attempts = await openAttemptFile(process.argv[2])
  const attempt = (orderId, templateName) =>
    ({ orderId, kind: 'issue', startedAt: 1700000000000, templateId: '307', templateName, num: 10 })
  const begun = []
  let refused = ''
  for (let index = 0; refused === ''; index += 1) {
    try {
      await attempts.begin(attempt('order-' + index, 'x'.repeat(300)))
      begun.push('order-' + index)
    } catch (error) {
      refused = error.fault.code
    }
  }
  await attempts.begin(attempt('order-short', null))
  console.log(JSON.stringify({ begun, refused, after: 'order-short' }))
`

async function runOnSmallDisk(file: string, folder: string): Promise<z.infer<typeof reportSchema>> {
  await build({
    logLevel: 'silent',
    configFile: false,
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '../../../../main/journal/attempt-file.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'attempt-file.mjs' } },
    },
  })
  const main = join(folder, 'main.mjs')
  await writeFile(main, program('./attempt-file.mjs'))
  const { stdout } = await promisify(execFile)('sh', [
    '-c',
    'ulimit -f 4; exec "$@"',
    'sh',
    process.execPath,
    main,
    file,
  ])
  return reportSchema.parse(JSON.parse(stdout))
}

// The limit is one of POSIX shells; on Windows there is none to set.
describe.runIf(process.platform !== 'win32')('a disk that is full in the middle of a line', () => {
  it('refuses the attempt, spoils no other, and takes the next that fits', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'full-disk-'))
    const file = join(folder, 'attempts.jsonl')
    const { begun, refused, after } = await runOnSmallDisk(file, folder)

    expect(begun.length).toBeGreaterThan(0)
    expect(refused).toBe('STORAGE_FAILED')
    const attempts = await openAttemptFile(file)
    expect(attempts.damaged).toBeNull()
    expect(attempts.unknown().map(({ orderId }) => orderId)).toEqual([...begun, after])
    expect(await readFile(file, 'utf8')).toMatch(/\n$/)
    await attempts.close()
  })
})

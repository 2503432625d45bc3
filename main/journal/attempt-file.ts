import { z } from 'zod'
import { type UnknownAttempt, unknownAttemptSchema } from '../../contract/attempts'
import type { FaultCode } from '../../contract/errors'
import type { AttemptLog, NewAttempt, Outcome } from '../till/attempts'
import { FaultError } from '../till/fault'
import { openLineFile, replaceLines } from './line-file'

/** One line of the file: an attempt as it stands from then on. Nothing in it is personal data. */
const entrySchema = unknownAttemptSchema.extend({
  state: z.enum(['begun', 'succeeded', 'failed', 'unknown']),
})
type Entry = z.infer<typeof entrySchema>

export interface AttemptFile extends AttemptLog {
  /** Lines that could not be read when the file was opened, and where they now are; null when there were none. */
  damaged: { lines: number; keptIn: string } | null
  close(): Promise<void>
}

/**
 * Attempts in a file of JSON lines, each on disk before its request is sent (docs/decisions/0006). What an earlier run began
 * and never settled is unknown from now on.
 * @throws FaultError STORAGE_FAILED when there is such a file and it cannot be read: what is unknown would stay hidden
 */
export async function openAttemptFile(file: string): Promise<AttemptFile> {
  let disk = await openLineFile(file)
  const damaged = await setDamagedAside(file, disk.lines)
  if (damaged) disk = await openLineFile(file)
  const entries = new Map<string, Entry>()
  for (const line of disk.lines) {
    const entry = readEntry(line)
    if (entry) entries.set(entry.orderId, entry)
  }
  for (const [orderId, entry] of entries)
    if (entry.state === 'begun') entries.set(orderId, { ...entry, state: 'unknown', because: null })

  return {
    damaged,

    async begin({ orderId, kind, startedAt, templateId, templateName, num }: NewAttempt): Promise<void> {
      const before = entries.get(orderId)
      if (before && before.state !== 'failed')
        throw new FaultError('DUPLICATE_ORDER', `order ${orderId} is ${before.state}`)
      const entry: Entry = {
        ...{ orderId, kind, startedAt, templateId, templateName, num },
        because: null,
        state: 'begun',
      }
      // Taken before the disk is asked, so that of two at once only one gets through.
      entries.set(orderId, entry)
      try {
        await disk.append(JSON.stringify(entry))
      } catch (error) {
        if (before) entries.set(orderId, before)
        else entries.delete(orderId)
        throw error
      }
    },

    /** @throws FaultError STORAGE_FAILED; the outcome then holds for this run, and the attempt is unknown at the next start. */
    async settle(orderId: string, outcome: Outcome, because: FaultCode | null): Promise<void> {
      const entry = entries.get(orderId)
      if (!entry) throw new FaultError('INTERNAL', `order ${orderId} was never begun`)
      const settled: Entry = { ...entry, state: outcome, because }
      entries.set(orderId, settled)
      await disk.append(JSON.stringify(settled))
    },

    unknown(): UnknownAttempt[] {
      return [...entries.values()]
        .filter(({ state }) => state === 'unknown')
        .map(({ state: _, ...attempt }) => attempt)
        .sort((one, other) => one.startedAt - other.startedAt)
    },

    close: disk.close,
  }
}

function readEntry(line: string): Entry | null {
  try {
    const entry = entrySchema.safeParse(JSON.parse(line))
    return entry.success ? entry.data : null
  } catch {
    return null
  }
}

/**
 * Moves lines that cannot be read into a file beside this one, for somebody to look at: a disk that spoils lines is worth
 * knowing about, and must not keep the till from working. Where that fails they stay, and are passed over.
 */
async function setDamagedAside(file: string, lines: readonly string[]): Promise<AttemptFile['damaged']> {
  const damaged = lines.filter((line) => readEntry(line) === null)
  if (damaged.length === 0) return null
  const keptIn = `${file}.damaged`
  try {
    const aside = await openLineFile(keptIn)
    for (const line of damaged) await aside.append(line)
    await aside.close()
    await replaceLines(
      file,
      lines.filter((line) => !damaged.includes(line)),
    )
    return { lines: damaged.length, keptIn }
  } catch {
    return { lines: damaged.length, keptIn: file }
  }
}

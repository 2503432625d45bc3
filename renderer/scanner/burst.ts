/** How keys must follow each other to be a scanner's and not a person's. */
export interface Rhythm {
  /** The longest pause within a scan. */
  longestGapMs: number
  /** The longest pause on average: nobody types this fast for long. */
  averageGapMs: number
  /** Fewer characters than this are never a scan. */
  shortest: number
}

/** Outside a text field nobody types: the slowest scanners (100 ms a key) are let in, on a PC that stumbles as well. */
export const usualRhythm: Rhythm = { longestGapMs: 400, averageGapMs: 110, shortest: 6 }

/** In a text field people type too, the quick ones at some 80 ms a key. */
export const fieldRhythm: Rhythm = { longestGapMs: 120, averageGapMs: 50, shortest: 6 }

/** After so long without another key, a person has pressed what was pressed: no scanner pauses as long after its first keys. */
export const lonePauseMs = 120

/** A run of keys without a pause. */
export interface Burst {
  text: string
  startedAt: number
  lastAt: number
}

/** The burst after one more character at `at` (ms): the same one longer, or a new one after a pause. */
export function extended(burst: Burst | null, character: string, at: number, rhythm = usualRhythm): Burst {
  if (!burst || at - burst.lastAt > rhythm.longestGapMs) return { text: character, startedAt: at, lastAt: at }
  return { ...burst, text: burst.text + character, lastAt: at }
}

/** Whether an Enter at `at` (ms) belongs to the scan before it: some scanners send two, CR and LF; no person is as quick. */
export function isSecondEnd(lastEndAt: number | null, at: number): boolean {
  return lastEndAt !== null && at - lastEndAt <= usualRhythm.longestGapMs
}

/** Whether a burst that ended at `at` by Enter or Tab was a scan. */
export function isScan(burst: Burst | null, at: number, rhythm = usualRhythm): burst is Burst {
  if (!burst || burst.text.length < rhythm.shortest || at - burst.lastAt > rhythm.longestGapMs) return false
  return (burst.lastAt - burst.startedAt) / (burst.text.length - 1) <= rhythm.averageGapMs
}

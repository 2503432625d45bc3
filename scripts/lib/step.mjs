/**
 * A reason to stop that the reader can do something about: printed as its one sentence, without a stack trace.
 */
export class Stop extends Error {}

/**
 * @typedef {object} Report
 * @property {(text: string) => void} progress says what the running step is at
 * @property {(text: string) => void} note prints a line that stays
 */

/** @typedef {{ write: (text: string) => unknown, isTTY?: boolean, columns?: number }} Terminal where a step prints */

const QUIET_MS = 5_000

/**
 * Milliseconds in words: 0.2 s, 12.4 s, 3 min 5 s.
 *
 * @param {number} ms
 * @returns {string}
 */
export function duration(ms) {
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`
  const seconds = Math.round(ms / 1_000)
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/**
 * Bytes in words, in decimal megabytes.
 *
 * @param {number} bytes
 * @returns {string}
 */
export function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/**
 * Runs one step and prints its name, its short result and its time. On a terminal the progress is one line that is
 * rewritten; elsewhere it is a line now and then.
 *
 * @param {string} title
 * @param {(report: Report) => Promise<string>} work gives the result in a few words
 * @param {Terminal} [out]
 * @returns {Promise<void>}
 */
export async function step(title, work, out = process.stdout) {
  const started = performance.now()
  const live = Boolean(out.isTTY)
  let at = ''
  let lastLine = Number.NEGATIVE_INFINITY

  const elapsed = () => duration(performance.now() - started)
  const clear = () => {
    if (live) out.write('\r\x1b[K')
  }
  const redraw = () => {
    const line = `… ${title}${at ? `: ${at}` : ''} (${elapsed()})`
    out.write(`\r\x1b[K${line.slice(0, Math.max(20, (out.columns || 80) - 1))}`)
  }
  /** @type {Report} */
  const report = {
    progress(text) {
      at = text
      if (live) return redraw()
      const now = performance.now()
      if (now - lastLine < QUIET_MS) return
      lastLine = now
      out.write(`… ${title}: ${text}\n`)
    },
    note(text) {
      clear()
      out.write(`  ${text}\n`)
    },
  }
  const ticking = live ? setInterval(redraw, 500) : undefined
  try {
    const result = await work(report)
    clear()
    out.write(`✓ ${title}: ${result} (${elapsed()})\n`)
  } catch (error) {
    clear()
    out.write(`✗ ${title} (${elapsed()})\n`)
    throw error
  } finally {
    clearInterval(ticking)
  }
}

/**
 * Runs a command's whole story and leaves its exit code to the process. A `Stop` is printed as its sentence; anything else
 * is a fault of these scripts and keeps its stack.
 *
 * @param {() => Promise<number>} main gives the exit code
 * @returns {Promise<void>}
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

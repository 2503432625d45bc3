import { describe, expect, it } from 'vitest'
import { duration, megabytes, Stop, step } from '../../../scripts/lib/step.mjs'

function log() {
  const lines: string[] = []
  return { lines, out: { write: (text: string) => lines.push(text) } }
}

describe('a step', () => {
  it('prints its result and its time', async () => {
    const { lines, out } = log()
    await step('Build', async () => 'up to date', out)
    expect(lines.join('')).toMatch(/^✓ Build: up to date \(\d+\.\d s\)\n$/)
  })

  it('says what it is at, but not every time in a log', async () => {
    const { lines, out } = log()
    await step(
      'Runtime',
      async (report) => {
        for (let percent = 1; percent <= 50; percent += 1) report.progress(`${percent} %`)
        report.note('for the tests only')
        return 'there'
      },
      out,
    )
    expect(lines.slice(0, 2)).toEqual(['… Runtime: 1 %\n', '  for the tests only\n'])
    expect(lines).toHaveLength(3)
  })

  it('rewrites one line on a terminal, which it never lets wrap', async () => {
    const { lines, out } = log()
    await step(
      'Runtime',
      async (report) => {
        report.progress('x'.repeat(200))
        return 'there'
      },
      { ...out, isTTY: true, columns: 40 },
    )
    expect(lines[0]?.startsWith('\r\x1b[K… Runtime: xxx')).toBe(true)
    expect(lines[0]?.length).toBeLessThanOrEqual('\r\x1b[K'.length + 39)
    expect(lines.at(-1)).toMatch(/^✓ Runtime: there/)
  })

  it('says that it failed and hands the reason on', async () => {
    const { lines, out } = log()
    const failing = step(
      'Dependencies',
      async () => {
        throw new Stop('No network.')
      },
      out,
    )
    await expect(failing).rejects.toThrow('No network.')
    expect(lines.join('')).toMatch(/^✗ Dependencies \(\d+\.\d s\)\n$/)
  })
})

describe('numbers in words', () => {
  it.each([
    [0, '0.0 s'],
    [12_449, '12.4 s'],
    [59_940, '59.9 s'],
    [60_000, '1 min 0 s'],
    [185_000, '3 min 5 s'],
  ])('%i ms', (ms, words) => {
    expect(duration(ms)).toBe(words)
  })

  it('megabytes', () => {
    expect(megabytes(110_569_780)).toBe('110.6 MB')
  })
})

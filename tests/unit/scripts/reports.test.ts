import { describe, expect, it } from 'vitest'
import { closingLine, judge, playwrightCounts, total, vitestCounts } from '../../../scripts/lib/reports.mjs'
import { chooseStages } from '../../../scripts/lib/stages.mjs'

describe('the counts of a test run', () => {
  it('come from the report of the unit tests', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
      numFailedTestSuites: 1,
    }
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  it('take a test file that could not be loaded for a failure', () => {
    expect(vitestCounts({ numPassedTests: 7, numFailedTests: 0, numFailedTestSuites: 1 })).toMatchObject({
      failed: 1,
    })
  })

  it('come from the report of the end-to-end tests', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 2, skipped: 3 } }
    expect(playwrightCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 3 })
  })

  it.each([undefined, null, 'text', {}, { stats: 3 }, { numPassedTests: '9', stats: { expected: '9' } }])(
    'are nothing without a sound report: %j',
    (report) => {
      expect(vitestCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0 })
      expect(playwrightCounts(report)).toEqual({ passed: 0, failed: 0, skipped: 0 })
    },
  )

  it('are judged: a bad exit code or no test at all is a failure', () => {
    const clean = { passed: 3, failed: 0, skipped: 0 }
    expect(judge(clean, 0)).toEqual(clean)
    expect(judge(clean, 1)).toEqual({ ...clean, failed: 1 })
    expect(judge({ ...clean, failed: 2 }, 1)).toEqual({ ...clean, failed: 2 })
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 })
  })

  it('close with one line', () => {
    const sum = total([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 30, failed: 1, skipped: 0 },
    ])
    expect(closingLine(sum)).toBe('31 passed, 1 failed')
    expect(closingLine({ passed: 2, failed: 0, skipped: 5 })).toBe('2 passed, 0 failed, 5 skipped')
    expect(closingLine(total([]))).toBe('0 passed, 0 failed')
  })
})

describe('the parts of npm test', () => {
  it('are all of them, the quick ones first and Electron last', () => {
    const { stages } = chooseStages([])
    expect(stages.map(({ title }) => title)).toEqual([
      'Lint and format',
      'Types',
      'Unit and integration',
      'End to end on real Electron',
    ])
    expect(stages.map(({ electron }) => electron)).toEqual([false, false, false, true])
  })

  it.each(['lint', 'types', 'unit', 'integration', 'e2e'])('can be run alone: %s', (part) => {
    const { stages, extra } = chooseStages([part, '-t', 'name'])
    expect(stages).toHaveLength(1)
    expect(extra).toEqual(['-t', 'name'])
  })

  it.each(['everything', '', 'toString'])('are named when asked for one that is not there: %j', (part) => {
    expect(() => chooseStages([part])).toThrow(/unit, integration, e2e, lint or types/)
  })
})

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isRecord, numberAt, parseJson } from './values.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts from vitest's JSON report. A file that could not be loaded has no tests and counts as one that failed.
 *
 * @param {unknown} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
  const failed = numberAt(report, 'numFailedTests')
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: failed > 0 ? failed : numberAt(report, 'numFailedTestSuites'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  }
}

/**
 * Counts from Playwright's JSON report. A test that passed only when it was tried again has passed.
 *
 * @param {unknown} report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const stats = isRecord(report) ? report.stats : undefined
  return {
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
  }
}

/**
 * What a stage counts for: its report, and its exit code where the report keeps silent. A stage that failed has at least
 * one failure, and a stage in which no test ran has failed.
 *
 * @param {Counts} reported
 * @param {number} exitCode
 * @returns {Counts}
 */
export function judge(reported, exitCode) {
  const silent = reported.failed === 0 && (exitCode !== 0 || reported.passed === 0)
  return silent ? { ...reported, failed: 1 } : reported
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/**
 * @param {Counts} counts
 * @returns {string} such as `12 passed, 0 failed` or `12 passed, 0 failed, 1 skipped`
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * @param {string} file
 * @returns {Promise<unknown>} the JSON in it, undefined when there is none
 */
export async function readReport(file) {
  return existsSync(file) ? parseJson(await readFile(file, 'utf8')) : undefined
}

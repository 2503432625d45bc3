import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { withDisplay } from './display.mjs'
import { electronEnvironment } from './open.mjs'
import { ROOT } from './paths.mjs'
import { judge, playwrightCounts, readReport, vitestCounts } from './reports.mjs'
import { show, tool } from './run.mjs'
import { Stop } from './step.mjs'

/** @typedef {import('./reports.mjs').Counts} Counts */

/**
 * A part of `npm test`.
 *
 * @typedef {object} Stage
 * @property {string} title
 * @property {boolean} electron whether it starts Electron
 * @property {(extra: readonly string[]) => Promise<Counts>} run `extra` goes to the tool
 */

const REPORTS = join(ROOT, 'out', 'reports')

/** @type {Readonly<Record<'lint' | 'types' | 'node' | 'unit' | 'integration' | 'e2e', Stage>>} */
const STAGES = {
  lint: {
    title: 'Lint and format',
    electron: false,
    run: (extra) =>
      check(tool('@biomejs/biome', 'biome', ['ci', '.', ...(plain ? ['--colors=off'] : []), ...extra])),
  },
  types: {
    title: 'Types',
    electron: false,
    run: (extra) => check(tool('typescript', 'tsc', ['--noEmit', '-p', '.', ...extra])),
  },
  node: { title: 'Unit and integration', electron: false, run: (extra) => vitest(extra) },
  unit: { title: 'Unit', electron: false, run: (extra) => vitest(['tests/unit/', ...extra]) },
  integration: {
    title: 'Integration',
    electron: false,
    run: (extra) => vitest(['tests/integration/', ...extra]),
  },
  e2e: { title: 'End to end on real Electron', electron: true, run: (extra) => playwright(extra) },
}

/**
 * The stages that `npm test` or `npm test -- <part> [arguments for its tool]` asks for, the quick ones first.
 *
 * @param {readonly string[]} args
 * @returns {{ stages: Stage[], extra: readonly string[] }}
 * @throws {Stop} when there is no such part
 */
export function chooseStages([part, ...extra]) {
  if (part === undefined) return { stages: [STAGES.lint, STAGES.types, STAGES.node, STAGES.e2e], extra: [] }
  if (part === 'lint' || part === 'types' || part === 'unit' || part === 'integration' || part === 'e2e') {
    return { stages: [STAGES[part]], extra }
  }
  throw new Stop(`There is no part "${part}": say npm test -- unit, integration, e2e, lint or types.`)
}

/** Colours are for a terminal: in a log they only stand in the way. */
const plain = !process.stdout.isTTY && !process.env.FORCE_COLOR

/**
 * A check counts as one test.
 *
 * @param {import('./run.mjs').Command} command
 * @returns {Promise<Counts>}
 */
async function check(command) {
  const code = await show(command)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function vitest(args) {
  const file = await emptyReport('vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await show(
    tool('vitest', 'vitest', ['run', ...reporters, ...args]),
    plain ? { ...process.env, NO_COLOR: '1' } : process.env,
  )
  return judge(vitestCounts(await readReport(file)), code)
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<Counts>}
 */
async function playwright(args) {
  const file = await emptyReport('playwright.json')
  const command = tool('@playwright/test', 'playwright', [
    'test',
    '--project=e2e',
    '--project=tour',
    '--reporter=list,json',
    ...args,
  ])
  const code = await withDisplay((env) =>
    show(command, electronEnvironment({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file })),
  )
  return judge(playwrightCounts(await readReport(file)), code)
}

/**
 * A place for a report, with no older one in it.
 *
 * @param {string} name
 * @returns {Promise<string>}
 */
async function emptyReport(name) {
  const file = join(REPORTS, name)
  await mkdir(dirname(file), { recursive: true })
  await rm(file, { force: true })
  return file
}

import { ensureBuild } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { isHeadless } from './display.mjs'
import { checkNode } from './node-version.mjs'
import { ensureRuntime } from './runtime.mjs'
import { step } from './step.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * Brings a fresh clone to where Electron can be started, step by step; a step that has nothing to do says so at once.
 *
 * @param {object} [needs]
 * @param {boolean} [needs.electron] false where only Node tools are to run
 * @param {boolean} [needs.build]
 * @throws {import('./step.mjs').Stop} with what to do
 */
export async function setUp({ electron = true, build = electron } = {}) {
  await step('Node', async () => checkNode())
  await step('Dependencies', (report) => installDependencies(report))
  if (electron) {
    const machine = { headless: isHeadless(), root: process.getuid?.() === 0 }
    await step('System libraries', (report) => ensureSystemLibraries(report, machine))
    await step('Electron runtime', ensureRuntime)
  }
  if (build) await step('Build', ensureBuild)
}

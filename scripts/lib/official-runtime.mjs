import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder, ROOT } from './paths.mjs'
import { capture, program } from './run.mjs'
import { watchDownload, withStaging } from './staging.mjs'
import { megabytes } from './step.mjs'
import { numberAt, parseJson, textAt } from './values.mjs'

/** @typedef {{ ok: true } | { ok: false, reason: string }} DownloadResult */

const STALL_MS = 15_000
const REMEMBER_MS = 6 * 60 * 60 * 1_000
const PACKAGE = join(ROOT, 'node_modules', 'electron')

/**
 * The runtime that the `electron` package has downloaded for the version it is pinned to.
 *
 * @param {string} [folder] the package's folder
 * @returns {{ executable: string, version: string } | undefined}
 */
export function findOfficial(folder = PACKAGE) {
  const [manifest, version, path] = ['package.json', join('dist', 'version'), 'path.txt'].map((name) => {
    const file = join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  })
  if (!manifest || !version || !path) return undefined
  const executable = join(folder, 'dist', path)
  const downloaded = version.replace(/^v/, '')
  if (downloaded !== textAt(parseJson(manifest), 'version') || !existsSync(executable)) return undefined
  return { executable, version: downloaded }
}

/**
 * Lets the `electron` package download its runtime, from its mirror and through its proxy where the environment or npm
 * names one. Gives up when nothing comes for a while.
 *
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<DownloadResult>}
 */
export function downloadOfficial(report) {
  return withStaging(async (folder) => {
    report.progress('download of the pinned Electron')
    const watch = watchDownload({
      folders: [folder, join(PACKAGE, 'dist')],
      stallMs: STALL_MS,
      onBytes: (bytes) => report.progress(`pinned Electron, ${megabytes(bytes)}`),
    })
    try {
      const env = downloadEnvironment(process.env, folder)
      const { code, output } = await capture(program(process.execPath, [join(PACKAGE, 'install.js')]), {
        env,
        signal: watch.signal,
      })
      if (code === 0 && findOfficial()) return { ok: true }
      return { ok: false, reason: errorLine(output) }
    } catch (error) {
      if (watch.signal.aborted) return { ok: false, reason: `nothing came for ${STALL_MS / 1_000} s` }
      throw error
    } finally {
      watch.stop()
    }
  })
}

/**
 * The environment for the download: temporary files where their growth can be watched, and npm's proxy settings in the
 * variables that the download reads.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder for temporary files
 * @returns {NodeJS.ProcessEnv}
 */
export function downloadEnvironment(env, folder) {
  const https = env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy || env.npm_config_proxy
  const http = env.HTTP_PROXY || env.http_proxy || env.npm_config_proxy
  const none = env.NO_PROXY || env.no_proxy || env.npm_config_noproxy
  return {
    ...env,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    ELECTRON_GET_NO_PROGRESS: '1',
    ...(https || http ? { ELECTRON_GET_USE_PROXY: 'true' } : {}),
    ...(https ? { HTTPS_PROXY: https } : {}),
    ...(http ? { HTTP_PROXY: http } : {}),
    ...(none ? { NO_PROXY: none } : {}),
  }
}

/**
 * The line of a stack trace that says what happened.
 *
 * @param {string} output
 * @returns {string}
 */
export function errorLine(output) {
  const lines = output.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /Error\b.*: /.test(text)) ?? lines.find((text) => text !== '')
  return line?.replace(/^\w*Error: /, '') ?? 'no reason given'
}

/**
 * A download that failed is not tried again for some hours, so that every start does not wait for it; unless the settings
 * that it depends on have changed, or the reader asks for it.
 *
 * @param {string | undefined} memory what `rememberFailure` has written
 * @param {string} settings
 * @param {number} now milliseconds since 1970
 * @returns {boolean}
 */
export function isDownloadDue(memory, settings, now) {
  const failure = parseJson(memory ?? '')
  if (textAt(failure, 'settings') !== settings) return true
  const age = now - numberAt(failure, 'at')
  return age < 0 || age > REMEMBER_MS
}

/** @returns {Promise<boolean>} whether the download should be tried now */
export async function shouldDownload() {
  if (process.env.QUANTAI_RETRY_DOWNLOAD) return true
  const file = memoryFile()
  const memory = existsSync(file) ? await readFile(file, 'utf8') : undefined
  return isDownloadDue(memory, downloadSettings(process.env), Date.now())
}

/** @param {string} reason */
export async function rememberFailure(reason) {
  await mkdir(cacheFolder(), { recursive: true })
  const failure = { settings: downloadSettings(process.env), at: Date.now(), reason }
  await writeFile(memoryFile(), `${JSON.stringify(failure)}\n`)
}

export async function forgetFailure() {
  await rm(memoryFile(), { force: true })
}

/**
 * A fingerprint of the settings a download depends on: the pinned version, mirror and proxy. Hashed, as a proxy's address
 * may hold a password.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function downloadSettings(env) {
  const manifest = join(PACKAGE, 'package.json')
  const version = existsSync(manifest)
    ? textAt(parseJson(readFileSync(manifest, 'utf8')), 'version')
    : undefined
  const names = Object.keys(env).filter((name) => /electron_.*(mirror|custom)|https?_proxy$/i.test(name))
  const lines = names.sort().map((name) => `${name}=${env[name]}`)
  return createHash('sha256')
    .update([version, ...lines].join('\n'))
    .digest('hex')
}

function memoryFile() {
  return join(cacheFolder(), 'official-download-failed.json')
}

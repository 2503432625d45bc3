import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { lstat, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './paths.mjs'

const ABANDONED_MS = 24 * 60 * 60 * 1_000

/**
 * Gives the work a folder of its own in the cache and removes it when the work ends, also when it ends with Ctrl-C.
 *
 * @template T
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStaging(work) {
  const parent = join(cacheFolder(), 'staging')
  mkdirSync(parent, { recursive: true })
  await removeAbandoned(parent)
  const folder = mkdtempSync(join(parent, 'run-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const interrupted = () => process.exit(130)
  process.once('exit', remove)
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    return await work(folder)
  } finally {
    process.off('exit', remove).off('SIGINT', interrupted).off('SIGTERM', interrupted)
    remove()
  }
}

/**
 * Removes what a run that was killed has left, but nothing that another run may be using now.
 *
 * @param {string} parent
 */
async function removeAbandoned(parent) {
  for (const name of await readdir(parent)) {
    const folder = join(parent, name)
    const found = await stat(folder).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(folder, { recursive: true, force: true })
  }
}

/**
 * The bytes in all files under the folders. Files that vanish meanwhile count as nothing.
 *
 * @param {readonly string[]} folders
 * @returns {Promise<number>}
 */
export async function bytesUnder(folders) {
  const sizes = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const inner = await Promise.all(
        entries.map((entry) => {
          const place = join(folder, entry.name)
          if (entry.isDirectory()) return bytesUnder([place])
          return lstat(place).then(
            ({ size }) => size,
            () => 0,
          )
        }),
      )
      return inner.reduce((sum, size) => sum + size, 0)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/**
 * Watches a download by what it has written, and ends it when nothing comes any more.
 *
 * @param {object} options
 * @param {readonly string[]} options.folders where the download writes
 * @param {number} options.stallMs how long nothing may come, in milliseconds
 * @param {(bytes: number) => void} options.onBytes
 * @returns {{ signal: AbortSignal, stop: () => void }} the signal ends the download
 */
export function watchDownload({ folders, stallMs, onBytes }) {
  const controller = new AbortController()
  let last = 0
  let lastChange = Date.now()
  let busy = false
  let stopped = false
  const timer = setInterval(async () => {
    if (busy) return
    busy = true
    const bytes = await bytesUnder(folders)
    busy = false
    if (stopped) return
    if (bytes !== last) {
      last = bytes
      lastChange = Date.now()
      onBytes(bytes)
    } else if (Date.now() - lastChange > stallMs) {
      controller.abort()
    }
  }, 250)
  const stop = () => {
    stopped = true
    clearInterval(timer)
  }
  return { signal: controller.signal, stop }
}

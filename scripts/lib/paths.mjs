import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * The user's cache folder for what set-up downloads. It lies outside the repository, so that a fresh clone finds what an
 * earlier one has downloaded.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string}
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), 'quantai', 'cache')
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'quantai')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'quantai')
  return join(homedir(), '.cache', 'quantai')
}

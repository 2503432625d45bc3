import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { capture, tail, tool } from './run.mjs'
import { fingerprint } from './stamp.mjs'
import { Stop } from './step.mjs'
import { hasCode } from './values.mjs'

/** What a build is made from. */
export const SOURCES = [
  'contract',
  'main',
  'preload',
  'renderer',
  'electron.vite.config.ts',
  'postcss.config.cjs',
  'postcss.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

/** Files that every build writes: one each for main, preload and renderer. */
const RESULTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html']
const STAMP = 'out/build-stamp'

/**
 * Builds the till unless out/ was built from these very sources.
 *
 * @param {import('./step.mjs').Report} report
 * @returns {Promise<string>}
 * @throws {Stop} with the build's last words
 */
export async function ensureBuild(report) {
  const sources = await fingerprint(ROOT, SOURCES)
  if (await isCurrent(ROOT, sources)) return 'up to date'
  report.progress('electron-vite build')
  const { code, output } = await capture(tool('electron-vite', 'electron-vite', ['build']))
  if (code !== 0)
    throw new Stop(`${tail(output, 30)}\n\nThe build failed: see above for the file and the reason.`)
  await markCurrent(ROOT, sources)
  return 'built'
}

/**
 * Whether out/ holds what the last marked build wrote, from these sources. The results' times are looked at too: a build
 * by hand or a development server has written over them since.
 *
 * @param {string} root
 * @param {string} sources their fingerprint
 * @returns {Promise<boolean>}
 */
export async function isCurrent(root, sources) {
  try {
    return (await readFile(join(root, STAMP), 'utf8')) === (await stampText(root, sources))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

/**
 * Remembers that out/ was built from these sources.
 *
 * @param {string} root
 * @param {string} sources their fingerprint
 */
export async function markCurrent(root, sources) {
  await writeFile(join(root, STAMP), await stampText(root, sources))
}

/**
 * @param {string} root
 * @param {string} sources
 */
async function stampText(root, sources) {
  const times = await Promise.all(RESULTS.map(async (file) => (await stat(join(root, file))).mtimeMs))
  return [sources, ...times].join('\n')
}

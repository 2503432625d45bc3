import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { capture, program, tail } from './run.mjs'
import { Stop } from './step.mjs'
import { hasCode } from './values.mjs'

/**
 * A Debian package that Electron needs.
 *
 * @typedef {object} Library
 * @property {string} name
 * @property {boolean} [renamed] newer releases call it `<name>t64` (64-bit time)
 * @property {readonly string[]} [or] packages that do as well
 * @property {boolean} [headless] only where there is no display
 */

/** @type {readonly Library[]} */
export const LIBRARIES = [
  { name: 'libgtk-3-0', renamed: true },
  { name: 'libnss3' },
  { name: 'libasound2', renamed: true },
  { name: 'libgbm1' },
  { name: 'libxss1' },
  { name: 'fonts-noto-cjk', or: ['fonts-noto-cjk-extra', 'fonts-wqy-zenhei', 'fonts-wqy-microhei'] },
  { name: 'xvfb', headless: true },
]

/** Releases from before the renaming; every later one has the new names. */
const OLD_NAMES = new Set(
  'stretch buster bullseye bookworm xenial bionic focal jammy kinetic lunar mantic'.split(' '),
)

/**
 * Sees to the system libraries of a Debian or Ubuntu machine. Elsewhere on Linux it only says what is needed.
 *
 * @param {import('./step.mjs').Report} report
 * @param {object} machine
 * @param {boolean} machine.headless
 * @param {boolean} machine.root
 * @returns {Promise<string>}
 * @throws {Stop} with the line to run when something is missing and this user may not install it
 */
export async function ensureSystemLibraries(report, { headless, root }) {
  if (process.platform !== 'linux') return 'none needed here'
  const release = parseOsRelease(await readOsRelease())
  const names = LIBRARIES.flatMap(packageNames)
  const installed = await installedPackages(names)
  if (!installed || !isDebianLike(release)) {
    return `not checked: Electron needs GTK 3, NSS, ALSA, GBM, XScrnSaver and a Chinese font${headless ? ', and Xvfb as there is no display' : ''} from your distribution's packages`
  }
  const missing = missingPackages(installed, release, headless)
  if (missing.length === 0) return 'all there'
  if (!root) {
    throw new Stop(
      `Some system packages are missing; run this line, then try again:\n\n  ${aptLine(missing)}`,
    )
  }
  report.note(`missing: ${missing.join(' ')}`)
  report.progress('apt-get update')
  await aptGet(['update'])
  report.progress(`apt-get install ${missing.join(' ')}`)
  await aptGet(installArguments(missing))
  return `installed ${missing.length}`
}

/**
 * The names of the packages to install, as this release calls them.
 *
 * @param {ReadonlySet<string>} installed
 * @param {Readonly<Record<string, string>>} release /etc/os-release
 * @param {boolean} headless
 * @returns {string[]}
 */
export function missingPackages(installed, release, headless) {
  return LIBRARIES.filter((library) => headless || !library.headless)
    .filter((library) => !packageNames(library).some((name) => installed.has(name)))
    .map((library) => (library.renamed && !hasOldNames(release) ? `${library.name}t64` : library.name))
}

/**
 * @param {readonly string[]} packages
 * @returns {string} the line a user without root rights runs
 */
export function aptLine(packages) {
  return ['sudo apt-get', ...installArguments(packages)].join(' ')
}

/**
 * Reads the lines `KEY=value` of /etc/os-release, quotes taken off.
 *
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseOsRelease(text) {
  return Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(["']?)(.*?)\2\r?$/gm)].map(([, key = '', , value = '']) => [key, value]),
  )
}

/** @param {Readonly<Record<string, string>>} release */
function isDebianLike(release) {
  return `${release.ID ?? ''} ${release.ID_LIKE ?? ''}`
    .split(' ')
    .some((id) => id === 'debian' || id === 'ubuntu')
}

/** @param {Readonly<Record<string, string>>} release */
function hasOldNames(release) {
  return OLD_NAMES.has(release.UBUNTU_CODENAME || release.DEBIAN_CODENAME || release.VERSION_CODENAME || '')
}

/**
 * @param {Library} library
 * @returns {string[]}
 */
function packageNames(library) {
  return [library.name, `${library.name}t64`, ...(library.or ?? [])]
}

/** @param {readonly string[]} packages */
function installArguments(packages) {
  return ['install', '-y', '--no-install-recommends', ...packages]
}

/** @returns {Promise<string>} */
async function readOsRelease() {
  const file = '/etc/os-release'
  return existsSync(file) ? readFile(file, 'utf8') : ''
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<Set<string> | undefined>} undefined where there is no dpkg
 */
async function installedPackages(names) {
  try {
    // It ends with 1 as soon as one name is unknown, and still lists the others.
    const query = ['--show', '--showformat', `\${Package} \${db:Status-Status}\n`, ...names]
    const { stdout } = await capture(program('dpkg-query', query))
    const lines = stdout.split('\n').map((line) => line.split(' '))
    return new Set(lines.flatMap(([name, status]) => (name && status === 'installed' ? [name] : [])))
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const command = program('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3', ...args])
  const { code, output } = await capture(command, { env })
  if (code === 0) return
  throw new Stop(`${tail(output)}\n\napt-get ${args[0]} failed: see its words above, then try again.`)
}

import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from './paths.mjs'
import { capture, head, npm } from './run.mjs'
import { fingerprint } from './stamp.mjs'
import { Stop } from './step.mjs'
import { isRecord, parseJson, textAt, textsAt } from './values.mjs'

/** @typedef {{ platform: string, arch: string }} Machine */

const STAMP = 'node_modules/.quantai-dependencies'
const NPMS_OWN_RECORD = 'node_modules/.package-lock.json'

/**
 * Installs exactly what package-lock.json names, unless that is what is there.
 *
 * @param {import('./step.mjs').Report} report
 * @param {string} [root]
 * @returns {Promise<string>}
 * @throws {Stop} when npm fails, with its last words
 */
export async function installDependencies(report, root = ROOT) {
  const lockFile = join(root, 'package-lock.json')
  if (!existsSync(lockFile)) throw new Stop('package-lock.json is missing: take a fresh clone.')
  const stamp = `${await fingerprint(root, ['package-lock.json'])} ${process.platform}-${process.arch}`
  if ((await readIfThere(join(root, STAMP))) === stamp) return 'as in package-lock.json'

  const installed = await readIfThere(join(root, NPMS_OWN_RECORD))
  if (
    installed !== undefined &&
    isSameTree(parseJson(await readFile(lockFile, 'utf8')), parseJson(installed))
  ) {
    await writeFile(join(root, STAMP), stamp)
    return 'as in package-lock.json (installed by hand)'
  }

  report.progress('npm ci')
  const { code, output } = await capture(
    npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']),
    { cwd: root },
  )
  if (code !== 0) {
    throw new Stop(
      `${head(output)}\n\nnpm ci failed: see npm's words above; most often it is the network, a proxy setting or a running till that holds files.`,
    )
  }
  await writeFile(join(root, STAMP), stamp)
  return 'installed with npm ci'
}

/**
 * Whether npm's record of what it installed is what the lock asks for on this machine. It spares a developer who has just
 * run `npm install` a second installation, and whoever uses node_modules at that moment its removal.
 *
 * @param {unknown} lock package-lock.json
 * @param {unknown} installed node_modules/.package-lock.json
 * @param {Machine} [machine]
 * @returns {boolean}
 */
export function isSameTree(lock, installed, machine = process) {
  const wanted = isRecord(lock) ? lock.packages : undefined
  const present = isRecord(installed) ? installed.packages : undefined
  if (!isRecord(wanted) || !isRecord(present)) return false
  const paths = Object.keys(wanted).filter((path) => path !== '')
  return (
    Object.keys(present).every((path) => path in wanted && isFor(present[path], machine)) &&
    paths.every((path) => {
      const entry = wanted[path]
      const found = present[path]
      if (found === undefined) return mayBeAbsent(entry, machine)
      return ['version', 'integrity'].every((field) => textAt(entry, field) === textAt(found, field))
    })
  )
}

/**
 * @param {unknown} entry
 * @param {Machine} machine
 * @returns {boolean}
 */
function isFor(entry, machine) {
  const { platform, arch } = machine
  return allows(textsAt(entry, 'os'), platform) && allows(textsAt(entry, 'cpu'), arch)
}

/**
 * npm leaves out the optional packages of other machines, and of another C library, which is not looked at here.
 *
 * @param {unknown} entry
 * @param {Machine} machine
 * @returns {boolean}
 */
function mayBeAbsent(entry, machine) {
  if (!isRecord(entry) || !(entry.optional === true || entry.devOptional === true)) return false
  if (!isFor(entry, machine) || entry.libc !== undefined) return true
  return entry.os === undefined && entry.cpu === undefined
}

/**
 * @param {string[] | undefined} list as in package.json's `os` and `cpu`: names, or `!name` for all but that
 * @param {string} name
 * @returns {boolean}
 */
function allows(list, name) {
  if (!list || list.length === 0) return true
  if (list.includes(`!${name}`)) return false
  return list.every((item) => item.startsWith('!')) || list.includes(name)
}

/**
 * @param {string} file
 * @returns {Promise<string | undefined>}
 */
async function readIfThere(file) {
  return existsSync(file) ? readFile(file, 'utf8') : undefined
}

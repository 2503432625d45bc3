import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What decides whether Chromium's sandbox can work on this machine.
 *
 * @typedef {object} SandboxFacts
 * @property {string} platform
 * @property {boolean} root
 * @property {boolean} helper the runtime has a set-user-id sandbox helper that belongs to root
 * @property {string | undefined} usernsClone /proc/sys/kernel/unprivileged_userns_clone
 * @property {string | undefined} apparmorRestricts /proc/sys/kernel/apparmor_restrict_unprivileged_userns
 * @property {string | undefined} maxNamespaces /proc/sys/user/max_user_namespaces
 * @property {boolean} refused a trial user namespace was refused, as containers do
 */

/**
 * Why Electron has to be started without Chromium's sandbox, in words; undefined when it need not. It never has to
 * outside Linux.
 *
 * @param {SandboxFacts} facts
 * @returns {string | undefined}
 */
export function noSandboxReason(facts) {
  if (facts.platform !== 'linux') return undefined
  if (facts.root) return "you are root, and Chromium's sandbox does not run as root"
  if (facts.helper) return undefined
  if (facts.usernsClone === '0' || facts.maxNamespaces === '0') {
    return 'this system forbids unprivileged user namespaces'
  }
  if (facts.apparmorRestricts === '1') {
    return 'AppArmor forbids unprivileged user namespaces to programs outside the system packages'
  }
  return facts.refused ? 'this container refuses user namespaces' : undefined
}

/** @type {Map<string, string | undefined>} */
const reasons = new Map()

/**
 * The reason for `--no-sandbox` on this machine, as `noSandboxReason` words it.
 *
 * @param {string} [executable] the runtime that is to be started
 * @returns {string | undefined}
 */
export function sandboxTrouble(executable = '') {
  if (!reasons.has(executable)) reasons.set(executable, noSandboxReason(sandboxFacts(executable)))
  return reasons.get(executable)
}

/**
 * The flags that Electron needs on this machine before any of ours: `--no-sandbox` where nothing else works, and the
 * display protocol where there is only Wayland.
 *
 * @param {string} [executable] the runtime that is to be started
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function launchFlags(executable, env = process.env) {
  const wayland = process.platform === 'linux' && !env.DISPLAY && Boolean(env.WAYLAND_DISPLAY)
  return [
    ...(sandboxTrouble(executable) ? ['--no-sandbox'] : []),
    ...(wayland ? ['--ozone-platform=wayland'] : []),
  ]
}

/**
 * @param {string} executable
 * @returns {SandboxFacts}
 */
function sandboxFacts(executable) {
  const linux = process.platform === 'linux'
  const root = process.getuid?.() === 0
  return {
    platform: process.platform,
    root,
    helper: linux && !root && hasSandboxHelper(executable),
    usernsClone: readSetting('/proc/sys/kernel/unprivileged_userns_clone'),
    apparmorRestricts: readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns'),
    maxNamespaces: readSetting('/proc/sys/user/max_user_namespaces'),
    refused: linux && !root && isNamespaceRefused(),
  }
}

/** @param {string} file */
function readSetting(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** @param {string} executable */
function hasSandboxHelper(executable) {
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (!executable || !existsSync(helper)) return false
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & 0o4000) !== 0
}

/** Makes a user namespace and leaves it at once. Where `unshare` is missing nothing is known, so nothing is refused. */
function isNamespaceRefused() {
  const { status } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], {
    stdio: 'ignore',
    timeout: 5_000,
  })
  return status !== null && status !== 0
}

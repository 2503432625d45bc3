import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROOT } from './paths.mjs'
import { Stop } from './step.mjs'
import { isRecord, parseJson, textAt } from './values.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ command: string, args: string[], shell: boolean }} Command */

/** @type {Set<ChildProcess>} */
const alive = new Set()

/**
 * Keeps a child from outliving this process.
 *
 * @param {ChildProcess} child
 */
export function endWithUs(child) {
  alive.add(child)
  child.once('close', () => alive.delete(child))
}

process.on('exit', () => {
  for (const child of alive) child.kill()
})

/**
 * Runs a command to its end and keeps what it prints.
 *
 * @param {Command} command
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {AbortSignal} [options.signal] ends the command
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output` is both streams as they came
 * @throws when the command cannot be started (code ENOENT) or was ended by the signal (name AbortError)
 */
export function capture({ command, args, shell }, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(...commandLine(command, args, shell), {
      cwd: options.cwd ?? ROOT,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      windowsHide: true,
      ...(options.signal ? { signal: options.signal } : {}),
    })
    endWithUs(child)
    let stdout = ''
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: exitCode(code, signal), stdout, output }))
  })
}

/**
 * Runs a command in the reader's own terminal. Ctrl-C there reaches the command by itself, so this process only waits for
 * its end; other signals are passed on.
 *
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function show({ command, args, shell }, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(...commandLine(command, args, shell), { cwd: ROOT, env, stdio: 'inherit', shell })
    endWithUs(child)
    const onInterrupt = () => {
      if (!process.stdin.isTTY) child.kill('SIGINT')
    }
    const onTerminate = () => child.kill('SIGTERM')
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onTerminate)
    const stopListening = () => {
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onTerminate)
    }
    child.once('error', (error) => {
      stopListening()
      reject(error)
    })
    child.once('close', (code, signal) => {
      stopListening()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * A shell takes one line; without one the arguments stay apart and need no quoting.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} shell
 * @returns {[string, string[]]}
 */
function commandLine(command, args, shell) {
  return shell ? [[command, ...args].join(' '), []] : [command, args]
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
function exitCode(code, signal) {
  if (code !== null) return code
  return signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1
}

/**
 * A program, as it is found on the PATH.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Command}
 */
export function program(command, args) {
  return { command, args, shell: false }
}

/**
 * npm, run by this very Node. Only where npm's script cannot be found is it the `npm` on the PATH, which Windows can start
 * only through a shell.
 *
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(args) {
  const script = npmScript()
  if (script) return { command: process.execPath, args: [script, ...args], shell: false }
  return { command: 'npm', args, shell: process.platform === 'win32' }
}

/** @returns {string | undefined} */
function npmScript() {
  const own = process.env.npm_execpath
  if (own && basename(own) === 'npm-cli.js' && existsSync(own)) return own
  const beside = dirname(realpathSync(process.execPath))
  return [join(beside, 'node_modules'), join(beside, '..', 'lib', 'node_modules')]
    .map((folder) => join(folder, 'npm', 'bin', 'npm-cli.js'))
    .find((file) => existsSync(file))
}

/**
 * A tool that a dependency brings, run by this very Node: no shell and no `.cmd` file, so it is the same on every system.
 *
 * @param {string} packageName
 * @param {string} name the tool's name in the package's `bin`
 * @param {string[]} args
 * @returns {Command}
 * @throws {Stop} when the package is not installed
 */
export function tool(packageName, name, args) {
  const folder = join(ROOT, 'node_modules', packageName)
  const file = join(folder, 'package.json')
  const found = existsSync(file) ? parseJson(readFileSync(file, 'utf8')) : undefined
  const bin = isRecord(found) ? found.bin : undefined
  const entry = typeof bin === 'string' ? bin : textAt(bin, name)
  if (!entry)
    throw new Stop(`The tool ${name} is missing from node_modules: delete that folder and run this again.`)
  return { command: process.execPath, args: [join(folder, entry), ...args], shell: false }
}

/**
 * The last lines a command printed, for the reader who has to find out what went wrong.
 *
 * @param {string} output
 * @param {number} [lines]
 * @returns {string}
 */
export function tail(output, lines = 15) {
  return output.trimEnd().split(/\r?\n/).slice(-lines).join('\n')
}

/**
 * The first lines a command printed: npm says the reason first and then how to use it. Its stack lines are left out.
 *
 * @param {string} output
 * @param {number} [lines]
 * @returns {string}
 */
export function head(output, lines = 12) {
  const telling = output
    .trim()
    .split(/\r?\n/)
    .filter((line) => !/^npm error\s+at /.test(line))
  return telling.slice(0, lines).join('\n')
}

import { ROOT } from './paths.mjs'
import { program, tool } from './run.mjs'
import { launchFlags, sandboxTrouble } from './runtime.mjs'

/** @typedef {import('./run.mjs').Command} Command */

/**
 * The command that opens the till.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args for the till, such as --profile=…
 * @returns {Command}
 */
export function tillCommand(runtime, args) {
  return program(runtime.executable, [...launchFlags(runtime.executable), ROOT, ...args])
}

/**
 * The command that builds for development, serves the renderer with hot reload and opens the till on it.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args for the till
 * @returns {Command}
 */
export function developmentCommand(runtime, args) {
  const passed = [...launchFlags(runtime.executable), ...args]
  return tool('electron-vite', 'electron-vite', [
    'dev',
    '--watch',
    ...(passed.length > 0 ? ['--', ...passed] : []),
  ])
}

/**
 * Says aloud when Chromium's sandbox has to stay off.
 *
 * @param {import('./runtime.mjs').Runtime} runtime
 */
export function sayFlags(runtime) {
  const reason = sandboxTrouble(runtime.executable)
  if (reason) console.log(`Electron starts with --no-sandbox: ${reason}. An installed till never does.`)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv} without what would turn Electron into plain Node
 */
export function electronEnvironment(env) {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env
  return rest
}

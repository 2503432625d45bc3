/**
 * What a runtime is told on its command line before the application's own arguments.
 *
 * @typedef {object} RuntimeArguments
 * @property {string | undefined} app the folder or script to run
 * @property {string[]} preload modules to load before it (`-r module`, `--require module`)
 */

/**
 * Reads the command line the way Electron's own default application does: the first argument that is not a flag is the
 * application; what follows belongs to it.
 *
 * @param {readonly string[]} argv with the executable in front
 * @returns {RuntimeArguments}
 */
function parseArguments(argv) {
  /** @type {string[]} */
  const preload = []
  for (let index = 1; index < argv.length; index += 1) {
    const argument = argv[index] ?? ''
    if (argument === '-r' || argument === '--require') {
      index += 1
      const module = argv[index]
      if (module !== undefined) preload.push(module)
    } else if (argument.startsWith('--app=')) {
      return { app: argument.slice('--app='.length), preload }
    } else if (!argument.startsWith('-')) {
      return { app: argument, preload }
    }
  }
  return { app: undefined, preload }
}

module.exports = { parseArguments }

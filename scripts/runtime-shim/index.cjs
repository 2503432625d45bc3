/*
 * The registry's runtime comes without Electron's default application, the small program that lets `electron <folder>` run
 * any project. This stands in for it, so that the one cached runtime serves every checkout.
 */
const fs = require('node:fs')
const path = require('node:path')
const { app } = require('electron')
const { parseArguments } = require('./arguments.cjs')

/** @param {string} message */
function refuse(message) {
  console.error(message)
  app.exit(1)
}

/**
 * Electron's own default application uses these two setters, though Electron's types do not list them.
 *
 * @param {'setAppPath' | 'setVersion'} setter
 * @param {string} value
 */
function tell(setter, value) {
  const method = Reflect.get(app, setter)
  if (typeof method === 'function') Reflect.apply(method, app, [value])
}

/** @param {string} target the application's folder, or a script */
function run(target) {
  const place = path.resolve(target)
  const manifestFile = path.join(place, 'package.json')
  if (!fs.existsSync(manifestFile)) {
    tell('setAppPath', path.dirname(place))
    require(place)
    return
  }
  /** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
  const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8'))
  if (manifest.version) tell('setVersion', manifest.version)
  const name = manifest.productName || manifest.name
  if (name) app.setName(name)
  tell('setAppPath', place)
  require(path.resolve(place, manifest.main || 'index.js'))
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

const { app: target, preload } = parseArguments(process.argv)
if (target === undefined) {
  refuse('Say which application to run: electron <folder> [arguments]')
} else {
  try {
    for (const module of preload) require(path.resolve(module))
    run(target)
  } catch (error) {
    refuse(`The application ${target} could not be loaded.\n${error instanceof Error ? error.stack : error}`)
  }
}

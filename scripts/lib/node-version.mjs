import { Stop } from './step.mjs'

/**
 * Whether the build tools run on this Node: 20.19 or later in the 20 line, otherwise 22.12 or later.
 *
 * @param {string} version such as 20.19.0
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/**
 * @param {string} [version]
 * @returns {string} the version in words
 * @throws {Stop} with what to do when this Node is too old
 */
export function checkNode(version = process.versions.node) {
  if (isSupportedNode(version)) return `v${version}`
  throw new Stop(
    `Node ${version} is too old for the build tools: install Node 20.19 or later (in the 22 line 22.12 or later), then run this again.`,
  )
}

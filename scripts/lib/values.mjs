/*
 * Small readers for what comes from outside. Set-up runs before any dependency is installed, so there is no schema library
 * here: a value is unknown until one of these has looked at it.
 */

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Parses JSON text; what is not JSON is undefined.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseJson(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {string | undefined}
 */
export function textAt(value, key) {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {number} 0 when there is no such number
 */
export function numberAt(value, key) {
  const found = isRecord(value) ? value[key] : undefined
  return typeof found === 'number' && Number.isFinite(found) ? found : 0
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {string[] | undefined}
 */
export function textsAt(value, key) {
  const found = isRecord(value) ? value[key] : undefined
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : undefined
}

/**
 * @param {unknown} error
 * @param {...string} codes such as ENOENT
 * @returns {boolean}
 */
export function hasCode(error, ...codes) {
  return codes.includes(textAt(error, 'code') ?? '')
}

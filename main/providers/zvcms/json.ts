import { isLosslessNumber, parse, stringify } from 'lossless-json'

/** Deeper nesting than any reply has; what is deeper would end the stack instead of the reading. */
const deepest = 64

/**
 * Parses JSON with every number kept as it was written: coupon ids have 18 digits, beyond what a number holds exactly.
 * A key given twice has its last value, as everywhere.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (depthOf(text) > deepest) throw new SyntaxError(`nested deeper than ${deepest}`)
  return parse(text, null, { onDuplicateKey: ({ newValue }) => newValue })
}

/** {@link parseJson}, or undefined where the text is no JSON. */
export function tryParseJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

function depthOf(text: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') quoted = !quoted
    else if (quoted && character === '\\') at += 1
    else if (!quoted && (character === '{' || character === '[')) most = Math.max(most, ++depth)
    else if (!quoted && (character === '}' || character === ']')) depth -= 1
  }
  return most
}

/** Whether a parsed value is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
}

/** Whether a value says nothing: missing, null, blank, or a list or object without members. */
export function isNotSet(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isObject(value) && Object.keys(value).length === 0
}

/** A text, number or truth value as text; null for anything else. */
export function scalarText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (isLosslessNumber(value)) return value.value
  return typeof value === 'boolean' ? String(value) : null
}

/** Any parsed value as text: what is no scalar as JSON, null and missing as `''`. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return scalarText(value) ?? stringify(value) ?? ''
}

import type { Enumerated, Moment } from '../../../contract/enumerated'
import { type Fen, fenFromYuan } from '../../../contract/money'
import { parseBeijing } from '../../../contract/time'
import { isNotSet, isObject, scalarText, textOf, tryParseJson } from './json'

/*
 * How single values of zvcms are read. Every one may be `""`, null or missing where nothing is set, and a number may come
 * as a text.
 */

/** How one documented value is read. */
export interface Reader<Value> {
  /** What stands where nothing is set. */
  notSet: Value
  /** The value; undefined when it is not of the documented type. Only asked when something is set. */
  read: (value: unknown) => Value | undefined
}

function nullable<Value>(read: (value: unknown) => Value | null | undefined): Reader<Value | null> {
  return { notSet: null, read: (value) => read(value) ?? undefined }
}

/** A text, kept as it came. */
export const text: Reader<string | null> = nullable(scalarText)

/** An id: a text of up to 18 digits that is never calculated with. */
export const id: Reader<string | null> = nullable((value) => scalarText(value)?.trim())

export const int: Reader<number | null> = nullable((value) => {
  const written = decimalText(value)
  if (written === null || /\.0*[1-9]/.test(written)) return null
  const number = Number(written)
  return Number.isSafeInteger(number) ? number + 0 : null
})

/** A number whose unit another field decides, as exact text. */
export const decimal: Reader<string | null> = nullable(decimalText)

/** An amount in yuan, as whole fen; what is finer than one fen cannot be read. */
export const yuan: Reader<Fen | null> = nullable((value) => {
  const written = decimalText(value)
  return written === null ? null : fenFromYuan(written)
})

/** A date or date-time in Beijing time. What cannot be read as one keeps its text. */
export const moment: Reader<Moment | null> = nullable((value) => {
  const written = scalarText(value)?.trim()
  return written === undefined ? null : { text: written, at: parseBeijing(written.replaceAll('/', '-')) }
})

/** An enumeration, given its numbers' names. Anything else is `unknown`, with the raw text. */
export function oneOf<const Name extends string>(
  names: Readonly<Record<string, Name>>,
): Reader<Enumerated<Name> | null> {
  return nullable((value) => enumeratedBy(names, value))
}

/** Several values of an enumeration, as a list or separated by commas. */
export function someOf<const Name extends string>(
  names: Readonly<Record<string, Name>>,
): Reader<Enumerated<Name>[]> {
  return { notSet: [], read: (value) => listOf(value)?.map((item) => enumeratedBy(names, item)) }
}

/** Yes or no. */
export const flag = oneOf({ 0: 'no', 1: 'yes', false: 'no', true: 'yes' })

/** Ids or codes, as a list, the JSON text of one, or separated by commas. Leading zeros stay. */
export const ids: Reader<string[]> = { notSet: [], read: listOf }

function enumeratedBy<Name extends string>(
  names: Readonly<Record<string, Name>>,
  value: unknown,
): Enumerated<Name> {
  const raw = textOf(value).trim()
  const code = raw.replace(/\.0+$/, '')
  const name = Object.hasOwn(names, code) ? names[code] : undefined
  return { name: name ?? 'unknown', raw }
}

/** The texts of a list that comes in any of its forms; undefined when its items are no texts or numbers. */
function listOf(value: unknown): string[] | undefined {
  const items = Array.isArray(value) ? value : (itemsOfObject(value) ?? itemsOfText(value))
  if (!items) return undefined
  const found: string[] = []
  for (const item of items) {
    const written = isNotSet(item) ? '' : scalarText(item)?.trim()
    if (written === undefined) return undefined
    if (written !== '') found.push(written)
  }
  return found
}

/** A list with gaps is written by PHP as an object with numbered keys. */
function itemsOfObject(value: unknown): unknown[] | null {
  const numbered = isObject(value) && Object.keys(value).every((key) => /^\d+$/.test(key))
  return numbered ? Object.values(value) : null
}

function itemsOfText(value: unknown): unknown[] | null {
  const written = scalarText(value)?.trim()
  if (written === undefined) return null
  const inBrackets = /^\[(.*)\]$/s.exec(written)?.[1]
  if (inBrackets === undefined) return written.split(/[,，、]/)
  const parsed = tryParseJson(written)
  return Array.isArray(parsed) ? parsed : inBrackets.replace(/["']/g, '').split(/[,，、]/)
}

/** No amount or count has more characters. */
const longestNumber = 64

/** A number without exponent, exact to its last digit; null for anything else. */
function decimalText(value: unknown): string | null {
  const written = scalarText(value)?.trim() ?? ''
  if (written.length > longestNumber) return null
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/.exec(written)
  if (!match) return null
  const [, sign = '', whole = '', fraction = '', exponent] = match
  return exponent === undefined ? written : sign + shifted(whole, fraction, Number(exponent))
}

/** Moves the decimal point; Java's BigDecimal writes 100 as 1E+2. */
function shifted(whole: string, fraction: string, places: number): string {
  const left = '0'.repeat(Math.max(0, -places)) + whole
  const digits = left + fraction + '0'.repeat(Math.max(0, places))
  const point = left.length + places
  const before = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const after = digits.slice(point).replace(/0+$/, '')
  return after === '' ? before : `${before}.${after}`
}

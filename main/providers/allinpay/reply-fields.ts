import { z } from 'zod'
import type { Moment, OtherField } from '../../../contract/enumerated'
import { type Fen, fenFromFen, fenFromYuan } from '../../../contract/money'
import { type Instant, instant, instantOfBeijing, parseBeijing } from '../../../contract/time'

/*
 * The provider's tables and samples disagree on types, so a field is read by what it says and not by how it is written:
 * numbers may be text, text may be a number, `""`, null and a missing member all mean "not set". What cannot be read as its
 * field, and what the documentation does not name, is kept as text with its path.
 */

const scalar = z.union([z.string(), z.boolean().transform(String)]).transform((text) => text.trim())
const object = z.record(z.string(), z.unknown())
const wholeNumber = /^[+-]?\d{1,15}(?:\.0+)?$/
const exponentForm = /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/
/** More would only stall the screen. */
const mostOthers = 500
const longestOther = 4000
const deepestOther = 16

/** An object of a reply: each field is taken once, under any case of its name; {@link ReplyFields.rest} keeps the others. */
export class ReplyFields {
  readonly #values: Map<string, unknown>
  readonly #path: string
  readonly #others: OtherField[]

  private constructor(value: Record<string, unknown>, path: string, others: OtherField[]) {
    this.#values = new Map(Object.entries(value))
    this.#path = path
    this.#others = others
  }

  /** The fields of a reply's data, or null when it is no object. */
  static of(value: unknown): ReplyFields | null {
    const parsed = object.safeParse(value)
    return parsed.success ? new ReplyFields(parsed.data, '', []) : null
  }

  text(name: string): string | null {
    return this.#read(name, (text) => text)
  }

  /** An amount given in yuan. */
  yuan(name: string): Fen | null {
    return this.#read(name, (text) => fenFromYuan(plainDecimal(text)))
  }

  /** An amount given in fen. */
  fen(name: string): Fen | null {
    return this.#read(name, (text) => fenFromFen(plainDecimal(text)))
  }

  count(name: string): number | null {
    return this.#read(name, (text) => {
      const plain = plainDecimal(text)
      return wholeNumber.test(plain) ? Number(plain) : null
    })
  }

  /** A date or time in Beijing, as text or as a list of numbers. Text that is none is kept in the moment itself. */
  moment(name: string): Moment | null {
    return this.#read(name, (text) => ({ text, at: parseBeijing(text) }))
  }

  /** Like {@link moment}, for fields that are shown as a time or not at all: what cannot be read is kept for the rest. */
  instant(name: string): Instant | null {
    return this.#read(name, parseBeijing)
  }

  /** Like {@link moment}, and a date without a time means that day to its very end. */
  lastMoment(name: string): Moment | null {
    const moment = this.moment(name)
    const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(moment?.text ?? '')
    if (!moment || !day || moment.at === null) return moment
    const nextDay = instantOfBeijing(Number(day[1]), Number(day[2]), Number(day[3]) + 1)
    return { text: moment.text, at: instant(nextDay - 1) }
  }

  /** An object, also when it stands alone in a list. */
  block(name: string): ReplyFields | null {
    return this.blocks(name, 1)[0] ?? null
  }

  /** The objects of a list, at most so many; one that stands without its list counts as a list of one. */
  blocks(name: string, atMost = Number.POSITIVE_INFINITY): ReplyFields[] {
    const { key, value } = this.#find(name)
    const items = Array.isArray(value) ? value : [value]
    const found: ReplyFields[] = []
    const left: [string, unknown][] = []
    for (const [index, item] of items.entries()) {
      const path = Array.isArray(value) ? `${this.#path}${key}[${index}]` : `${this.#path}${key}`
      const parsed = object.safeParse(item)
      if (parsed.success && found.length < atMost)
        found.push(new ReplyFields(parsed.data, `${path}.`, this.#others))
      else left.push([path, item])
    }
    this.#values.delete(key)
    for (const [path, item] of left) this.#keep(path, item)
    return found
  }

  /** Whether a field of this name is there and is not empty. */
  has(name: string): boolean {
    return !isEmpty(this.#find(name).value)
  }

  /** Keeps what was not taken. Returns all that was kept so far, of the whole reply. */
  rest(): OtherField[] {
    for (const [key, value] of this.#values) this.#keep(`${this.#path}${key}`, value)
    this.#values.clear()
    return this.#others
  }

  #read<Value>(name: string, read: (text: string) => Value | null): Value | null {
    const { key, value } = this.#find(name)
    if (isEmpty(value)) {
      this.#values.delete(key)
      return null
    }
    const text = scalar.safeParse(listedTime(value) ?? value)
    const result = text.success ? read(text.data) : null
    // What could not be read stays, and rest() keeps it.
    if (result !== null) this.#values.delete(key)
    return result
  }

  #find(name: string): { key: string; value: unknown } {
    if (this.#values.has(name)) return { key: name, value: this.#values.get(name) }
    const wanted = name.toLowerCase()
    for (const [key, value] of this.#values) if (key.toLowerCase() === wanted) return { key, value }
    return { key: name, value: undefined }
  }

  #keep(path: string, value: unknown, depth = 0): void {
    if (isEmpty(value) || this.#others.length >= mostOthers) return
    const text = depth > deepestOther ? { success: true, data: '…' } : scalar.safeParse(value)
    if (text.success) {
      this.#others.push({ path, value: String(text.data).slice(0, longestOther) })
      return
    }
    const inside: [string, unknown][] = Array.isArray(value)
      ? value.map((item: unknown, index) => [`[${index}]`, item])
      : Object.entries(object.safeParse(value).data ?? {}).map(([key, item]) => [`.${key}`, item])
    for (const [step, item] of inside) this.#keep(path + step, item, depth + 1)
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

/** `1E+2` becomes `100`: the way some servers write round decimals. */
function plainDecimal(text: string): string {
  const match = exponentForm.exec(text)
  if (!match) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`
}

/** `[2020,4,10,16,3,49]` becomes `2020-04-10 16:03:49`; seconds are missing where they are zero, a seventh number is below them. */
function listedTime(value: unknown): string | null {
  const list = z.array(z.string().regex(/^\d{1,9}$/)).safeParse(value)
  if (!list.success || list.data.length < 3 || list.data.length > 7) return null
  const [year = '', month = '', day = '', hour, minute = '00', second = '00'] = list.data.map((part) =>
    part.padStart(2, '0'),
  )
  const date = `${year}-${month}-${day}`
  return hour === undefined ? date : `${date} ${hour}:${minute}:${second}`
}

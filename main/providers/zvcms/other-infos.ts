import { type TemplateInfo, templateInfoSchema } from '../../../contract/coupon'
import type { OtherField } from '../../../contract/enumerated'
import { readFields } from './fields'
import { isObject, scalarText, textOf, tryParseJson } from './json'
import { decimal, flag, oneOf, type Reader, text } from './values'

type OtherInfos = NonNullable<TemplateInfo['otherInfos']>
type Parts = [key: string, value: unknown][]

const path = 'templateInfo.otherInfos'
const schema = templateInfoSchema.shape.otherInfos.unwrap().omit({ other: true })
const readers = {
  imageUrl: text,
  billingKind: oneOf({ 1: 'asDiscount', 2: 'asTurnover', 3: 'asPrepayment' }),
  billingAmount: decimal,
  isMarkTag: flag,
  userTags: text,
  isGive: flag,
  weChatGiveCouponImage: text,
  zfbGiveCouponImage: text,
} satisfies { [Key in keyof Omit<OtherInfos, 'other'>]: Reader<OtherInfos[Key]> }

const separator = /([;；\r\n]|\\n)/
/** A value may hold colons too, as addresses do: what goes on with `//` is no key. */
const keyAndValue = /^\s*([A-Za-z_]\w*)\s*[:：](?!\/\/)(.*)$/s

/** `otherInfos`: `key:value` parts in a string; also taken as an object or the JSON text of one. */
export const otherInfos: Reader<OtherInfos | null> = {
  notSet: null,
  read: (value) => {
    const parts = partsOf(value)
    if (!parts) return undefined
    const known = new Map<string, unknown>()
    const further: OtherField[] = []
    for (const [key, part] of parts) {
      if (key !== '' && !known.has(key)) known.set(key, part)
      else further.push({ path: key === '' ? path : `${path}.${key}`, value: textOf(part) })
    }
    const { fields, other } = readFields(schema, readers, known, `${path}.`)
    return { ...fields, other: [...other, ...further] }
  },
}

/** The parts, what stands before the first key under `''`; undefined when the value is neither a string nor an object. */
function partsOf(value: unknown): Parts | undefined {
  const written = scalarText(value)
  const object = written === null ? value : tryParseJson(written)
  if (isObject(object)) return Object.entries(object)
  return written === null ? undefined : partsOfText(written)
}

/** Parts end with a semicolon or a line end (also one written `\n`), unless what follows has no key and so belongs to the value. */
function partsOfText(written: string): Parts {
  const parts: { key: string; value: string[] }[] = []
  const pieces = written.split(separator)
  for (let at = 0; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? ''
    const [, key, value = ''] = keyAndValue.exec(piece) ?? []
    const before = parts.at(-1)
    if (key !== undefined) parts.push({ key, value: [value] })
    else if (piece.trim() !== '')
      if (before) before.value.push(pieces[at - 1] ?? '', piece)
      else parts.push({ key: '', value: [piece] })
  }
  return parts.map(({ key, value }) => [key, value.join('').trim()])
}

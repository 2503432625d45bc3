import { z } from 'zod'
import { missing, Refusal, returnCodes } from './refusal'

const objectSchema = z.record(z.string(), z.unknown())

/** The business fields of a request (`bizContent`), read the way their documentation types them. */
export interface Business {
  /** A String field; `''` when it is left out or null. @throws Refusal when it is no text */
  text(field: string): string
  /** A String field that must be there. @throws Refusal 1001 */
  required(field: string): string
  /** An Integer field that must be there; its sample is text, so both are taken. @throws Refusal 1001 */
  requiredInteger(field: string): string
  /** A JSON field: an object, or left out. @throws Refusal when it is anything else */
  object(field: string): Record<string, unknown> | null
}

/** @throws Refusal when the text is no JSON object */
export function readBusiness(bizContent: string): Business {
  const fields = parseObject(bizContent)
  const wrongType = (field: string) => new Refusal(returnCodes.other, `字段类型不正确:${field}`)
  const isSet = (field: string) => fields[field] !== undefined && fields[field] !== null

  function text(field: string): string {
    if (!isSet(field)) return ''
    const value = fields[field]
    if (typeof value !== 'string') throw wrongType(field)
    return value
  }

  return {
    text,
    required(field) {
      const value = text(field)
      if (value === '') throw missing(field)
      return value
    },
    requiredInteger(field) {
      const value = fields[field]
      if (!isSet(field) || value === '') throw missing(field)
      if (typeof value === 'number' ? !Number.isInteger(value) : !/^\d+$/.test(String(value)))
        throw wrongType(field)
      return String(value)
    },
    object(field) {
      if (!isSet(field)) return null
      const parsed = objectSchema.safeParse(fields[field])
      if (!parsed.success) throw wrongType(field)
      return parsed.data
    },
  }
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return objectSchema.parse(JSON.parse(text))
  } catch {
    throw new Refusal(returnCodes.other, 'bizContent 不是 JSON 对象')
  }
}

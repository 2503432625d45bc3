import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { couponDetailSchema, templateInfoSchema } from '../../../../../contract/coupon'
import { lookup as english } from '../../../../../renderer/i18n/en/lookup'
import { lookup as chinese } from '../../../../../renderer/i18n/zh-CN/lookup'
import { type Field, fieldGroups } from '../../../../../renderer/screens/lookup/fields'

const fields = fieldGroups.flatMap((group) => group.fields)
const keysOf = (source: Field['source']) =>
  fields
    .filter((field) => field.source === source)
    .map(({ key }) => key)
    .sort()
const otherInfosSchema = templateInfoSchema.shape.otherInfos.unwrap()
const shapes = {
  coupon: couponDetailSchema.shape,
  template: templateInfoSchema.shape,
  otherInfos: otherInfosSchema.shape,
}
/** Blocks that are opened up into fields of their own, or listed under 其他. */
const opened = new Set(['templateInfo', 'otherInfos', 'other'])

describe.each(['coupon', 'template', 'otherInfos'] as const)('the fields of %s', (source) => {
  const documented = Object.keys(shapes[source])
    .filter((key) => !opened.has(key))
    .sort()

  test('are each shown exactly once', () => {
    expect(keysOf(source)).toEqual(documented)
  })

  test.each([
    ['Chinese', chinese],
    ['English', english],
  ])('have a label each in %s', (_language, texts) => {
    expect(Object.keys(texts.fields[source]).sort()).toEqual(documented)
    for (const label of Object.values(texts.fields[source])) expect(label).not.toBe('')
  })
})

/** The names of an enumerated field's values, or null when it is not one. */
function namesOf(schema: unknown): string[] | null {
  if (schema instanceof z.ZodNullable) return namesOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return namesOf(schema.element)
  const name = schema instanceof z.ZodObject && 'raw' in schema.shape ? schema.shape.name : null
  return name instanceof z.ZodEnum ? name.options.map(String).filter((option) => option !== 'unknown') : null
}

const schemasByField = new Map<string, unknown>(
  Object.entries(shapes).flatMap(([source, shape]) =>
    Object.entries(shape).map(([key, schema]): [string, unknown] => [`${source}.${key}`, schema]),
  ),
)

describe('every enumeration', () => {
  const enumerated = fields.flatMap((field) => {
    const names = namesOf(schemasByField.get(`${field.source}.${field.key}`))
    return names ? [{ field: `${field.source}.${field.key}`, words: field.words ?? '', names }] : []
  })

  test('is found in the schemas', () => {
    expect(enumerated.length).toBeGreaterThan(30)
  })

  test.each(enumerated)('$field has a word for each of its values', ({ words, names }) => {
    for (const texts of [chinese, english]) {
      const list = Object.entries(texts.words).find(([name]) => name === words)?.[1] ?? {}
      expect(Object.keys(list)).toEqual(expect.arrayContaining(names))
    }
  })

  test('and no other field names a list of words', () => {
    const withWords = fields.filter(({ words }) => words).map(({ source, key }) => `${source}.${key}`)
    expect(withWords.sort()).toEqual(enumerated.map(({ field }) => field).sort())
  })
})

test('every group has a heading in both languages', () => {
  const names = fieldGroups.map(({ name }) => name).sort()
  expect(Object.keys(chinese.groups).sort()).toEqual(names)
  expect(Object.keys(english.groups).sort()).toEqual(names)
})

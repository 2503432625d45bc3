import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Json, jsonText } from '../../../../main/practice/json'

it('writes bigints with all their digits', () => {
  expect(jsonText({ id: 390962138708451329n, list: [1n, '1'] })).toBe(
    '{"id":390962138708451329,"list":[1,"1"]}',
  )
})

it('writes everything else as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: Json = JSON.parse(JSON.stringify(value))
      expect(jsonText(json)).toBe(JSON.stringify(json))
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Burst,
  extended,
  fieldRhythm,
  isScan,
  isSecondEnd,
  usualRhythm,
} from '../../../../renderer/scanner/burst'
import { decodeKey } from '../../../../renderer/scanner/keys'
import { pcs, pressesOf } from './typed'

/** The burst of a text typed with these pauses, one before each character but the first. */
function typed(text: string, gaps: readonly number[]): { burst: Burst | null; at: number } {
  let burst: Burst | null = null
  let at = 1000
  for (const [index, character] of [...text].entries()) {
    if (index > 0) at += gaps[(index - 1) % gaps.length] ?? 0
    burst = extended(burst, character, at)
  }
  return { burst, at }
}

describe('scanner or person', () => {
  test.each([
    ['1 ms a key', '013541450619', [1], 1, true, true],
    ['no time at all', '013541450619', [0], 0, true, true],
    ['an everyday scanner', '013541450619', [12, 18, 9], 12, true, true],
    ['a slow scanner, with a hiccup', '013541450619', [30, 30, 110], 30, true, false],
    ['a slow scanner', '013541450619', [45], 45, true, true],
    ['the slowest scanner', '013541450619', [100], 100, true, false],
    ['a quick typist', '013541450619', [80], 80, true, false],
    ['a person', '013541450619', [180], 180, false, false],
    ['six characters', '123456', [10], 10, true, true],
    ['five characters', '12345', [10], 10, false, false],
    ['one character', '1', [10], 10, false, false],
    [
      'a PC that stumbles once',
      '013541450619',
      [10, 10, 10, 10, 10, 300, 10, 10, 10, 10, 10],
      10,
      true,
      true,
    ],
    ['Enter after a pause', '013541450619', [10], 401, false, false],
    ['Enter after a short pause', '013541450619', [10], 121, true, false],
    ['Enter just in time', '013541450619', [10], 120, true, true],
    [
      'a pause in the middle',
      '013541450619',
      [10, 10, 10, 10, 10, 10, 10, 10, 10, 401, 10],
      10,
      false,
      false,
    ],
  ])('%s', (_, text, gaps, beforeEnter, outsideFields, inField) => {
    const { burst, at } = typed(text, gaps)
    expect(isScan(burst, at + beforeEnter, usualRhythm)).toBe(outsideFields)
    expect(isScan(burst, at + beforeEnter, fieldRhythm)).toBe(inField)
  })
  test('Enter alone is none', () => expect(isScan(null, 5)).toBe(false))
})

test('after a pause a new burst begins, and what came before it is not part of the scan', () => {
  const person = typed('7', [])
  const burst = [...'013541450619'].reduce<Burst | null>(
    (before, character, index) => extended(before, character, person.at + 500 + index * 10),
    person.burst,
  )
  expect(burst?.text).toBe('013541450619')
})

test.each([
  [null, 10, false],
  [10, 10, true],
  [10, 15, true],
  [10, 410, true],
  [10, 411, false],
])('an Enter that follows a scan ended at %s belongs to it at %s: %s', (lastEndAt, at, belongs) => {
  expect(isSecondEnd(lastEndAt, at)).toBe(belongs)
})

test('any printable text of 6 to 250 characters comes through, whatever the PC makes of its keys', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    minLength: 6,
    maxLength: 250,
  })
  const gaps = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(printable, gaps, fc.constantFrom(...pcs), (text, pauses, pc) => {
      const characters = pressesOf(text, pc).map((press) => {
        const key = decodeKey(press)
        return key.kind === 'character' ? key.character : ''
      })
      const { burst, at } = typed(characters.join(''), pauses)
      expect(isScan(burst, at + 100)).toBe(true)
      expect(burst?.text).toBe(text)
    }),
    { numRuns: 400 },
  )
})

import { beforeEach, expect, test } from 'vitest'
import { lookUp, useLookUp } from '../../../../../renderer/screens/lookup/store'

const initial = useLookUp.getInitialState()
const state = () => useLookUp.getState()

beforeEach(() => useLookUp.setState(initial, true))

test('a scanned coupon is asked for and stands in the box', () => {
  lookUp('390962138708451328')
  expect(state()).toMatchObject({
    text: '390962138708451328',
    current: { couponId: '390962138708451328', ask: 1 },
    problem: null,
  })
})

test('the same coupon again is another question, listed once', () => {
  lookUp('A')
  lookUp('B')
  lookUp(' A ')
  expect(state().current).toEqual({ couponId: 'A', ask: 3 })
  expect(state().recent).toEqual([
    { couponId: 'A', ask: 3 },
    { couponId: 'B', ask: 2 },
  ])
})

test('going back to an earlier answer asks nothing anew, and the next question is still a new one', () => {
  lookUp('A')
  lookUp('B')
  state().goBackTo({ couponId: 'A', ask: 1 })
  expect(state()).toMatchObject({ text: 'A', current: { couponId: 'A', ask: 1 } })
  lookUp('C')
  expect(state().current?.ask).toBe(3)
})

test.each([
  ['', 'codeMissing'],
  ['  ', 'codeMissing'],
  ['券 12', 'codeCharacters'],
  ['1'.repeat(65), 'codeCharacters'],
] as const)('%j is not asked for', (typed, problem) => {
  lookUp('A')
  lookUp(typed)
  expect(state()).toMatchObject({ problem, text: typed, current: { couponId: 'A', ask: 1 } })
  state().write('B')
  expect(state().problem).toBeNull()
})

test('leaving empties the screen and keeps the list', () => {
  lookUp('A')
  state().leave()
  expect(state()).toMatchObject({ current: null, text: '', recent: [{ couponId: 'A', ask: 1 }] })
  lookUp('A')
  expect(state().current?.ask).toBe(2)
})

test('the list stays short', () => {
  for (let code = 1; code <= 12; code += 1) lookUp(`C${code}`)
  expect(state().recent.map(({ couponId }) => couponId)).toEqual(['C12', 'C11', 'C10', 'C9', 'C8', 'C7'])
})

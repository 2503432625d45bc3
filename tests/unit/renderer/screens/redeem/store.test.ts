import { beforeEach, describe, expect, test } from 'vitest'
import type { Platform } from '../../../../../contract/voucher'
import { recognise } from '../../../../../renderer/scanner/recognise'
import {
  askAgain,
  choose,
  clear,
  leave,
  pick,
  prepare,
  prepareTyped,
  type Row,
  remove,
  select,
  setQuantity,
  unselect,
  useRedeem,
  write,
} from '../../../../../renderer/screens/redeem/store'

const initial = useRedeem.getInitialState()
const state = () => useRedeem.getState()
const store = { tenDigitVouchers: 'mtdz' } as const
const mtdz = '5948286811'
const meituan = '013541450619'
const link = 'https://v.douyin.com/eHHc1ft/'

beforeEach(() => useRedeem.setState(initial, true))

function scan(code: string): Row {
  const recognised = recognise(code, store)
  if (recognised.destination !== 'redeem') throw new Error(`${code} is no voucher`)
  prepare(code, recognised)
  return newest()
}
function newest(): Row {
  const row = state().rows[0]
  if (!row) throw new Error('no row')
  return row
}
const codes = () => state().rows.map(({ code }) => code)

test.each([
  [mtdz, 'mtdz', 'ambiguous'],
  [meituan, 'meituan', 'likely'],
  ['150000000000000', 'tiktok', 'likely'],
  [link, 'tiktok', 'certain'],
])('%s is asked of %s, which is %s', (code, platform, how) => {
  expect(scan(code)).toMatchObject({ code, platform, how, ask: 1, left: false, quantity: 1, picked: null })
  expect(state()).toMatchObject({ selected: newest().id, text: '', problem: null })
})

test('the newest scan stands first and is shown', () => {
  const first = scan(mtdz)
  const second = scan(meituan)
  expect(codes()).toEqual([meituan, mtdz])
  expect(state().selected).toBe(second.id)
  expect(second.id).not.toBe(first.id)
})

test('a scan leaves what stands in the box', () => {
  write('0135')
  scan(mtdz)
  expect(state().text).toBe('0135')
})

test('the same code again is another question: one row, at the top, as if new', () => {
  const first = scan(mtdz)
  setQuantity(first.id, 2, 3)
  pick(first.id, { a: 1 })
  leave(first.id)
  scan(meituan)
  const again = scan(mtdz)
  expect(codes()).toEqual([mtdz, meituan])
  expect(again).toMatchObject({ ask: 2, left: false, quantity: 1, picked: null })
  expect(again.id).not.toBe(first.id)
})

test('the list keeps the fifty newest', () => {
  for (let number = 0; number < 60; number += 1) scan(`0135414${String(number).padStart(5, '0')}`)
  expect(codes()).toHaveLength(50)
  expect(codes().at(0)).toBe('013541400059')
  expect(codes().at(-1)).toBe('013541400010')
})

describe('platform', () => {
  test.each<[string, Platform, Platform, string]>([
    [mtdz, 'dianping', 'dianping', 'chosen'],
    [meituan, 'tiktok', 'tiktok', 'chosen'],
    [meituan, 'meituan', 'meituan', 'chosen'],
    // A Douyin link can be nobody else's.
    [link, 'meituan', 'tiktok', 'certain'],
  ])('%s, with %s chosen beforehand, is asked of %s: %s', (code, choice, platform, how) => {
    choose(choice)
    expect(scan(code)).toMatchObject({ platform, how })
    expect(state().choice).toBe(choice)
  })

  test('back to auto, the code decides again', () => {
    choose('tiktok')
    choose('auto')
    expect(scan(meituan)).toMatchObject({ platform: 'meituan', how: 'likely' })
  })

  test('another platform for a row is another question of the same row', () => {
    const row = scan(mtdz)
    setQuantity(row.id, 2, 2)
    pick(row.id, { a: 2 })
    askAgain(row, 'dianping')
    expect(newest()).toEqual({ ...row, platform: 'dianping', how: 'chosen', ask: 2 })
    askAgain(newest())
    expect(newest()).toMatchObject({ platform: 'dianping', how: 'chosen', ask: 3 })
  })

  test('asked again on the same platform, it stays recognised as it was', () => {
    const row = scan(mtdz)
    leave(row.id)
    askAgain(newest())
    expect(newest()).toMatchObject({ platform: 'mtdz', how: 'ambiguous', ask: 2, left: false })
  })
})

describe('rows', () => {
  test('only the row that is meant changes', () => {
    const first = scan(mtdz)
    const second = scan(meituan)
    leave(first.id)
    setQuantity(second.id, 3, 3)
    expect(state().rows).toEqual([
      { ...second, quantity: 3 },
      { ...first, left: true },
    ])
  })

  test.each([
    [2, 3, 2],
    [4, 3, 3],
    [0, 3, 1],
    [-1, 3, 1],
    [2, 1, 1],
  ])('%s of %s is %s', (wanted, most, quantity) => {
    const row = scan(meituan)
    setQuantity(row.id, wanted, most)
    expect(newest().quantity).toBe(quantity)
  })

  test('certificates are kept as picked', () => {
    const row = scan(link)
    pick(row.id, { one: 1, two: 5 })
    expect(newest().picked).toEqual({ one: 1, two: 5 })
    pick(row.id, {})
    expect(newest().picked).toEqual({})
  })

  test('an earlier row is shown again, or none', () => {
    const first = scan(mtdz)
    scan(meituan)
    select(first.id)
    expect(state().selected).toBe(first.id)
    expect(codes()).toEqual([meituan, mtdz])
    unselect()
    expect(state().selected).toBeNull()
    expect(codes()).toEqual([meituan, mtdz])
  })

  test('removing the shown row shows the newest left; removing another changes nothing else', () => {
    const first = scan(mtdz)
    const second = scan(meituan)
    const third = scan(link)
    remove(third.id)
    expect(state()).toMatchObject({ selected: second.id })
    remove(first.id)
    expect(codes()).toEqual([meituan])
    expect(state().selected).toBe(second.id)
    remove(second.id)
    expect(state()).toMatchObject({ rows: [], selected: null })
    remove(99)
    expect(state().rows).toEqual([])
  })

  test('clear empties the list and the box, and keeps the chosen platform', () => {
    choose('dianping')
    scan(mtdz)
    write('0135')
    clear()
    expect(state()).toMatchObject({ rows: [], selected: null, text: '', problem: null, choice: 'dianping' })
  })
})

describe('typed codes', () => {
  test.each([
    ['013541450619', '013541450619', 'meituan', 'likely'],
    [' 0135-4145-0619 ', '013541450619', 'meituan', 'likely'],
    ['５９４８２８６８１１', '5948286811', 'mtdz', 'ambiguous'],
    [link, link, 'tiktok', 'certain'],
    // Of no documented form, but the cashier asked for it.
    ['12345', '12345', 'meituan', 'ambiguous'],
    ['390962138708451328', '390962138708451328', 'meituan', 'ambiguous'],
  ])('%j is asked as %s of %s (%s), and the box is empty again', (text, code, platform, how) => {
    write(text)
    prepareTyped(store)
    expect(newest()).toMatchObject({ code, platform, how })
    expect(state()).toMatchObject({ text: '', problem: null })
  })

  test.each([
    ['', 'codeMissing'],
    ['   ', 'codeMissing'],
    ['\u200b', 'codeMissing'],
    ['券码', 'codeCharacters'],
    ['0135é', 'codeCharacters'],
  ])('%j is not asked: %s', (text, problem) => {
    write(text)
    prepareTyped(store)
    expect(state()).toMatchObject({ text, problem, rows: [] })
    write('0')
    expect(state().problem).toBeNull()
  })

  test('the chosen platform counts for them too', () => {
    choose('dianping')
    write('5571630793')
    prepareTyped(store)
    expect(newest()).toMatchObject({ platform: 'dianping', how: 'chosen' })
  })
})

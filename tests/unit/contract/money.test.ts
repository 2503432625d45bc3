import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fen, fenFromFen, fenFromYuan, fenSchema, yuanFromFen } from '../../../contract/money'

const largest = Number.MAX_SAFE_INTEGER
const anyFen = fc.maxSafeInteger().map((amount) => fen(amount === 0 ? 0 : amount))

describe('fenFromYuan', () => {
  it.each([
    ['0', 0],
    ['0.00', 0],
    ['12', 1200],
    ['12.', 1200],
    ['3.5', 350],
    ['3.50', 350],
    ['19.90', 1990],
    ['00012.30', 1230],
    ['+1.01', 101],
    ['-1.01', -101],
    [' 8.00 ', 800],
    // What multiplying a float by 100 gets wrong.
    ['0.07', 7],
    ['0.29', 29],
    ['0.57', 57],
    ['1.005000', null],
    ['1.1', 110],
    ['4.35', 435],
    ['8.2', 820],
    ['1001.11', 100_111],
    ['1234567.89', 123_456_789],
    ['90071992547409.91', largest],
    ['-90071992547409.91', -largest],
    ['90071992547409.92', null],
    ['9007199254740993', null],
    // Finer than a fen, but for zeros.
    ['1.000', 100],
    ['1.990000', 199],
    ['1.999', null],
    ['0.001', null],
  ])('reads %j as %j', (text, amount) => expect(fenFromYuan(text)).toBe(amount))

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '-',
    '+-1',
    '1,000',
    '1 000',
    '1.2.3',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '¥5',
    '5元',
    '５',
    '٣',
    'null',
  ])('takes %j for no amount', (text) => expect(fenFromYuan(text)).toBeNull())

  it('reads back whatever was written, to the fen', () =>
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(fenFromYuan(yuanFromFen(amount))).toBe(amount)
      }),
    ))

  it('never makes anything but whole fen of a text', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        expect(fenSchema.nullable().safeParse(fenFromYuan(text)).success).toBe(true)
      }),
    ))
})

describe('fenFromFen', () => {
  it.each([
    ['1990', 1990],
    ['1990.00', 1990],
    ['0', 0],
    ['-5', -5],
    [' 7 ', 7],
    ['9007199254740991', largest],
    ['9007199254740992', null],
    ['1990.5', null],
    ['19,90', null],
    ['1e3', null],
    ['', null],
    ['分', null],
  ])('reads %j as %j', (text, amount) => expect(fenFromFen(text)).toBe(amount))
})

describe('yuanFromFen', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [10, '0.10'],
    [100, '1.00'],
    [1990, '19.90'],
    [-123_456, '-1234.56'],
    [largest, '90071992547409.91'],
  ])('writes %j as %j', (amount, text) => expect(yuanFromFen(fen(amount))).toBe(text))
})

describe('fen', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, largest + 1])('refuses %j', (amount) =>
    expect(() => fen(amount)).toThrow(),
  )
})

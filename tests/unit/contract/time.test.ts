import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import {
  beijingTime,
  formatBeijing,
  formatBeijingDate,
  instant,
  instantOfBeijing,
  parseBeijing,
} from '../../../contract/time'

const pcZone = process.env.TZ
afterAll(() => {
  process.env.TZ = pcZone
})

describe.each([
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
  ['Asia/Kathmandu', -345],
])('on a PC in the zone %s', (zone, offset) => {
  it.each([
    ['2026-11-22', Date.UTC(2026, 10, 21, 16)],
    ['2026-11-22 00:00', Date.UTC(2026, 10, 21, 16)],
    ['2026-11-22 21:54:03', Date.UTC(2026, 10, 22, 13, 54, 3)],
    ['2026-11-22T21:54:03', Date.UTC(2026, 10, 22, 13, 54, 3)],
    // The hour that New York has twice, and the one it lacks.
    ['2026-11-01 14:30:00', Date.UTC(2026, 10, 1, 6, 30)],
    ['2026-03-08 02:30:00', Date.UTC(2026, 2, 7, 18, 30)],
  ])('parseBeijing reads %j in Beijing time', (text, ms) => {
    process.env.TZ = zone
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(offset)
    expect(parseBeijing(text)).toBe(ms)
    expect(formatBeijing(instant(ms)).slice(0, text.length)).toBe(text.replace('T', ' '))
  })
})

describe('parseBeijing', () => {
  it.each([
    ['2026-1-2', Date.UTC(2026, 0, 1, 16)],
    [' 2026-11-22 ', Date.UTC(2026, 10, 21, 16)],
    ['2026-11-22 1:05', Date.UTC(2026, 10, 21, 17, 5)],
    ['2026-11-22 21:54:03.999', Date.UTC(2026, 10, 22, 13, 54, 3)],
    ['2026-11-22T13:54:03Z', Date.UTC(2026, 10, 22, 13, 54, 3)],
    ['2026-11-22T13:54Z', Date.UTC(2026, 10, 22, 13, 54)],
    ['2026-11-22T13:54:03.5+08:00', Date.UTC(2026, 10, 22, 5, 54, 3)],
    ['2026-11-22T00:30:00-0500', Date.UTC(2026, 10, 22, 5, 30)],
    ['2026-11-22T00:30:00+05:45', Date.UTC(2026, 10, 21, 18, 45)],
    ['2028-02-29', Date.UTC(2028, 1, 28, 16)],
    ['2000-02-29', Date.UTC(2000, 1, 28, 16)],
    ['9999-12-31 23:59:59', Date.UTC(9999, 11, 31, 15, 59, 59)],
  ])('reads %j', (text, ms) => expect(parseBeijing(text)).toBe(ms))

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-11-22 24:00',
    '2026-11-22 23:60',
    '2026-11-22 23:59:60',
    '0000-00-00 00:00:00',
  ])('takes %j for a date or time that there is not', (text) => expect(parseBeijing(text)).toBeNull())

  it.each([
    '',
    '2026',
    '2026-11',
    '20261122',
    '2026/11/22',
    '22.11.2026',
    '26-11-22',
    '2026-11-22 21',
    '2026-11-22 21:5',
    '2026-11-22  21:54',
    '2026-11-22 21:54:03 CST',
    '2026-11-22 21:54 +8',
    '1795355643',
    '2026年11月22日',
    'Sun Nov 22 2026',
  ])('cannot read %j', (text) => expect(parseBeijing(text)).toBeNull())

  it('reads back every second that formatBeijing writes', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_900_000_000 }), (seconds) => {
        const at = instant(seconds * 1000)
        expect(parseBeijing(formatBeijing(at))).toBe(at)
        expect(parseBeijing(formatBeijingDate(at))).toBeLessThanOrEqual(at)
      }),
    ))
})

describe('beijingTime', () => {
  it.each([
    ['the last second of a day', Date.UTC(2026, 10, 22, 15, 59, 59), [2026, 11, 22, 23, 59, 59, 0]],
    ['midnight', Date.UTC(2026, 10, 22, 16), [2026, 11, 23, 0, 0, 0, 1]],
    ['the turn of a year', Date.UTC(2026, 11, 31, 16), [2027, 1, 1, 0, 0, 0, 5]],
    ['a leap day', Date.UTC(2028, 1, 29, 0, 0, 0, 999), [2028, 2, 29, 8, 0, 0, 2]],
    ['before 1970', -1, [1970, 1, 1, 7, 59, 59, 4]],
    ['summer, which changes nothing', Date.UTC(2026, 6, 1, 12), [2026, 7, 1, 20, 0, 0, 3]],
  ])('reads %s', (_, ms, [year, month, day, hour, minute, second, weekday]) =>
    expect(beijingTime(instant(ms))).toEqual({ year, month, day, hour, minute, second, weekday }),
  )
})

describe('instantOfBeijing', () => {
  it.each([
    [[2026, 11, 22], '2026-11-22 00:00:00'],
    [[2026, 11, 22, 23, 59, 59], '2026-11-22 23:59:59'],
    [[2026, 1, 32], '2026-02-01 00:00:00'],
    [[2026, 13, 1], '2027-01-01 00:00:00'],
    [[2026, 3, 0], '2026-02-28 00:00:00'],
    [[2028, 3, 0], '2028-02-29 00:00:00'],
    [[2026, 11, 22, 24], '2026-11-23 00:00:00'],
  ] as const)('%j is %s', ([year, month, day, ...time], text) =>
    expect(formatBeijing(instantOfBeijing(year, month, day, ...time))).toBe(text),
  )
})

describe('instant', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %j', (ms) =>
    expect(() => instant(ms)).toThrow(),
  )
})

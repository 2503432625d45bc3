import { describe, expect, it } from 'vitest'
import {
  beijingDate,
  beijingDateTime,
  beijingMinute,
  javaDateTime,
  readBeijing,
} from '../../../../main/practice/beijing'

const newYear = Date.UTC(2025, 11, 31, 16, 0, 5)

describe('times of Beijing', () => {
  it('are eight hours ahead of UTC, over the end of the year too', () => {
    expect(beijingDateTime(newYear)).toBe('2026-01-01 00:00:05')
    expect(beijingDate(newYear - 6000)).toBe('2025-12-31')
    expect(beijingMinute(newYear)).toBe('00:00')
  })

  it('are read as they are written', () => {
    expect(readBeijing('2026-01-01 00:00:05')).toBe(newYear)
  })

  it.each([
    '',
    '2026-01-01',
    '2026-01-01T00:00:05',
    '2026-1-1 0:00:05',
    '2026-01-01 00:00',
    '2026-02-30 00:00:00',
    '2026-01-01 24:00:00',
    ' 2026-01-01 00:00:05',
    '２026-01-01 00:00:05',
  ])('are not read from %j', (text) => expect(readBeijing(text)).toBeNull())

  it('are arrays in Java, without the seconds when they are zero', () => {
    expect(javaDateTime(newYear)).toEqual([2026, 1, 1, 0, 0, 5])
    expect(javaDateTime(newYear - 5000)).toEqual([2026, 1, 1, 0, 0])
  })
})

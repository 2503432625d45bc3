import type { Moment } from '../../../contract/enumerated'
import {
  beijingTime,
  formatBeijingDate,
  type Instant,
  instant,
  instantOfBeijing,
} from '../../../contract/time'
import { type Period, untold, type Validity } from './period'

/** Longer validities are as good as endless, and would leave the calendar. */
const most = { calendarDays: 100_000, calendarMonths: 3000 } as const

interface Day {
  year: number
  month: number
  day: number
}

/**
 * N calendar days or months from the Beijing day the coupon was gained on, or from the next (`validStartDay`; same day where
 * it is not told). The first day counts: 1 day is that day alone, 1 month from the 15th lasts until the 14th. A month without
 * such a day lasts until its last: 1 month from 31 January is until 28 or 29 February.
 */
export function relativePeriod(
  type: 'calendarDays' | 'calendarMonths',
  { validDays, validMonths, validStartDay }: Validity,
  gainTime: Moment | null,
): Period {
  const count = (type === 'calendarDays' ? validDays : validMonths) ?? 0
  if (gainTime?.at == null || count <= 0) return untold(gainTime?.text ?? '')
  if (validStartDay?.name === 'unknown') return untold(validStartDay.raw)
  const gained = beijingTime(gainTime.at)
  const begin = instantOfBeijing(
    gained.year,
    gained.month,
    gained.day + (validStartDay?.name === 'nextDay' ? 1 : 0),
  )
  const end = dayAfter(type, beijingTime(begin), Math.min(count, most[type]))
  return {
    begin: { at: begin, text: formatBeijingDate(begin) },
    end: { at: end, text: formatBeijingDate(instant(end - 1)) },
    doubt: null,
  }
}

/** Midnight after the last day. */
function dayAfter(
  type: 'calendarDays' | 'calendarMonths',
  { year, month, day }: Day,
  count: number,
): Instant {
  if (type === 'calendarDays') return instantOfBeijing(year, month, day + count)
  const lastOfMonth = beijingTime(instantOfBeijing(year, month + count + 1, 0)).day
  return day <= lastOfMonth
    ? instantOfBeijing(year, month + count, day)
    : instantOfBeijing(year, month + count + 1, 1)
}

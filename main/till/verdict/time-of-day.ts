import type { CouponDetail, TimeRange } from '../../../contract/coupon'
import { beijingTime } from '../../../contract/time'
import { blocks, condition, listed, type Rule } from './reason'

type TimeScope = CouponDetail['useTimeScope']

const endOfDay = 24 * 60
const lastMinute = endOfDay - 1

/**
 * Whether the Beijing time of day lies in one of the coupon's ranges: from the begin to the second before the end. An end of
 * 23:59 means midnight. Coupon and template each have a flag and ranges: either flag limits (the coupon's own documents no
 * value for "no"), and ranges without any flag do; the coupon's ranges go before the template's.
 */
export const timeOfDay: Rule = (coupon, { at }) => {
  const levels = [coupon, coupon.templateInfo]
  const scope = levels.map(({ useTimeScope }) => useTimeScope).find(isLimit) ?? null
  const flags = levels.flatMap(({ isFixedTimeScope }) => isFixedTimeScope?.name ?? [])
  const limited = flags.length === 0 ? scope !== null : flags.some((flag) => flag !== 'no')
  if (!limited) return []
  if (!scope?.ranges) return [condition('timeOfDayUnreadable', { told: scope?.text ?? '' })]
  const { hour, minute } = beijingTime(at)
  if (scope.ranges.some((range) => holds(range, hour * 60 + minute))) return []
  return [blocks('outsideTimeOfDay', { ranges: listed(scope.ranges.map(words)) })]
}

/** Blank ranges are none; a text that cannot be read may be one. */
function isLimit(scope: TimeScope): boolean {
  return scope !== null && (scope.ranges === null || scope.ranges.length > 0)
}

function holds({ begin, end }: TimeRange, minute: number): boolean {
  if (end < begin) return minute >= begin || minute < end
  return minute >= begin && minute < (end === lastMinute ? endOfDay : end)
}

function words({ begin, end }: TimeRange): string {
  return `${clock(begin)}–${clock(end)}`
}

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

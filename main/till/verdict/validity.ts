import type { CouponDetail } from '../../../contract/coupon'
import type { Moment } from '../../../contract/enumerated'
import { fixedPeriod, hasDates } from './fixed-period'
import { type Period, untold, type Validity } from './period'
import { blocks, condition, type Rule } from './reason'
import { relativePeriod } from './relative-period'

/** Whether the moment lies in the coupon's validity, to the second. */
export const validity: Rule = (coupon, { at }) => {
  const { begin, end, doubt } = periodOf(coupon)
  const found = []
  if (begin && at < begin.at) found.push(blocks('notYetValid', { from: begin.text }))
  if (end && at >= end.at) found.push(blocks('pastValidity', { until: end.text }))
  if (found.length === 0 && doubt && at >= doubt.from)
    found.push(condition('validityUnknown', { told: doubt.told }))
  return found
}

/**
 * When a coupon is valid, in Beijing calendar days. Which of its two sets of fields counts:
 * 1. dates at the top level, whatever the types say: they are this coupon's own;
 * 2. else a type or a relative validity at the top level (for fixed dates there, the template's dates);
 * 3. else the template's. Its type 4 (set when issued) without dates at the top level cannot be told.
 */
function periodOf(coupon: CouponDetail): Period {
  const { templateInfo, gainTime } = coupon
  if (hasDates(coupon)) return fixedPeriod(coupon)
  const own = typeOf(coupon)
  if (own === null) return periodBy(typeOf(templateInfo), templateInfo, gainTime)
  return own === 'fixedDates' ? fixedPeriod(templateInfo) : periodBy(own, coupon, gainTime)
}

/** The type; where none is told, the one that the other fields imply. */
function typeOf(validity: Validity): string | null {
  if (validity.validType) return validity.validType.name
  if (hasDates(validity)) return 'fixedDates'
  if ((validity.validDays ?? 0) > 0) return 'calendarDays'
  return (validity.validMonths ?? 0) > 0 ? 'calendarMonths' : null
}

function periodBy(type: string | null, validity: Validity, gainTime: Moment | null): Period {
  switch (type) {
    case 'fixedDates':
      return fixedPeriod(validity)
    case 'calendarDays':
    case 'calendarMonths':
      return relativePeriod(type, validity, gainTime)
    default:
      return untold(type === 'unknown' ? (validity.validType?.raw ?? '') : '')
  }
}

import type { CouponDetail } from '../../../contract/coupon'
import type { Instant } from '../../../contract/time'

/** Where a period begins or ends, and how to say it. */
export interface Edge {
  at: Instant
  /** `yyyy-MM-dd`, or `yyyy-MM-dd HH:mm:ss` where the provider names a time. */
  text: string
}

/** When a coupon is valid. */
export interface Period {
  /** The first moment; null when there is none. */
  begin: Edge | null
  /** The first moment after; its text names the last day or second. Null when there is none. */
  end: Edge | null
  /** From when on it cannot be told, and what the provider says instead; null when all is clear. */
  doubt: { from: number; told: string } | null
}

/** The fields that there are twice: at the top level for paper coupons, and in the template. */
export type Validity = Pick<
  CouponDetail,
  'validBeginDate' | 'validEndDate' | 'validDays' | 'validMonths' | 'validStartDay'
> & { validType: { name: string; raw: string } | null }

/** A period of which nothing is clear. */
export function untold(told: string): Period {
  return { begin: null, end: null, doubt: { from: Number.NEGATIVE_INFINITY, told } }
}

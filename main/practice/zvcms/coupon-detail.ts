import { couponFields } from '../cases/coupon-fields'
import { verdictCases } from '../cases/coupon-verdicts'
import { type CouponCase, couponCases } from '../cases/coupons'
import type { Json, JsonObject } from '../json'
import { couponRecord, numbersAsText } from './coupon-record'

const allCases: CouponCase[] = [...couponCases, ...verdictCases]

/** A coupon as coupon-detail tells it, or null when zvcms has none of that id. */
export function couponDetail(couponId: string, now: number): JsonObject | null {
  const found = allCases.find(({ code }) => code === couponId)
  return found ? written(found, now) : null
}

function written({ code, style, change }: CouponCase, now: number): JsonObject {
  if (style === 'blank') return couponRecord({ coupon: { id: code }, template: {} })
  const record = couponRecord(couponFields(code, now, change(now)))
  if (style === 'text') return numbersAsText(record)
  return style === 'bareIds' ? bareIds(record) : record
}

/** Writes ids of 18 digits as bare numbers. */
function bareIds(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, bareId(value)]))
}

function bareId(value: Json): Json {
  return typeof value === 'string' && /^[1-9]\d{17}$/.test(value) ? BigInt(value) : value
}

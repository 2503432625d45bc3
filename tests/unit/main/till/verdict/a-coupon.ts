import {
  type CouponDetail,
  couponDetailSchema,
  type TemplateInfo,
  templateInfoSchema,
} from '../../../../../contract/coupon'
import type { Moment } from '../../../../../contract/enumerated'
import { type Instant, parseBeijing } from '../../../../../contract/time'

/** What a case changes. */
export interface Told {
  coupon?: Partial<CouponDetail>
  template?: Partial<TemplateInfo>
}

/** A moment as the provider writes it. */
export function moment(text: string): Moment {
  return { text, at: parseBeijing(text) }
}

/** A moment in Beijing time. */
export function beijing(text: string): Instant {
  const at = parseBeijing(text)
  if (at === null) throw new Error(`no moment: ${text}`)
  return at
}

/** An enumerated value; its raw number matters only where it is unknown. */
export function is<const Name extends string>(name: Name, raw = '1'): { name: Name; raw: string } {
  return { name, raw }
}

/** `useTimeScope`, in minutes after midnight; null where it could not be read. */
export function during(ranges: [begin: number, end: number][] | null, text = '[…]') {
  return { text, ranges: ranges?.map(([begin, end]) => ({ begin, end })) ?? null }
}

const lists = ['applyGiveCategoryIds', 'applyGiveGoodsIds', 'expressDiscount', 'goodsCategoryIds', 'goodsIds']
const template = {
  ...Object.fromEntries(Object.keys(templateInfoSchema.shape).map((key) => [key, null])),
  ...Object.fromEntries(
    [...lists, 'storeIds', 'multiMarks', 'useChannel', 'useScene'].map((key) => [key, []]),
  ),
}
const coupon = Object.fromEntries(Object.keys(couponDetailSchema.shape).map((key) => [key, null]))

/** A coupon of which nothing is told but this. */
export function bareCoupon(told: Told = {}): CouponDetail {
  const templateInfo = { ...template, ...told.template }
  return couponDetailSchema.parse({ ...coupon, other: [], ...told.coupon, templateInfo })
}

/** A coupon that can be used everywhere and without conditions from 1 to 30 November 2026, but for this. */
export function usableCoupon(told: Told = {}): CouponDetail {
  return bareCoupon({
    coupon: {
      status: is('unused', '0'),
      giveState: is('notGiven', '0'),
      templateType: is('cash'),
      gainTime: moment('2026-11-15 18:30:00'),
      ...told.coupon,
    },
    template: {
      status: is('active'),
      applyStoreType: is('all'),
      applyGoodsType: is('all'),
      thresholdType: is('none'),
      validType: is('fixedDates'),
      validBeginDate: moment('2026-11-01'),
      validEndDate: moment('2026-11-30'),
      ...told.template,
    },
  })
}

import type { TFunction } from 'i18next'
import type { CouponDetail, TemplateInfo } from '../../../contract/coupon'
import type { Moment } from '../../../contract/enumerated'
import { knownName, momentWords, nameOf, timeScopeWords } from './words'

export type CounterFact = 'gives' | 'until' | 'from' | 'left' | 'hours' | 'stores'

/** What a cashier needs of a coupon before anything else, in words; what the coupon says nothing about is left out. */
export function counterFacts(detail: CouponDetail, t: TFunction): { fact: CounterFact; text: string }[] {
  const facts: { fact: CounterFact; text: string | null }[] = [
    { fact: 'gives', text: gives(detail, t) },
    { fact: 'until', text: until(detail, t) },
    { fact: 'from', text: threshold(detail.templateInfo, t) },
    { fact: 'left', text: left(detail, t) },
    { fact: 'hours', text: hours(detail, t) },
    { fact: 'stores', text: stores(detail.templateInfo, t) },
  ]
  return facts.flatMap(({ fact, text }) => (text ? [{ fact, text }] : []))
}

function gives(detail: CouponDetail, t: TFunction): string | null {
  const type = detail.templateType ?? detail.templateInfo.type
  const kind = type && nameOf(type, 'couponKind', t)
  const parts = [kind, amountGiven(detail.templateInfo, knownName(type), t)].filter(Boolean)
  return parts.length > 0 ? parts.join(' · ') : null
}

type Kind = NonNullable<TemplateInfo['type']>['name']

function amountGiven(info: TemplateInfo, kind: Kind | null, t: TFunction): string | null {
  if (kind === 'buyAGetB' && info.buyCount !== null && info.giveCount !== null)
    return t('lookup.gives.buyAGetB', { buy: info.buyCount, give: info.giveCount })
  if (kind === 'freeDelivery' && info.expressDiscount.length > 0)
    return info.expressDiscount
      .map((one) => nameOf(one, 'expressDiscount', t))
      .join(t('lookup.listSeparator'))
  const unit = knownName(info.discountUnit) ?? impliedUnit(kind, info)
  if (info.discountAmount !== null) return t(`lookup.gives.${unit}`, { amount: info.discountAmount })
  return info.discountGoodsCount === null
    ? null
    : t('lookup.gives.units', { amount: info.discountGoodsCount })
}

/** Where the provider leaves the unit out, the kind of coupon has only one that makes sense. */
function impliedUnit(kind: Kind | null, info: TemplateInfo): 'yuan' | 'tenths' | 'times' | 'plain' {
  if (kind === 'cash') return 'yuan'
  if (kind === 'discount') return 'tenths'
  if (kind === 'times') return 'times'
  if (kind === 'parking' && knownName(info.parkDiscount) === 'faceValue') return 'yuan'
  if (kind === 'parking' && knownName(info.parkDiscount) === 'discount') return 'tenths'
  return 'plain'
}

function until(detail: CouponDetail, t: TFunction): string | null {
  const { templateInfo: info } = detail
  const dates =
    between(detail.validBeginDate, detail.validEndDate, t) ??
    between(info.validBeginDate, info.validEndDate, t)
  return dates ?? relativeValidity(detail, t)
}

function between(from: Moment | null, end: Moment | null, t: TFunction): string | null {
  if (from && end) return t('lookup.validity.between', { from: momentWords(from), until: momentWords(end) })
  if (from) return t('lookup.validity.from', { from: momentWords(from) })
  return end && t('lookup.validity.until', { until: momentWords(end) })
}

function relativeValidity(detail: CouponDetail, t: TFunction): string | null {
  const { templateInfo: info } = detail
  const start = knownName(detail.validStartDay ?? info.validStartDay) === 'nextDay' ? 'NextDay' : 'SameDay'
  const days = detail.validDays ?? info.validDays
  const months = detail.validMonths ?? info.validMonths
  const type = knownName(detail.validType ?? info.validType)
  const inMonths = type === 'calendarMonths' || (type !== 'calendarDays' && days === null)
  const amount = inMonths ? months : days
  if (amount === null) return null
  const period = t(`lookup.validity.${inMonths ? 'months' : 'days'}${start}`, { amount })
  return detail.gainTime
    ? t('lookup.validity.gained', { period, gained: momentWords(detail.gainTime) })
    : period
}

function threshold(info: TemplateInfo, t: TFunction): string | null {
  const type = knownName(info.thresholdType)
  if (type === 'none') return t('lookup.threshold.none')
  if (type !== null && info.useThreshold !== null)
    return t(`lookup.threshold.${type}`, { amount: info.useThreshold })
  if (info.thresholdType) return nameOf(info.thresholdType, 'thresholdType', t)
  return info.useThreshold && t('lookup.threshold.yuan', { amount: info.useThreshold })
}

function left({ usableCount: usable, originCount: origin }: CouponDetail, t: TFunction): string | null {
  if (usable === null) return null
  return origin === null ? t('lookup.left.only', { usable }) : t('lookup.left.of', { usable, origin })
}

function hours(detail: CouponDetail, t: TFunction): string | null {
  const scope = detail.useTimeScope ?? detail.templateInfo.useTimeScope
  return scope && timeScopeWords(scope, t)
}

function stores({ applyStoreType: type }: TemplateInfo, t: TFunction): string | null {
  return type && nameOf(type, 'storeScope', t)
}

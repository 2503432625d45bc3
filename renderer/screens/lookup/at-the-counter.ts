import type { TFunction } from 'i18next'
import type { CouponDetail, TemplateInfo } from '../../../contract/coupon'
import type { Enumerated, Moment } from '../../../contract/enumerated'
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

type Validity = Pick<
  TemplateInfo,
  'validBeginDate' | 'validEndDate' | 'validDays' | 'validMonths' | 'validStartDay'
> & { validType: Enumerated<string> | null }

/** The coupon's own dates go before anything else, its own kind of validity before the template's; as the verdict has it. */
function until(detail: CouponDetail, t: TFunction): string | null {
  const { templateInfo, gainTime } = detail
  const own = knownName<string>(detail.validType)
  return (
    between(detail, t) ??
    (own === 'fixedDates' ? between(templateInfo, t) : relative(detail, gainTime, t)) ??
    (isRelative(templateInfo) ? relative(templateInfo, gainTime, t) : between(templateInfo, t)) ??
    relative(templateInfo, gainTime, t)
  )
}

function isRelative({ validType }: Validity): boolean {
  return ['calendarDays', 'calendarMonths'].includes(knownName(validType) ?? '')
}

/** Whole days are told without their first and last second. */
function between({ validBeginDate, validEndDate }: Validity, t: TFunction): string | null {
  const from = validBeginDate && momentWords(validBeginDate).replace(/ 00:00(:00)?$/, '')
  const last = validEndDate && momentWords(validEndDate).replace(/ 23:59(:59)?$/, '')
  if (from && last) return t('lookup.validity.between', { from, until: last })
  if (from) return t('lookup.validity.from', { from })
  return last && t('lookup.validity.until', { until: last })
}

function relative(validity: Validity, gainTime: Moment | null, t: TFunction): string | null {
  const { validDays: days, validMonths: months } = validity
  const start = knownName(validity.validStartDay) === 'nextDay' ? 'NextDay' : 'SameDay'
  const type = knownName(validity.validType)
  const inMonths = type === 'calendarMonths' || (type !== 'calendarDays' && days === null)
  const amount = inMonths ? months : days
  if (amount === null) return null
  const period = t(`lookup.validity.${inMonths ? 'months' : 'days'}${start}`, { amount })
  return gainTime ? t('lookup.validity.gained', { period, gained: momentWords(gainTime) }) : period
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

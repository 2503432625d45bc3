import type { TFunction } from 'i18next'
import type { CouponDetail, TimeRange } from '../../../contract/coupon'
import type { Enumerated, Moment } from '../../../contract/enumerated'
import { fenSchema, yuanFromFen } from '../../../contract/money'
import { formatBeijing, formatBeijingDate } from '../../../contract/time'
import type { Field, FieldValue } from './fields'

type TimeScope = NonNullable<CouponDetail['useTimeScope']>

/** What one field says, in words: enumerations named, amounts in yuan, several values listed. Empty values give `''`. */
export function wordsOf(value: FieldValue, field: Field, detail: CouponDetail, t: TFunction): string {
  if (value === null) return ''
  if (Array.isArray(value))
    return value
      .map((item) => (typeof item === 'string' ? item : nameOf(item, field.words, t)))
      .join(t('lookup.listSeparator'))
  if (typeof value === 'number') return numberWords(value, field, t)
  if (typeof value === 'string') return textWords(value, field, detail, t)
  if ('ranges' in value) return timeScopeWords(value, t)
  if ('at' in value) return momentWords(value)
  return nameOf(value, field.words, t)
}

function numberWords(value: number, field: Field, t: TFunction): string {
  if (!field.unit) return String(value)
  const amount = field.unit === 'yuan' ? yuanText(value) : String(value)
  return t(`lookup.unit.${field.unit}`, { amount })
}

/** Two numbers have the unit that another field names. */
function textWords(value: string, field: Field, { templateInfo }: CouponDetail, t: TFunction): string {
  const unit =
    field.source === 'template' && field.key === 'discountAmount'
      ? knownName(templateInfo.discountUnit)
      : field.source === 'template' && field.key === 'useThreshold'
        ? knownName(templateInfo.thresholdType)
        : field.unit
  return unit && unit !== 'none' ? t(`lookup.unit.${unit}`, { amount: value }) : value
}

/** The name of an enumerated value, or null when nothing is set or the till does not know the value. */
export function knownName<Name extends string>(value: Enumerated<Name> | null): Name | null {
  if (value === null) return null
  return isKnown(value) ? value.name : null
}

function isKnown<Name extends string>(value: Enumerated<Name>): value is { name: Name; raw: string } {
  return value.name !== 'unknown'
}

/** `未使用`, or `未知(13)` for a value that the till does not know. */
export function nameOf(value: Enumerated<string>, list: Field['words'], t: TFunction): string {
  const unknown = t('common.unknownValue', { raw: value.raw })
  return value.name === 'unknown' || !list
    ? unknown
    : t(`lookup.words.${list}.${value.name}`, { defaultValue: unknown })
}

/** What the documentation calls the field. */
export function labelOf(field: Field, t: TFunction): string {
  if (field.source === 'coupon') return t(`lookup.fields.coupon.${field.key}`)
  if (field.source === 'template') return t(`lookup.fields.template.${field.key}`)
  return t(`lookup.fields.otherInfos.${field.key}`)
}

/** `1990` (fen) becomes `19.90`. */
export function yuanText(amount: number): string {
  const parsed = fenSchema.safeParse(amount)
  return parsed.success ? yuanFromFen(parsed.data) : String(amount)
}

/** A date stays a date; a moment is read in Beijing time; what cannot be read stays as it came. */
export function momentWords({ text, at }: Moment): string {
  if (at === null || /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?$/.test(text)) return text
  return /[T:]/.test(text) ? formatBeijing(at) : formatBeijingDate(at)
}

export function timeScopeWords({ text, ranges }: TimeScope, t: TFunction): string {
  if (ranges === null) return t('lookup.hours.unreadable', { text })
  return ranges.map((range) => rangeWords(range, t)).join(t('lookup.listSeparator'))
}

function rangeWords({ begin, end }: TimeRange, t: TFunction): string {
  const key = end < begin ? 'lookup.hours.overMidnight' : 'lookup.hours.range'
  return t(key, { begin: clockText(begin), end: clockText(end) })
}

function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

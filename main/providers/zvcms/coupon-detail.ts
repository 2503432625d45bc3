import { type CouponDetail, type TemplateInfo, templateInfoSchema } from '../../../contract/coupon'
import type { OtherField } from '../../../contract/enumerated'
import { couponFieldsSchema, couponReaders, templateReaders } from './coupon-fields'
import { readFields } from './fields'
import { isNotSet, isObject, textOf, tryParseJson } from './json'
import { replyData, unreadable } from './reply'

/** `communal.coupon.coupon-detail`: a coupon by its id. */
export const couponDetailAction = 'communal.coupon.coupon-detail'

/**
 * Reads the reply to `communal.coupon.coupon-detail` (seed 002): every documented field, and in `other` with its path all
 * that the documentation does not name or that is not of its documented type (fields beside the data as `reply.…`).
 *
 * @throws FaultError REFUSED, PROVIDER_FAILED or REPLY_UNREADABLE (see {@link replyData}), and nothing else
 */
export function readCouponDetail(text: string): CouponDetail {
  const { data, undocumented } = replyData(text)
  const coupon = onlyObject(data)
  if (!coupon) throw unreadable('the data of the reply is no object')
  const { templateInfo: told, ...rest } = coupon
  const { fields, other } = readFields(couponFieldsSchema, couponReaders, Object.entries(rest))
  const template = readTemplate(told)
  const beside = undocumented.map(([name, value]) => ({ path: `reply.${name}`, value: textOf(value) }))
  return { ...fields, templateInfo: template.info, other: [...other, ...template.other, ...beside] }
}

/** `templateInfo` is typed array and is an object in the sample; where nothing is set it may be `""`. */
function readTemplate(told: unknown): { info: TemplateInfo; other: OtherField[] } {
  const value = typeof told === 'string' ? (tryParseJson(told) ?? told) : told
  const object = onlyObject(value)
  const { fields, other } = readFields(
    templateInfoSchema,
    templateReaders,
    Object.entries(object ?? {}),
    'templateInfo.',
  )
  if (!object && !isNotSet(value)) other.push({ path: 'templateInfo', value: textOf(value) })
  return { info: fields, other }
}

/** An object, also as the only item of a list. */
function onlyObject(value: unknown): Record<string, unknown> | null {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value
  return isObject(only) ? only : null
}

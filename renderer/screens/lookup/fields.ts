import type { CouponDetail, TemplateInfo } from '../../../contract/coupon'
import type { lookup } from '../../i18n/zh-CN/lookup'

export type OtherInfos = NonNullable<TemplateInfo['otherInfos']>
type Unit = 'yuan' | 'times' | 'days' | 'months' | 'pieces' | 'coupons'

interface Shape<Source extends string, Key> {
  source: Source
  key: Key
  /** What a bare number counts. */
  unit?: Unit
  /** The list of words (`lookup.words.…`) that an enumerated value is read from. */
  words?: keyof typeof lookup.words
}
export type CouponField = Shape<'coupon', Exclude<keyof CouponDetail, 'templateInfo' | 'other'>>
export type TemplateField = Shape<'template', Exclude<keyof TemplateInfo, 'otherInfos'>>
export type OtherInfosField = Shape<'otherInfos', Exclude<keyof OtherInfos, 'other'>>
export type Field = CouponField | TemplateField | OtherInfosField

export interface FieldGroup {
  /** Its heading is `lookup.groups.<name>`. */
  name: keyof typeof lookup.groups
  fields: readonly Field[]
}

type More = Pick<Field, 'unit' | 'words'>
const coupon = (key: CouponField['key'], more: More = {}): CouponField => ({ source: 'coupon', key, ...more })
const template = (key: TemplateField['key'], more: More = {}): TemplateField => ({
  source: 'template',
  key,
  ...more,
})
const otherInfos = (key: OtherInfosField['key'], more: More = {}): OtherInfosField => ({
  source: 'otherInfos',
  key,
  ...more,
})
const words = (name: keyof typeof lookup.words) => ({ words: name })
const unit = (name: Unit) => ({ unit: name })

/**
 * Every field of `communal.coupon.coupon-detail` (seed 002), each exactly once, in the order and under the headings the
 * screen shows them. What the documentation does not name follows under 其他.
 */
export const fieldGroups: readonly FieldGroup[] = [
  {
    name: 'coupon',
    fields: [
      coupon('id'),
      coupon('status', words('couponStatus')),
      coupon('templateType', words('couponKind')),
      coupon('templateName'),
      coupon('templateId'),
      coupon('templateImage'),
      coupon('originCount', unit('times')),
      coupon('usableCount', unit('times')),
      coupon('channel'),
      coupon('createScene'),
      coupon('createdAt'),
      coupon('originalTemplateId'),
    ],
  },
  {
    name: 'paper',
    fields: [
      coupon('name'),
      coupon('amount', unit('coupons')),
      coupon('validType', words('validType')),
      coupon('validBeginDate'),
      coupon('validEndDate'),
      coupon('validStartDay', words('validStartDay')),
      coupon('validDays', unit('days')),
      coupon('validMonths', unit('months')),
    ],
  },
  {
    name: 'timeOfDay',
    fields: [coupon('isFixedTimeScope', words('flag')), coupon('useTimeScope')],
  },
  {
    name: 'owner',
    fields: [
      coupon('customerName'),
      coupon('customerPhone'),
      coupon('customerId'),
      coupon('isBelongCompanyStaff', words('flag')),
      coupon('giveState', words('giveState')),
    ],
  },
  {
    name: 'gained',
    fields: [
      coupon('gainTime'),
      coupon('gainChannel', words('gainChannel')),
      coupon('gainStoreId'),
      coupon('activityName'),
      coupon('activityType', words('activityType')),
      coupon('activityId'),
    ],
  },
  {
    name: 'used',
    fields: [
      coupon('useTime'),
      coupon('useStoreName'),
      coupon('useStoreNo'),
      coupon('useStoreId'),
      coupon('useChannel', words('usedThrough')),
      coupon('useOrderCode'),
      coupon('orderAmount', unit('yuan')),
      coupon('useAmount', unit('yuan')),
      coupon('surplusAmount', unit('yuan')),
    ],
  },
  {
    name: 'retrieved',
    fields: [
      coupon('retrieveTime'),
      coupon('retrieveReason'),
      coupon('retrieveCoupon'),
      coupon('retrieveUserCode'),
    ],
  },
  {
    name: 'seller',
    fields: [
      coupon('sellerName'),
      coupon('sellerId'),
      coupon('sellerType', words('sellerType')),
      coupon('applySellerName'),
      coupon('applySellerId'),
    ],
  },
  {
    name: 'template',
    fields: [
      template('name'),
      template('id'),
      template('type', words('couponKind')),
      template('kind', words('templateKind')),
      template('status', words('templateStatus')),
      template('instruction'),
      template('createdAt'),
      template('sellerId'),
      template('thirdBizCode'),
    ],
  },
  {
    name: 'benefit',
    fields: [
      template('discountAmount'),
      template('discountUnit', words('discountUnit')),
      template('discountType', words('discountType')),
      template('discountGoodsCount', unit('pieces')),
      template('buyCount', unit('pieces')),
      template('giveCount', unit('pieces')),
      template('expressDiscount', words('expressDiscount')),
      template('parkDiscount', words('parkDiscount')),
      template('isDiscountShared', words('flag')),
      template('memberDiscountSet', words('memberDiscountSet')),
    ],
  },
  {
    name: 'conditions',
    fields: [
      template('thresholdType', words('thresholdType')),
      template('useThreshold'),
      template('useCountLimit', words('useCountLimit')),
      template('maxUseCount', unit('coupons')),
      template('isNewCustomerShared', words('flag')),
      template('useChannel', words('useChannel')),
      template('useScene', words('useScene')),
    ],
  },
  {
    name: 'scope',
    fields: [
      template('applyStoreType', words('storeScope')),
      template('storeIds'),
      template('multiMarks'),
      template('applyGoodsType', words('goodsScope')),
      template('goodsIds'),
      template('goodsCategoryIds'),
      template('applyGiveGoodsType', words('goodsScope')),
      template('applyGiveGoodsIds'),
      template('applyGiveCategoryIds'),
    ],
  },
  {
    name: 'templateValidity',
    fields: [
      template('validType', words('validType')),
      template('validBeginDate'),
      template('validEndDate'),
      template('validStartDay', words('validStartDay')),
      template('validDays', unit('days')),
      template('validMonths', unit('months')),
      template('isFixedTimeScope', words('flag')),
      template('useTimeScope'),
    ],
  },
  {
    name: 'otherInfos',
    fields: [
      otherInfos('billingKind', words('billingKind')),
      otherInfos('billingAmount', unit('yuan')),
      otherInfos('isMarkTag', words('flag')),
      otherInfos('userTags'),
      otherInfos('isGive', words('canBeGiven')),
      otherInfos('imageUrl'),
      otherInfos('weChatGiveCouponImage'),
      otherInfos('zfbGiveCouponImage'),
    ],
  },
]

export type FieldValue =
  | CouponDetail[CouponField['key']]
  | TemplateInfo[TemplateField['key']]
  | OtherInfos[OtherInfosField['key']]

/** What the provider said in one field; null where it said nothing. */
export function valueIn(detail: CouponDetail, field: Field): FieldValue {
  if (field.source === 'coupon') return detail[field.key]
  if (field.source === 'template') return detail.templateInfo[field.key]
  return detail.templateInfo.otherInfos?.[field.key] ?? null
}

export function isEmpty(value: FieldValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** The fields no documentation names, those inside `otherInfos` among them. */
export function undocumented(detail: CouponDetail): CouponDetail['other'] {
  return [...detail.other, ...(detail.templateInfo.otherInfos?.other ?? [])]
}

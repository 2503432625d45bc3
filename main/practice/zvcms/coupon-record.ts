import type { JsonObject } from '../json'

/*
 * Every field of coupon-detail (seed 002), as the documentation's own sample holds them: `""` where nothing is set.
 */

const topFields = [
  ...['activityId', 'activityName', 'activityType', 'applySellerId', 'applySellerName', 'channel'],
  ...[
    'createScene',
    'createdAt',
    'customerId',
    'customerName',
    'customerPhone',
    'gainChannel',
    'gainStoreId',
  ],
  ...['gainTime', 'giveState', 'id', 'isBelongCompanyStaff', 'isFixedTimeScope', 'orderAmount'],
  ...['originalTemplateId', 'retrieveCoupon', 'retrieveReason', 'retrieveTime', 'retrieveUserCode'],
  ...['sellerId', 'sellerName', 'sellerType', 'status', 'surplusAmount', 'templateId', 'templateImage'],
  ...[
    'templateName',
    'templateType',
    'useAmount',
    'useChannel',
    'useOrderCode',
    'useStoreId',
    'useStoreName',
  ],
  ...['useStoreNo', 'useTime', 'useTimeScope', 'validBeginDate', 'validEndDate'],
]
const templateFields = [
  ...['applyGiveCategoryIds', 'applyGiveGoodsIds', 'applyGiveGoodsType', 'applyGoodsType', 'applyStoreType'],
  ...['buyCount', 'createdAt', 'discountAmount', 'discountGoodsCount', 'discountType', 'discountUnit'],
  ...[
    'expressDiscount',
    'giveCount',
    'goodsCategoryIds',
    'goodsIds',
    'id',
    'instruction',
    'isDiscountShared',
  ],
  ...['isFixedTimeScope', 'isNewCustomerShared', 'kind', 'maxUseCount', 'name', 'otherInfos', 'parkDiscount'],
  ...['sellerId', 'status', 'storeIds', 'multiMarks', 'thirdBizCode', 'thresholdType', 'type', 'useChannel'],
  ...['useCountLimit', 'useScene', 'useThreshold', 'useTimeScope', 'validBeginDate', 'validDays'],
  ...['validEndDate', 'validMonths', 'validStartDay', 'validType', 'memberDiscountSet'],
]
const lastFields = [
  ...[
    'originCount',
    'usableCount',
    'amount',
    'name',
    'validDays',
    'validMonths',
    'validStartDay',
    'validType',
  ],
]

/** The fields of a coupon and of its template that a case sets. */
export interface CouponFields {
  coupon: JsonObject
  template: JsonObject
}

/** A coupon-detail `data` with all documented fields in the documented order, the given ones set. */
export function couponRecord({ coupon, template }: CouponFields): JsonObject {
  return {
    ...blank(topFields),
    templateInfo: { ...blank(templateFields), ...template },
    ...blank(lastFields),
    ...coupon,
  }
}

/** The same record with every number as text, as some replies have them. */
export function numbersAsText(record: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      if (typeof value === 'number' || typeof value === 'bigint') return [name, String(value)]
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value)
      return [name, nested ? numbersAsText(value) : value]
    }),
  )
}

function blank(names: string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, '']))
}

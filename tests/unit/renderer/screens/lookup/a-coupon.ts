import { type CouponDetail, couponDetailSchema, type TemplateInfo } from '../../../../../contract/coupon'

const emptyTemplate: TemplateInfo = {
  applyGiveCategoryIds: [],
  applyGiveGoodsIds: [],
  applyGiveGoodsType: null,
  applyGoodsType: null,
  applyStoreType: null,
  buyCount: null,
  createdAt: null,
  discountAmount: null,
  discountGoodsCount: null,
  discountType: null,
  discountUnit: null,
  expressDiscount: [],
  giveCount: null,
  goodsCategoryIds: [],
  goodsIds: [],
  id: null,
  instruction: null,
  isDiscountShared: null,
  isFixedTimeScope: null,
  isNewCustomerShared: null,
  kind: null,
  maxUseCount: null,
  name: null,
  otherInfos: null,
  parkDiscount: null,
  sellerId: null,
  status: null,
  storeIds: [],
  multiMarks: [],
  thirdBizCode: null,
  thresholdType: null,
  type: null,
  useChannel: [],
  useCountLimit: null,
  useScene: [],
  useThreshold: null,
  useTimeScope: null,
  validBeginDate: null,
  validDays: null,
  validEndDate: null,
  validMonths: null,
  validStartDay: null,
  validType: null,
  memberDiscountSet: null,
}

/** A coupon of which the provider says nothing but what is given here. */
export function aCoupon(
  told: Partial<CouponDetail> = {},
  templateInfo: Partial<TemplateInfo> = {},
): CouponDetail {
  const keys = Object.keys(couponDetailSchema.shape)
  const empty = { ...Object.fromEntries(keys.map((key) => [key, null])), other: [] }
  return couponDetailSchema.parse({ ...empty, ...told, templateInfo: { ...emptyTemplate, ...templateInfo } })
}

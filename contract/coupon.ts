import { z } from 'zod'
import { enumerated, momentSchema, otherFieldSchema } from './enumerated'
import { procedure } from './errors'
import { fenSchema } from './money'
import { instantSchema } from './time'
import { verdictSchema } from './verdict'

/*
 * A coupon as zvcms tells it (`communal.coupon.coupon-detail`, seed 002): every documented field, null where the provider
 * has nothing set. Ids are text because they run to 18 digits; `decimal` keeps a number whose unit another field decides.
 */
const text = z.string().nullable()
const id = z.string().nullable()
const ids = z.array(z.string())
const int = z.number().int().nullable()
const decimal = z.string().nullable()
const yuan = fenSchema.nullable()
const moment = momentSchema.nullable()
const oneOf = <const Name extends string>(names: readonly Name[]) => enumerated(names).nullable()
const someOf = <const Name extends string>(names: readonly Name[]) => z.array(enumerated(names))
const flag = oneOf(['no', 'yes'])

const couponKinds = [
  'cash',
  'discount',
  'goods',
  'buyAGetB',
  'freeUnits',
  'freeDelivery',
  'skipQueue',
  'parking',
  'times',
] as const
const goodsScope = ['all', 'listed', 'allButListed'] as const

/** Minutes after midnight, Beijing time. `end` before `begin` runs over midnight. */
export const timeRangeSchema = z.object({ begin: z.number().int(), end: z.number().int() })
export type TimeRange = z.infer<typeof timeRangeSchema>

/** `useTimeScope` decoded; `ranges` is null when the text cannot be read. */
const timeScope = z.object({ text: z.string(), ranges: z.array(timeRangeSchema).nullable() }).nullable()

/** `otherInfos` decoded: a string of `key:value` parts. */
const otherInfosSchema = z.object({
  imageUrl: text,
  billingKind: oneOf(['asDiscount', 'asTurnover', 'asPrepayment']),
  billingAmount: decimal,
  isMarkTag: flag,
  userTags: text,
  isGive: flag,
  weChatGiveCouponImage: text,
  zfbGiveCouponImage: text,
  other: z.array(otherFieldSchema),
})

export const templateInfoSchema = z.object({
  applyGiveCategoryIds: ids,
  applyGiveGoodsIds: ids,
  applyGiveGoodsType: oneOf(goodsScope),
  applyGoodsType: oneOf(goodsScope),
  applyStoreType: oneOf(['all', 'listed', 'allButListed']),
  buyCount: int,
  createdAt: moment,
  discountAmount: decimal,
  discountGoodsCount: int,
  discountType: oneOf(['dearest', 'cheapest', 'secondDearest', 'allListed']),
  discountUnit: oneOf(['yuan', 'tenths', 'times']),
  expressDiscount: someOf(['express', 'cityDelivery']),
  giveCount: int,
  goodsCategoryIds: ids,
  goodsIds: ids,
  id,
  instruction: text,
  isDiscountShared: flag,
  isFixedTimeScope: flag,
  isNewCustomerShared: flag,
  kind: oneOf(['exchange', 'claim', 'benefit']),
  maxUseCount: int,
  name: text,
  otherInfos: otherInfosSchema.nullable(),
  parkDiscount: oneOf(['faceValue', 'discount']),
  sellerId: id,
  status: oneOf(['inactive', 'active', 'void']),
  storeIds: ids,
  multiMarks: ids,
  thirdBizCode: text,
  thresholdType: oneOf(['none', 'yuan', 'pieces', 'kilograms']),
  type: oneOf(couponKinds),
  useChannel: someOf(['miniProgram', 'pos', 'windowsTill', 'androidTill', 'dragonfly', 'ruyiRo']),
  useCountLimit: oneOf(['unlimited', 'limited']),
  useScene: someOf(['takeaway', 'canteen', 'payBill', 'reservation', 'pickUp', 'express']),
  useThreshold: decimal,
  useTimeScope: timeScope,
  validBeginDate: moment,
  validDays: int,
  validEndDate: moment,
  validMonths: int,
  validStartDay: oneOf(['sameDay', 'nextDay']),
  validType: oneOf(['fixedDates', 'calendarDays', 'calendarMonths', 'setWhenIssued']),
  memberDiscountSet: oneOf(['withMemberDiscount', 'withoutMemberDiscount']),
})
export type TemplateInfo = z.infer<typeof templateInfoSchema>

export const couponDetailSchema = z.object({
  activityId: id,
  activityName: text,
  activityType: oneOf(['exchange', 'claim']),
  applySellerId: id,
  applySellerName: text,
  channel: text,
  createScene: text,
  createdAt: moment,
  customerId: id,
  customerName: text,
  /** Masked (138****0000); `lookup.revealPhone` gives it in full. */
  customerPhone: text,
  gainChannel: oneOf(['weixinMiniProgram', 'alipayMiniProgram', 'h5', 'merchantPage', 'internalApi']),
  gainStoreId: id,
  gainTime: moment,
  giveState: oneOf(['notGiven', 'giving']),
  id,
  isBelongCompanyStaff: flag,
  isFixedTimeScope: flag,
  orderAmount: yuan,
  originalTemplateId: id,
  retrieveCoupon: text,
  retrieveReason: text,
  retrieveTime: moment,
  retrieveUserCode: text,
  sellerId: id,
  sellerName: text,
  sellerType: oneOf(['catering', 'retail']),
  status: oneOf(['unused', 'used', 'expired', 'retrieved']),
  surplusAmount: yuan,
  templateId: id,
  templateImage: text,
  templateName: text,
  templateType: oneOf(couponKinds),
  useAmount: yuan,
  useChannel: oneOf([
    'weixinMiniProgram',
    'alipayKoubei',
    'alipayMiniProgram',
    'meituan',
    'eleme',
    'alipayPlugin',
    'alipayH5',
    'posOrder',
    'assistedOrder',
    'merchantBackOffice',
    'baidu',
    'candaoErp',
  ]),
  useOrderCode: text,
  useStoreId: id,
  useStoreName: text,
  useStoreNo: text,
  useTime: moment,
  useTimeScope: timeScope,
  /** This and the following `valid…`, `amount` and `name` at this level are for paper coupons. */
  validBeginDate: moment,
  validEndDate: moment,
  templateInfo: templateInfoSchema,
  originCount: int,
  usableCount: int,
  amount: int,
  name: text,
  validDays: int,
  validMonths: int,
  validStartDay: oneOf(['sameDay', 'nextDay']),
  validType: oneOf(['fixedDates', 'calendarDays', 'calendarMonths']),
  /** Fields the documentation does not name, with their path. */
  other: z.array(otherFieldSchema),
})
export type CouponDetail = z.infer<typeof couponDetailSchema>

/** A coupon id as scanned or typed, cleaned. */
export const couponIdSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[0-9A-Za-z_-]+$/, 'codeCharacters')

export const lookedUpCouponSchema = z.object({
  coupon: couponDetailSchema,
  verdict: verdictSchema,
  lookedUpAt: instantSchema,
})
export type LookedUpCoupon = z.infer<typeof lookedUpCouponSchema>

export const lookup = {
  /** Looks a coupon up in full, with the verdict for this store at this moment. Reads only. */
  find: procedure.input(z.object({ couponId: couponIdSchema })).output(lookedUpCouponSchema),
  /** The whole phone number of the owner of a coupon looked up a moment ago. Faults: NO_LONGER_HELD. */
  revealPhone: procedure
    .input(z.object({ couponId: couponIdSchema }))
    .output(z.object({ phone: z.string() })),
}

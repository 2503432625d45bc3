import { describe, expect, it } from 'vitest'
import { couponRecord, numbersAsText } from '../../../../../main/practice/zvcms/coupon-record'

/* The fields of coupon-detail's response sample (seed 002), in its order. */
const beforeTemplate = words(`
  activityId activityName activityType applySellerId applySellerName channel createScene createdAt
  customerId customerName customerPhone gainChannel gainStoreId gainTime giveState id isBelongCompanyStaff
  isFixedTimeScope orderAmount originalTemplateId retrieveCoupon retrieveReason retrieveTime
  retrieveUserCode sellerId sellerName sellerType status surplusAmount templateId templateImage
  templateName templateType useAmount useChannel useOrderCode useStoreId useStoreName useStoreNo useTime
  useTimeScope validBeginDate validEndDate
`)
const inTemplate = words(`
  applyGiveCategoryIds applyGiveGoodsIds applyGiveGoodsType applyGoodsType applyStoreType buyCount
  createdAt discountAmount discountGoodsCount discountType discountUnit expressDiscount giveCount
  goodsCategoryIds goodsIds id instruction isDiscountShared isFixedTimeScope isNewCustomerShared kind
  maxUseCount name otherInfos parkDiscount sellerId status storeIds multiMarks thirdBizCode thresholdType
  type useChannel useCountLimit useScene useThreshold useTimeScope validBeginDate validDays validEndDate
  validMonths validStartDay validType memberDiscountSet
`)
const afterTemplate = words(`
  originCount usableCount amount name validDays validMonths validStartDay validType
`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

describe('couponRecord', () => {
  it("is the documentation's sample when nothing is set", () => {
    const record = couponRecord({ coupon: {}, template: {} })
    expect(Object.keys(record)).toEqual([...beforeTemplate, 'templateInfo', ...afterTemplate])
    const { templateInfo, ...rest } = record
    expect(templateInfo).toEqual(Object.fromEntries(inTemplate.map((name) => [name, ''])))
    expect(Object.values(rest).every((value) => value === '')).toBe(true)
  })

  it('sets what is given, each in its place', () => {
    const record = couponRecord({ coupon: { status: 0, amount: 5 }, template: { status: 1 } })
    expect(record).toMatchObject({ status: 0, amount: 5, templateInfo: { status: 1, name: '' } })
  })
})

describe('numbersAsText', () => {
  it('turns numbers into text at every depth, and leaves lists alone', () => {
    expect(numbersAsText({ a: 1, b: 8.5, c: 12n, d: 'x', e: null, f: { g: 0 }, h: [1] })).toEqual({
      a: '1',
      b: '8.5',
      c: '12',
      d: 'x',
      e: null,
      f: { g: '0' },
      h: [1],
    })
  })
})

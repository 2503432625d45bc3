import { beijingDate, beijingDateTime, beijingMinute, dayMs, minuteMs } from '../beijing'
import type { JsonObject } from '../json'
import { practiceStore } from '../profile'
import type { CouponFields } from '../zvcms/coupon-record'

/** Other stores of the same chain. */
export const otherStores = { ids: [100201, 100202], codes: ['LX201', 'LX202'] }

/** What a case changes in the usable coupon that all cases start from. */
export interface CouponChange {
  coupon?: JsonObject
  template?: JsonObject
}

/**
 * A coupon that this store may take now: a cash coupon of 10 yuan without conditions, received five days ago, on fixed dates
 * around today; with the changes of a case.
 */
export function couponFields(code: string, now: number, change: CouponChange): CouponFields {
  const templateName = '10元代金券'
  return {
    coupon: {
      activityId: 7001,
      activityName: '周年庆领券',
      activityType: 2,
      applySellerId: 5101,
      applySellerName: '练习商贸',
      channel: '练习品牌',
      createScene: '小程序领券中心',
      createdAt: beijingDateTime(now - 5 * dayMs),
      customerId: '390962138708100001',
      customerName: '练习顾客',
      customerPhone: '13800000000',
      gainChannel: 1,
      gainStoreId: practiceStore.zvcmsStoreId,
      gainTime: beijingDateTime(now - 5 * dayMs),
      giveState: 0,
      id: code,
      isBelongCompanyStaff: 0,
      isFixedTimeScope: 0,
      sellerId: 5101,
      sellerName: '练习商贸',
      sellerType: 9,
      status: 0,
      templateId: 61001,
      templateName,
      templateType: 1,
      ...change.coupon,
    },
    template: {
      applyGoodsType: 1,
      applyStoreType: 1,
      createdAt: beijingDateTime(now - 60 * dayMs),
      discountAmount: 10,
      discountUnit: 1,
      id: 61001,
      instruction: '每单限用一张，不找零。',
      isDiscountShared: 0,
      isFixedTimeScope: 0,
      isNewCustomerShared: 0,
      kind: 2,
      name: templateName,
      otherInfos:
        'imageUrl:https://img.example.com/coupon/61001.png\n;billingKind:1\n;billingAmount:10\n;isMarkTag:1\n;userTags:周年庆,老顾客\n;isGive:1;weChatGiveCouponImage:;zfbGiveCouponImage:',
      sellerId: '5101',
      status: 1,
      storeIds: [],
      multiMarks: [],
      thresholdType: 1,
      type: 1,
      useChannel: '2,3,4',
      useCountLimit: 0,
      validType: 1,
      ...fixedDates(now, -30, 60),
      memberDiscountSet: 1,
      ...change.template,
    },
  }
}

/** A validity on fixed dates, in whole days around today. */
export function fixedDates(now: number, fromDays: number, untilDays: number): JsonObject {
  return {
    validBeginDate: `${beijingDate(now + fromDays * dayMs)} 00:00:00`,
    validEndDate: `${beijingDate(now + untilDays * dayMs)} 23:59:59`,
  }
}

/** A time-of-day scope around the present minute, in minutes; over midnight when it so falls. */
export function timeScope(now: number, fromMinutes: number, untilMinutes: number): CouponChange {
  const range = {
    begin: beijingMinute(now + fromMinutes * minuteMs),
    end: beijingMinute(now + untilMinutes * minuteMs),
  }
  const fields = { isFixedTimeScope: 1, useTimeScope: JSON.stringify([range]) }
  return { coupon: fields, template: fields }
}

/** A template type with its name and what it gives. */
export function ofType(type: number, templateName: string, template: JsonObject): CouponChange {
  return {
    coupon: { templateType: type, templateName, templateId: 61000 + type },
    template: { type, name: templateName, id: 61000 + type, ...template },
  }
}

import { practiceStore } from '../profile'
import { words } from './case'
import { fixedDates, ofType, otherStores, timeScope } from './coupon-fields'
import type { CouponCase } from './coupons'

/*
 * Coupons whose verdict is worth rehearsing: usable on a condition, or not usable here and now.
 */

const shared = {
  kind: 'coupon',
  symbol: 'code128',
  platform: null,
  style: 'plain',
} as const

const conditional = { ...shared, group: 'coupons' } as const
const blocked = { ...shared, group: 'couponRefusals' } as const

const conditions: CouponCase[] = [
  {
    ...conditional,
    code: '390962138708453001',
    title: words('门槛：满100元', 'threshold: 100 yuan'),
    expect: words('有条件：订单满 100 元', 'on condition: an order of 100 yuan'),
    change: () => ({ template: { name: '满100减10', thresholdType: 2, useThreshold: 100 } }),
  },
  {
    ...conditional,
    code: '390962138708453002',
    title: words('门槛：满3件', 'threshold: 3 pieces'),
    expect: words('有条件：满 3 件', 'on condition: 3 pieces'),
    change: () => ({ template: { thresholdType: 3, useThreshold: '3' } }),
  },
  {
    ...conditional,
    code: '390962138708453003',
    title: words('门槛：满2.5千克', 'threshold: 2.5 kg'),
    expect: words('有条件：满 2.5 千克', 'on condition: 2.5 kg'),
    change: () => ({ template: { thresholdType: 4, useThreshold: 2.5 } }),
  },
  {
    ...conditional,
    code: '390962138708453004',
    title: words('每天限用2张', 'at most 2 a day'),
    expect: words('有条件：当天用过不到 2 张', 'on condition: fewer than 2 used today'),
    change: () => ({ template: { useCountLimit: 1, maxUseCount: 2 } }),
  },
  {
    ...conditional,
    code: '390962138708453005',
    title: words('新客专享', 'new customers only'),
    expect: words('有条件：限新顾客', 'on condition: a new customer'),
    change: () => ({ template: { isNewCustomerShared: 1 } }),
  },
  {
    ...conditional,
    code: '390962138708453006',
    title: words('员工专享', 'staff only'),
    expect: words('有条件：限企业员工', 'on condition: staff'),
    change: () => ({ coupon: { isBelongCompanyStaff: 1 } }),
  },
  {
    ...conditional,
    code: '390962138708453007',
    title: words('好几个条件', 'several conditions'),
    expect: words(
      '有条件：满 50 元、每天 1 张、限新顾客、限指定商品',
      'on condition: 50 yuan, 1 a day, a new customer, listed goods',
    ),
    change: () => ({
      template: {
        thresholdType: 2,
        useThreshold: '50.00',
        useCountLimit: 1,
        maxUseCount: 1,
        isNewCustomerShared: 1,
        applyGoodsType: 2,
        goodsIds: [880011],
      },
    }),
  },
]

const refusals: CouponCase[] = [
  {
    ...blocked,
    code: '390962138708454001',
    title: words('只限别家门店', 'for other stores'),
    expect: words('不可用：不适用于本门店', 'unusable: not for this store'),
    change: () => ({
      template: { applyStoreType: 2, storeIds: otherStores.ids, multiMarks: otherStores.codes },
    }),
  },
  {
    ...blocked,
    code: '390962138708454002',
    title: words('本门店除外', 'for all stores but this one'),
    expect: words('不可用：不适用于本门店', 'unusable: not for this store'),
    change: () => ({
      template: {
        applyStoreType: 3,
        storeIds: [Number(practiceStore.zvcmsStoreId)],
        multiMarks: [practiceStore.zvcmsStoreCode],
      },
    }),
  },
  {
    ...blocked,
    code: '390962138708454003',
    title: words('此刻不在时段内', 'outside its time of day, whenever looked up'),
    expect: words('不可用：两小时后才到时段', 'unusable: its time begins in two hours'),
    change: (now) => timeScope(now, 120, 180),
  },
  {
    ...blocked,
    code: '390962138708454004',
    title: words('只限小程序', 'mini program only'),
    expect: words('不可用：渠道不符', 'unusable: another channel'),
    change: () => ({ template: { useChannel: '1' } }),
  },
  {
    ...blocked,
    code: '390962138708454005',
    title: words('次券，次数用完', 'times coupon, none left'),
    expect: words('不可用：10 次剩 0 次', 'unusable: 0 of 10 times left'),
    change: () => {
      const { coupon = {}, template = {} } = ofType(12, '洗车10次卡', {
        discountAmount: 10,
        discountUnit: 3,
      })
      return { coupon: { ...coupon, originCount: 10, usableCount: 0 }, template }
    },
  },
  {
    ...blocked,
    code: '390962138708454006',
    title: words('转赠中', 'being given to somebody'),
    expect: words('不可用：正在转赠', 'unusable: being given'),
    change: () => ({ coupon: { giveState: 1 } }),
  },
  {
    ...blocked,
    code: '390962138708454007',
    title: words('券模板已失效', 'its template is void'),
    expect: words('不可用：券模板已失效', 'unusable: the template is void'),
    change: () => ({ template: { status: 2 } }),
  },
  {
    ...blocked,
    code: '390962138708454008',
    title: words('还没到使用日期', 'not yet valid'),
    expect: words('不可用：2 天后才生效', 'unusable: valid in two days'),
    change: (now) => ({ template: fixedDates(now, 2, 30) }),
  },
  {
    ...blocked,
    code: '390962138708454009',
    title: words('状态未使用，但日期已过', 'unused by its status, but past its dates'),
    expect: words('不可用：昨天已过有效期', 'unusable: past its validity since yesterday'),
    change: (now) => ({ template: fixedDates(now, -30, -1) }),
  },
  {
    ...blocked,
    code: '390962138708454010',
    title: words('好几个原因', 'several reasons'),
    expect: words(
      '不可用：门店、渠道、时段都不符，且正在转赠',
      'unusable: store, channel and time of day are all wrong, and it is being given',
    ),
    change: (now) => {
      const { coupon = {}, template = {} } = timeScope(now, 120, 180)
      return {
        coupon: { ...coupon, giveState: 1 },
        template: {
          ...template,
          useChannel: '1',
          applyStoreType: 2,
          storeIds: otherStores.ids,
          multiMarks: otherStores.codes,
        },
      }
    },
  },
]

export const verdictCases: CouponCase[] = [...conditions, ...refusals]

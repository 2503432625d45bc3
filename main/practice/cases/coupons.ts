import { beijingDate, beijingDateTime, dayMs } from '../beijing'
import { practiceStore } from '../profile'
import { type PracticeCase, words } from './case'
import { type CouponChange, fixedDates, ofType, timeScope } from './coupon-fields'

/** How a coupon's reply is written down. */
export type CouponStyle =
  /** Numbers as numbers, ids of 18 digits as text. */
  | 'plain'
  /** Every number as text, as in `"0"`. */
  | 'text'
  /** Ids of 18 digits as bare numbers, which JavaScript's own JSON.parse cannot hold. */
  | 'bareIds'
  /** The documentation's sample: every field `""` but the id. */
  | 'blank'

export interface CouponCase extends PracticeCase {
  style: CouponStyle
  change: (now: number) => CouponChange
}

const shared = {
  kind: 'coupon',
  symbol: 'code128',
  platform: null,
  group: 'coupons',
  style: 'plain',
  change: () => ({}),
} as const

const kinds: CouponCase[] = [
  {
    ...shared,
    code: '390962138708451328',
    title: words('10元代金券（文档示例券码）', "cash coupon of 10 yuan, the documentation's sample id"),
    expect: words('可用', 'usable'),
  },
  {
    ...shared,
    code: '390962138708451001',
    title: words('类型1 代金券，指定本店可用', 'type 1, cash; for listed stores, this one among them'),
    expect: words('可用：抵 20 元', 'usable: 20 yuan off'),
    change: () =>
      ofType(1, '20元代金券', {
        discountAmount: 20,
        applyStoreType: 2,
        storeIds: [Number(practiceStore.zvcmsStoreId), 100201],
        multiMarks: [practiceStore.zvcmsStoreCode, 'LX201'],
      }),
  },
  {
    ...shared,
    code: '390962138708451002',
    title: words('类型2 折扣券', 'type 2, discount'),
    expect: words('可用：8.5 折', 'usable: 15 % off'),
    change: () => ofType(2, '85折券', { discountAmount: 8.5, discountUnit: 2, discountType: 1 }),
  },
  {
    ...shared,
    code: '390962138708451003',
    title: words('类型3 商品券', 'type 3, goods'),
    expect: words('有条件：限指定商品', 'on condition: listed goods only'),
    change: () =>
      ofType(3, '现磨咖啡商品券', {
        discountAmount: 0,
        applyGoodsType: 2,
        goodsIds: [880011, 880012],
        goodsCategoryIds: [8800],
        discountGoodsCount: 1,
      }),
  },
  {
    ...shared,
    code: '390962138708451004',
    title: words('类型4 买2赠1券', 'type 4, buy two get one'),
    expect: words('有条件：限指定商品', 'on condition: listed goods only'),
    change: () =>
      ofType(4, '面包买2赠1', {
        discountAmount: '',
        buyCount: 2,
        giveCount: 1,
        applyGoodsType: 2,
        goodsIds: [880021],
        applyGiveGoodsType: 2,
        applyGiveGoodsIds: [880022],
        applyGiveCategoryIds: [8801],
      }),
  },
  {
    ...shared,
    code: '390962138708451005',
    title: words('类型5 限数量免单券', 'type 5, free units'),
    expect: words('可用：免 1 件，优惠最低价商品', 'usable: one unit free, the cheapest'),
    change: () => ofType(5, '免单1件', { discountAmount: 1, discountGoodsCount: 1, discountType: 2 }),
  },
  {
    ...shared,
    code: '390962138708451006',
    title: words('类型6 免运费/配送费券', 'type 6, free delivery'),
    expect: words('有条件：限外卖、快递', 'on condition: takeaway and express only'),
    change: () => ofType(6, '免配送费券', { discountAmount: 6, expressDiscount: '1,2', useScene: '1,6' }),
  },
  {
    ...shared,
    code: '390962138708451007',
    title: words('类型7 免排队券', 'type 7, skip the queue'),
    expect: words('可用', 'usable'),
    change: () => ofType(7, '免排队券', { discountAmount: '', discountUnit: '' }),
  },
  {
    ...shared,
    code: '390962138708451008',
    title: words('类型8 停车券', 'type 8, parking'),
    expect: words('可用：抵 5 元', 'usable: 5 yuan off'),
    change: () => ofType(8, '停车券', { discountAmount: 5, parkDiscount: 1 }),
  },
  {
    ...shared,
    code: '390962138708451012',
    title: words('类型12 次券', 'type 12, times'),
    expect: words('可用：10 次剩 7 次', 'usable: 7 of 10 times left'),
    change: () => {
      const { coupon = {}, template = {} } = ofType(12, '洗车10次卡', {
        discountAmount: 10,
        discountUnit: 3,
      })
      return { coupon: { ...coupon, originCount: 10, usableCount: 7 }, template }
    },
  },
  {
    ...shared,
    code: '390962138708451100',
    title: words('纸质券', 'paper coupon'),
    expect: words('可用：有效期和数量取自外层字段', 'usable: validity and amount are in the outer fields'),
    change: (now) => ({
      coupon: {
        customerId: '',
        customerName: '',
        customerPhone: '',
        gainChannel: 4,
        createScene: '商家批量制券',
        amount: 500,
        name: '开业纸质券',
        ...fixedDates(now, -10, 20),
        validType: 1,
        validStartDay: 0,
      },
      template: { validBeginDate: '', validEndDate: '', validType: '' },
    }),
  },
]

const statuses: CouponCase[] = [
  {
    ...shared,
    code: '390962138708452000',
    title: words('状态0 未使用，领取次日起30天', 'status 0, unused; 30 days from the day after receipt'),
    expect: words('可用', 'usable'),
    change: () => ({
      template: { validType: 2, validDays: 30, validStartDay: 1, validBeginDate: '', validEndDate: '' },
    }),
  },
  {
    ...shared,
    code: '390962138708452001',
    group: 'couponRefusals',
    title: words('状态1 已使用', 'status 1, used'),
    expect: words('不可用：昨天已在练习二店使用', 'unusable: used yesterday at another store'),
    change: (now) => ({
      coupon: {
        status: 1,
        useTime: beijingDateTime(now - dayMs),
        useStoreId: 100201,
        useStoreName: '练习二店',
        useStoreNo: 'LX201',
        useChannel: 8,
        useOrderCode: 'POS20260000123',
        useAmount: 10,
        orderAmount: '86.50',
        surplusAmount: 0,
      },
    }),
  },
  {
    ...shared,
    code: '390962138708452002',
    group: 'couponRefusals',
    title: words('状态2 已过期', 'status 2, expired'),
    expect: words('不可用：已过期', 'unusable: expired'),
    change: (now) => ({ coupon: { status: 2 }, template: fixedDates(now, -60, -3) }),
  },
  {
    ...shared,
    code: '390962138708452003',
    group: 'couponRefusals',
    title: words('状态3 已回收', 'status 3, retrieved'),
    expect: words('不可用：已回收，原因见券信息', 'unusable: retrieved, with the reason'),
    change: (now) => ({
      coupon: {
        status: 3,
        retrieveCoupon: '顾客退款',
        retrieveReason: '订单退款，券收回',
        retrieveTime: beijingDateTime(now - 2 * dayMs),
        retrieveUserCode: 'ZB0012',
      },
    }),
  },
  {
    ...shared,
    code: '390962138708452010',
    title: words('领取当日起2个自然月', 'two calendar months from the day of receipt'),
    expect: words('可用', 'usable'),
    change: () => ({
      template: { validType: 3, validMonths: '2', validStartDay: 0, validBeginDate: '', validEndDate: '' },
    }),
  },
  {
    ...shared,
    code: '390962138708452011',
    title: words('限时段，此刻正在时段内', 'time of day, within it now'),
    expect: words('可用：时段前后各一小时', 'usable: from an hour ago until an hour from now'),
    change: (now) => timeScope(now, -60, 60),
  },
]

const oddities: CouponCase[] = [
  {
    ...shared,
    code: '390962138708455001',
    title: words('文档没有的枚举值', 'a value that the documentation does not know'),
    expect: words('有条件：类型未知(13)，不出错', 'on condition: its type is unknown (13), nothing breaks'),
    change: () => ofType(13, '新型券', {}),
  },
  {
    ...shared,
    code: '390962138708455002',
    title: words('文档没有的字段', 'fields that the documentation does not name'),
    expect: words('可用；多出的字段列在“其他”', 'usable; the additional fields are listed under Other'),
    change: (now) => ({
      coupon: { memberLevel: 'V3', auditInfo: { auditor: 'ZB0012', auditDate: beijingDate(now) } },
      template: { colorTag: 'gold' },
    }),
  },
  {
    ...shared,
    code: '390962138708455003',
    style: 'bareIds',
    title: words('18 位编号是 JSON 数字', 'ids of 18 digits as bare JSON numbers'),
    expect: words('可用；券码一位不差', 'usable; the id is exact to the last digit'),
  },
  {
    ...shared,
    code: '390962138708455004',
    style: 'text',
    title: words('所有数字都是文字', 'all numbers as text'),
    expect: words('可用', 'usable'),
  },
  {
    ...shared,
    code: '390962138708455005',
    style: 'blank',
    title: words('除券码外全空（文档示例）', "everything blank but the id: the documentation's sample"),
    expect: words('不可用：状态不明', 'unusable: its status is unknown'),
  },
]

export const couponCases: CouponCase[] = [...kinds, ...statuses, ...oddities]

import { expect, test } from 'vitest'
import { fen } from '../../../../../contract/money'
import { parseBeijing } from '../../../../../contract/time'
import { counterFacts } from '../../../../../renderer/screens/lookup/at-the-counter'
import { fieldGroups, isEmpty, undocumented, valueIn } from '../../../../../renderer/screens/lookup/fields'
import { wordsOf } from '../../../../../renderer/screens/lookup/words'
import { aCoupon } from './a-coupon'
import { chineseWords as t } from './chinese'

const fieldAt = (source: string, key: string) => {
  const found = fieldGroups
    .flatMap(({ fields }) => fields)
    .find((field) => field.source === source && field.key === key)
  if (!found) throw new Error(`no field ${source}.${key}`)
  return found
}
const said = (source: string, key: string, coupon: ReturnType<typeof aCoupon>) => {
  const field = fieldAt(source, key)
  return wordsOf(valueIn(coupon, field), field, coupon, t)
}
const moment = (text: string) => ({ text, at: parseBeijing(text) })

test.each([
  ['an enumeration', 'coupon', 'status', aCoupon({ status: { name: 'used', raw: '1' } }), '已使用'],
  [
    'a value nobody knows',
    'coupon',
    'status',
    aCoupon({ status: { name: 'unknown', raw: '13' } }),
    '未知(13)',
  ],
  ['an amount', 'coupon', 'orderAmount', aCoupon({ orderAmount: fen(12_350) }), '123.50 元'],
  ['a date', 'coupon', 'validEndDate', aCoupon({ validEndDate: moment('2026-12-31') }), '2026-12-31'],
  [
    'an ISO moment, in Beijing time',
    'coupon',
    'createdAt',
    aCoupon({ createdAt: moment('2026-01-01T20:00:00Z') }),
    '2026-01-02 04:00:00',
  ],
  ['a date nobody can read', 'coupon', 'createdAt', aCoupon({ createdAt: moment('昨天') }), '昨天'],
  [
    'hours over midnight',
    'coupon',
    'useTimeScope',
    aCoupon({
      useTimeScope: {
        text: '',
        ranges: [
          { begin: 600, end: 840 },
          { begin: 1320, end: 125 },
        ],
      },
    }),
    '10:00–14:00、22:00–次日 02:05',
  ],
  [
    'hours nobody can read',
    'coupon',
    'useTimeScope',
    aCoupon({ useTimeScope: { text: '早上', ranges: null } }),
    '早上（无法识别）',
  ],
  [
    'several values, one of them new',
    'template',
    'useChannel',
    aCoupon(
      {},
      {
        useChannel: [
          { name: 'pos', raw: '2' },
          { name: 'unknown', raw: '9' },
        ],
      },
    ),
    'POS 机（线下）、未知(9)',
  ],
  [
    'ids',
    'template',
    'storeIds',
    aCoupon({}, { storeIds: ['1', '390962138708451328'] }),
    '1、390962138708451328',
  ],
  [
    'a discount in its own unit',
    'template',
    'discountAmount',
    aCoupon({}, { discountAmount: '8.5', discountUnit: { name: 'tenths', raw: '2' } }),
    '8.5 折',
  ],
  ['a discount without a unit', 'template', 'discountAmount', aCoupon({}, { discountAmount: '8.5' }), '8.5'],
  [
    'a threshold in kilograms',
    'template',
    'useThreshold',
    aCoupon({}, { useThreshold: '2.5', thresholdType: { name: 'kilograms', raw: '4' } }),
    '2.5 千克',
  ],
])('%s', (_what, source, key, coupon, words) => {
  expect(said(source, key, coupon)).toBe(words)
})

test('a coupon that says nothing has only empty fields', () => {
  const coupon = aCoupon()
  const filled = fieldGroups
    .flatMap(({ fields }) => fields)
    .filter((field) => !isEmpty(valueIn(coupon, field)))
  expect(filled).toEqual([])
  expect(counterFacts(coupon, t)).toEqual([])
})

test('nothing undocumented is lost', () => {
  const coupon = aCoupon(
    { other: [{ path: 'colour', value: 'red' }] },
    {
      otherInfos: {
        imageUrl: null,
        billingKind: null,
        billingAmount: null,
        isMarkTag: null,
        userTags: null,
        isGive: null,
        weChatGiveCouponImage: null,
        zfbGiveCouponImage: null,
        other: [{ path: 'templateInfo.otherInfos.mood', value: 'good' }],
      },
    },
  )
  expect(undocumented(coupon).map(({ value }) => value)).toEqual(['red', 'good'])
})

const factsOf = (...told: Parameters<typeof aCoupon>) =>
  Object.fromEntries(counterFacts(aCoupon(...told), t).map(({ fact, text }) => [fact, text]))

test('what matters of a cash coupon', () => {
  expect(
    factsOf(
      { templateType: { name: 'cash', raw: '1' } },
      {
        discountAmount: '20',
        discountUnit: { name: 'yuan', raw: '1' },
        thresholdType: { name: 'yuan', raw: '2' },
        useThreshold: '100',
        validBeginDate: moment('2026-01-01'),
        validEndDate: moment('2026-12-31'),
        applyStoreType: { name: 'all', raw: '1' },
      },
    ),
  ).toEqual({
    gives: '代金券 · 抵 20 元',
    until: '2026-01-01 至 2026-12-31',
    from: '满 100 元',
    stores: '所有门店',
  })
})

test('what matters of a times coupon with relative validity', () => {
  expect(
    factsOf(
      {
        templateType: { name: 'times', raw: '12' },
        originCount: 10,
        usableCount: 3,
        gainTime: moment('2026-11-01 10:00:00'),
      },
      {
        discountAmount: '10',
        validType: { name: 'calendarDays', raw: '2' },
        validDays: 30,
        validStartDay: { name: 'nextDay', raw: '1' },
        thresholdType: { name: 'none', raw: '1' },
      },
    ),
  ).toEqual({
    gives: '次券 · 可用 10 次',
    until: '领取次日起 30 天内（2026-11-01 10:00:00 领取）',
    from: '无门槛',
    left: '剩 3 次 / 共 10 次',
  })
})

const days = (raw: string) => ({ name: 'calendarDays', raw }) as const

test.each<[string, Parameters<typeof aCoupon>, string]>([
  [
    'whole days, without their first and last second',
    [{}, { validBeginDate: moment('2026-01-01 00:00:00'), validEndDate: moment('2026-12-31 23:59:59') }],
    '2026-01-01 至 2026-12-31',
  ],
  [
    'the coupon’s own dates before the template’s',
    [{ validEndDate: moment('2026-06-30') }, { validEndDate: moment('2026-12-31') }],
    '2026-06-30 止',
  ],
  [
    'the coupon’s own days before the template’s dates',
    [{ validType: days('2'), validDays: 7 }, { validEndDate: moment('2026-12-31') }],
    '领取当日起 7 天内',
  ],
  [
    'the template’s days, although it has dates',
    [{}, { validType: days('2'), validDays: 7, validEndDate: moment('2026-12-31') }],
    '领取当日起 7 天内',
  ],
  [
    'the template’s dates for a coupon of fixed dates',
    [{ validType: { name: 'fixedDates', raw: '1' } }, { validBeginDate: moment('2026-01-01') }],
    '2026-01-01 起',
  ],
])('validity by %s', (_what, told, words) => {
  expect(factsOf(...told)).toEqual({ until: words })
})

test.each([
  ['buyAGetB', { buyCount: 2, giveCount: 1 }, '买A赠B券 · 买 2 送 1'],
  ['freeUnits', { discountGoodsCount: 3 }, '限制数量免单券 · 3 件'],
  ['freeDelivery', { expressDiscount: [{ name: 'express', raw: '1' }] }, '免运费/配送费券 · 抵扣快递运费'],
  ['parking', { discountAmount: '5', parkDiscount: { name: 'faceValue', raw: '1' } }, '停车券 · 抵 5 元'],
  ['discount', { discountAmount: '8.8' }, '折扣券 · 打 8.8 折'],
  ['skipQueue', {}, '免排队券'],
] as const)('a coupon of kind %s gives %j', (kind, info, words) => {
  const template: Parameters<typeof aCoupon>[1] = JSON.parse(JSON.stringify(info))
  expect(factsOf({ templateType: { name: kind, raw: '' } }, template)).toEqual({ gives: words })
})

import { describe, expect, test } from 'vitest'
import { type VerdictReason, verdictReasonSchema } from '../../../../../contract/verdict'
import { lookup as english } from '../../../../../renderer/i18n/en/lookup'
import { lookup as chinese } from '../../../../../renderer/i18n/zh-CN/lookup'
import { reasonWords } from '../../../../../renderer/screens/lookup/reason-words'
import { chineseWords as t } from './chinese'

const codes = verdictReasonSchema.shape.code.options
const say = (code: VerdictReason['code'], params: Record<string, string> = {}) =>
  reasonWords({ code, effect: 'blocks', params }, t)

describe('every code of the verdict', () => {
  test('has a sentence in both languages', () => {
    expect(Object.keys(chinese.reason).sort()).toEqual([...codes].sort())
    expect(Object.keys(english.reason).sort()).toEqual([...codes].sort())
    expect(Object.keys(english.reasonTold).sort()).toEqual(Object.keys(chinese.reasonTold).sort())
  })

  test.each(codes)('%s can be said with nothing told', (code) => {
    expect(say(code)).toBe(chinese.reason[code])
  })
})

test.each<[VerdictReason['code'], Record<string, string>, string]>([
  [
    'alreadyUsed',
    { time: '2026-11-21 10:00:00', store: '练习二店' },
    '这张券已经用过（2026-11-21 10:00:00，练习二店）',
  ],
  ['alreadyUsed', { time: '', store: '练习二店' }, '这张券已经用过（练习二店）'],
  ['alreadyUsed', { time: '', store: '' }, '这张券已经用过'],
  ['retrieved', { time: '', reason: '顾客退款' }, '券已被回收（顾客退款）'],
  ['statusUnknown', { raw: '9', fields: 'status' }, '状态 未知(9)，请先核实'],
  ['statusUnknown', { raw: '', fields: 'status' }, '券的状态未知'],
  [
    'kindUnknown',
    { raw: '13, 4', fields: 'templateType, templateInfo.applyGoodsType' },
    '券类型、适用商品 未知(13, 4)，请看券面说明',
  ],
  ['notYetValid', { from: '2026-12-01' }, '还没到使用日期，2026-12-01 起可用'],
  ['pastValidity', { until: '2026-11-21' }, '已过有效期，2026-11-21 止'],
  ['validityUnknown', { told: '' }, '有效期无法判断，请看券面说明'],
  [
    'outsideTimeOfDay',
    { ranges: '11:00–14:00, 17:00–02:00' },
    '现在不在可用时段内，可用时段：11:00–14:00、17:00–02:00',
  ],
  [
    'otherChannel',
    { channels: 'miniProgram, unknown(7)' },
    '这张券不能在收银台用，只限小程序（线上）、未知(7)',
  ],
  ['noTimesLeft', { of: '10' }, '次数已用完（共 10 次）'],
  ['thresholdYuan', { amount: '100.00' }, '订单要满 100.00 元'],
  ['thresholdKilograms', { amount: '2.5' }, '要买满 2.5 千克'],
  ['dailyLimit', { count: '2' }, '每天限用 2 张，请确认今天用了几张'],
  ['dailyLimit', { count: '' }, '每天使用张数有限制'],
  ['goodsListed', { scope: 'allButListed' }, '限商品：指定商品不适用'],
  ['sceneListed', { scenes: 'takeaway, express' }, '仅限外卖、快递（商城）'],
  ['newCustomersOnly', {}, '仅限新顾客使用'],
])('%s %j', (code, params, words) => {
  expect(say(code, params)).toBe(words)
})

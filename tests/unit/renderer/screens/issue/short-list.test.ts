import { expect, test } from 'vitest'
import type { IssuedCoupon } from '../../../../../contract/issue'
import { minutesText } from '../../../../../renderer/screens/issue/minutes'
import { shortListWords } from '../../../../../renderer/screens/issue/short-list'
import { chineseWords as t } from './chinese'

const coupon = (told: Partial<IssuedCoupon> = {}): IssuedCoupon => ({
  templateId: '307',
  couponName: '代金券',
  couponNo: null,
  qr: null,
  ...told,
})
const numbered = (count: number) => Array.from({ length: count }, (_, at) => coupon({ couponNo: String(at) }))
const nobody = { idType: '', memberId: '' } as const
const member = { idType: '1', memberId: '13800000000' } as const
const pictured = [coupon({ qr: { kind: 'picture', expiresAt: null } })]

test.each([
  ['as many as asked for', { num: 10, ...nobody }, numbered(10), null],
  ['one picture for one coupon', { num: 1, ...nobody }, pictured, null],
  [
    'one picture for ten',
    { num: 10, ...nobody },
    pictured,
    '发了 10 张，平台只返回 1 个二维码：顾客扫码领取',
  ],
  ['some of them', { num: 10, ...nobody }, numbered(3), '发了 10 张，平台只返回 3 条明细，请以流水号为准'],
  ['none', { num: 2, ...nobody }, [], '平台没有返回券明细，券以流水号为准'],
  ['nothing but a name, to a member', { num: 1, ...member }, [coupon()], '券已发到 手机号 13800000000'],
])('a list that holds %s', (_what, draft, coupons, words) => {
  expect(shortListWords(draft, coupons, t)).toBe(words)
})

test.each([
  [3599, '59:59'],
  [60, '1:00'],
  [9, '0:09'],
])('%d seconds are %s', (seconds, text) => {
  expect(minutesText(seconds)).toBe(text)
})

import { describe, expect, it } from 'vitest'
import { parseBeijing } from '../../../../contract/time'
import type { Deal } from '../../../../contract/voucher'
import type { VoucherFromProvider } from '../../../../main/till/gateways'
import { createPreparing, standingOf, usableCountOf } from '../../../../main/till/prepare-voucher'

const voucher: VoucherFromProvider = {
  couponName: '双人餐',
  marketPrice: null,
  salePrice: null,
  couponType: null,
  initAmount: 1,
  validFrom: null,
  validUntil: null,
  templates: [],
  deal: null,
  other: [],
}
const meituan = (count: number | null): Deal => ({
  platform: 'meituan',
  dealId: null,
  dealTitle: null,
  dealBeginTime: null,
  dealValue: null,
  dealPrice: null,
  singleValue: null,
  count,
})
const tiktok = (...nums: (number | null)[]): Deal => ({
  platform: 'tiktok',
  certificates: nums.map((num, index) => ({ certificateId: String(index), num })),
  skuId: null,
  title: null,
  accountId: null,
  marketPrice: null,
  soldStartTime: null,
  thirdSkuId: null,
})
const moment = (text: string) => ({ text, at: parseBeijing(text) })

describe('usableCountOf', () => {
  it.each([
    ["the platform's count", meituan(3), 1, 3],
    ['initAmount when the count is missing', meituan(null), 4, 4],
    ['initAmount when the count is 0', meituan(0), 2, 2],
    ['one when nothing is told', null, null, 1],
    ['one per plain certificate', tiktok(null, null), 1, 2],
    ["a times-card's number among plain certificates", tiktok(null, 5, null), 1, 7],
    ['initAmount when there is no certificate', tiktok(), 3, 3],
  ])('is %s', (_name, deal, initAmount, count) => expect(usableCountOf({ deal, initAmount })).toBe(count))
})

describe('standingOf', () => {
  const from = moment('2026-11-01 00:00:00')
  const until = moment('2026-11-30 23:59:59')
  it.each([
    ['2026-10-31 23:59:59', 'notYetValid'],
    ['2026-11-01 00:00:00', 'redeemable'],
    ['2026-11-30 23:59:59', 'redeemable'],
    ['2026-12-01 00:00:00', 'expired'],
  ])('at %s it is %s', (at, standing) => {
    const moment = parseBeijing(at)
    if (moment === null) throw new Error(at)
    expect(standingOf({ validFrom: from, validUntil: until }, moment)).toBe(standing)
    expect(standingOf({ validFrom: null, validUntil: null }, moment)).toBe('redeemable')
    expect(standingOf({ validFrom: { text: '?', at: null }, validUntil: null }, moment)).toBe('redeemable')
  })
})

describe('prepareVoucher', () => {
  it('asks for what a link stands for and keeps the scanned code', async () => {
    const asked: string[] = []
    const prepare = createPreparing({
      vouchers: {
        prepare: async ({ code }) => {
          asked.push(code)
          return voucher
        },
      },
      clock: () => 0,
      shopId: '147',
      toCouponNo: async (code) => `object-of-${code}`,
    })
    const prepared = await prepare('tiktok', 'https://v.douyin.com/eHHc1ft/')
    expect(asked).toEqual(['object-of-https://v.douyin.com/eHHc1ft/'])
    expect(prepared.code).toBe('https://v.douyin.com/eHHc1ft/')
  })

  it('says that the profile lacks the shop id, before asking anybody', async () => {
    const prepare = createPreparing({
      vouchers: { prepare: () => Promise.reject(new Error('asked')) },
      clock: () => 0,
      shopId: null,
      toCouponNo: async (code) => code,
    })
    await expect(prepare('meituan', '013541450619')).rejects.toMatchObject({
      fault: { code: 'NOT_CONFIGURED' },
    })
  })
})

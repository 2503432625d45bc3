import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ask, beijingNow, couponSend, form, post, readingOf, signed } from './allinpay-till'
import { ledgerOf, startedProviders } from './providers'

const providers = await startedProviders()

const order = (change: Record<string, unknown> = {}) => ({
  shopId: '147',
  operUserId: '1',
  couponType: '1',
  num: '1',
  couponTemplateId: '307',
  orderId: randomUUID(),
  ...change,
})
const issue = async (change: Record<string, unknown> = {}) =>
  JSON.parse(await ask(providers, couponSend, order(change)))
const without = (field: string, change: Record<string, unknown> = {}) =>
  issue({ ...change, [field]: undefined })

describe('what couponSend asks for', () => {
  it.each(['operUserId', 'couponType', 'num', 'couponTemplateId', 'orderId'])(
    'asks for %s',
    async (field) => {
      const missing = { code: 1001, msg: `字段缺失:${field}` }
      expect(await without(field)).toMatchObject(missing)
      expect(await issue({ [field]: '' })).toMatchObject(missing)
      expect(await issue({ [field]: null })).toMatchObject(missing)
    },
  )

  it('asks for one of shopId and shopCode, and goes by shopId when both are there', async () => {
    expect(await without('shopId')).toMatchObject({ code: 1001, msg: '字段缺失:shopId/shopCode' })
    expect(await without('shopId', { shopCode: 'LX147' })).toMatchObject({ code: 0 })
    expect(await without('shopId', { shopCode: 'LX201' })).toMatchObject({ code: 3101 })
    expect(await issue({ shopCode: 'LX201' })).toMatchObject({ code: 0 })
    expect(await issue({ shopId: '148', shopCode: 'LX147' })).toMatchObject({ code: 3101 })
  })

  it.each([
    ['shopId', 147],
    ['num', 1],
    ['couponTemplateId', 307],
    ['extendInfo', '{"buyerType":"个人"}'],
    ['extendInfo', [1]],
  ])('takes %s by its documented type, not as %j', async (field, value) => {
    expect(await issue({ [field]: value })).toMatchObject({ code: 3999, msg: `字段类型不正确:${field}` })
  })

  it.each(['0', '-1', '1.5', 'x', '１'])('refuses the quantity %s', async (num) => {
    expect(await issue({ num })).toMatchObject({ code: 2001 })
  })

  it.each([
    ['operUserId', '2', 3103],
    ['couponType', '3', 3999],
    ['couponTemplateId', '300', 3101],
    ['idType', '4', 3999],
    ['sourceType', '5', 3999],
  ])('refuses %s %s with %i', async (field, value, code) => {
    expect(await issue({ [field]: value, memberId: '1', sourceValue: '1' })).toMatchObject({ code })
  })

  it('asks for memberId with idType, and for sourceValue with sourceType', async () => {
    expect(await issue({ idType: '1' })).toMatchObject({ code: 1001, msg: '字段缺失:memberId' })
    expect(await issue({ sourceType: '3' })).toMatchObject({ code: 1001, msg: '字段缺失:sourceValue' })
    expect(await issue({ sourceType: '3', sourceValue: 'G7' })).toMatchObject({ code: 0 })
  })

  it.each([
    ['1', '13800000000', 0],
    ['1', '13800000001', 0],
    ['1', '13800000404', 3101],
    ['2', '880000000147', 0],
    ['2', '880000000148', 3101],
    ['3', 'oNewOpenIdThatNobodyKnows', 0],
    ['5', 'EXT-147', 0],
    ['5', 'EXT-148', 3101],
  ])('answers account %s %s with %i', async (idType, memberId, code) => {
    expect(await issue({ idType, memberId })).toMatchObject({ code })
  })

  it.each([
    ['a multi-purpose amount coupon', { couponTemplateId: '309' }],
    ['a named card on paper', { couponTemplateId: '310', couponType: '2' }],
    ['more than 10,000 yuan', { couponTemplateId: '311', num: '11' }],
    ['more than 10,000 yuan on paper', { couponTemplateId: '308', couponType: '2', num: '1001' }],
  ])("asks for the buyer's mobile number for %s", async (_what, change) => {
    expect(await issue(change)).toMatchObject({ code: 1001, msg: '字段缺失:buyerMobile' })
    expect(await issue({ ...change, buyerMobile: '13800000001' })).toMatchObject({
      code: 3,
      msg: '购卡人未实名，请先完成会员实名',
    })
    expect(await issue({ ...change, buyerMobile: '13800000404' })).toMatchObject({ code: 3101 })
    const issued = await issue({ ...change, buyerMobile: '13800000000' })
    expect(Number(issued.code)).toBe(0)
  })

  it.each([
    ['a named card sent as electronic', { couponTemplateId: '310' }],
    ['10,000 yuan exactly', { couponTemplateId: '311', num: '10' }],
  ])("needs no buyer's mobile number for %s", async (_what, change) => {
    expect(await issue(change)).toMatchObject({ code: 0 })
  })

  it('refuses a template that is used up', async () => {
    expect(await issue({ couponTemplateId: '399' })).toMatchObject({ code: 3, msg: '券库存不足' })
  })
})

describe('what couponSend answers', () => {
  it('one line with a picture for ten electronic coupons to nobody, as in the sample', async () => {
    const text = await ask(providers, couponSend, order({ num: '10' }))
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
    const reply = JSON.parse(text)
    expect(Object.keys(reply)).toEqual(['code', 'data', 'sign'])
    expect(reply).toMatchObject({
      code: 0,
      data: { shopName: null, tranNo: expect.stringMatching(/^\d{20}$/) },
    })
    expect(reply.data.list).toEqual([
      {
        templateId: 307,
        couponName: '专门测试ZHT',
        couponNo: null,
        qrCodeContext: expect.stringContaining(`${providers.pictureOrigin}/cgi-bin/showqrcode?ticket=`),
      },
    ])
  })

  it('ten numbers for ten paper coupons, with code "0" and a date as text', async () => {
    const text = await ask(
      providers,
      couponSend,
      order({ couponType: '2', couponTemplateId: '308', num: '10' }),
    )
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('data')
    const { code, msg, data } = JSON.parse(text)
    expect([code, msg, data.shopName]).toEqual(['0', '', '练习门店'])
    expect(data.tranDateTime).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
    expect(data.instruction).toContain('满50元减10元')
    const numbers = data.list.map(({ couponNo }: { couponNo: string }) => couponNo)
    expect(new Set(numbers).size).toBe(10)
    expect(numbers.every((couponNo: string) => /^8605\d{12}$/.test(couponNo))).toBe(true)
    expect(data.list[0]).toEqual({ templateId: 308, couponName: '满50减10（纸质）', couponNo: numbers[0] })
  })

  it('a number each, and no picture, for electronic coupons to somebody', async () => {
    const { data } = await issue({ num: '2', idType: '1', memberId: '13800000000' })
    expect(data.list).toHaveLength(2)
    expect(data.list[0]).toEqual({
      templateId: 307,
      couponName: '专门测试ZHT',
      couponNo: expect.stringMatching(/^8605\d{12}$/),
      qrCodeContext: null,
    })
  })

  it('refuses an order number that it has seen, and counts every request of it', async () => {
    const orderId = randomUUID()
    expect(await issue({ orderId })).toMatchObject({ code: 0 })
    expect(await issue({ orderId })).toMatchObject({ code: 3, msg: '订单号重复' })
    expect(await issue({ orderId, couponTemplateId: '308' })).toMatchObject({ code: 3, msg: '订单号重复' })
    const { issued, requests } = await ledgerOf(providers)
    expect(issued.filter((entry) => entry.orderId === orderId)).toHaveLength(1)
    expect(requests.orders[orderId]).toBe(3)
  })

  it('issues an order number once, even when it comes twice at a time', async () => {
    const orderId = randomUUID()
    const replies = await Promise.all([issue({ orderId }), issue({ orderId }), issue({ orderId })])
    expect(replies.map(({ code }) => code).sort()).toEqual([0, 3, 3])
  })

  it('lets a refused order number be used again', async () => {
    const orderId = randomUUID()
    expect(await issue({ orderId, num: '0' })).toMatchObject({ code: 2001 })
    expect(await issue({ orderId })).toMatchObject({ code: 0 })
  })

  it('takes what it issues from the stock', async () => {
    const before = (await ledgerOf(providers)).stock['310'] ?? 0
    await issue({ couponTemplateId: '310', num: '3' })
    expect((await ledgerOf(providers)).stock['310']).toBe(before - 3)
  })
})

describe('the date of an electronic issue', () => {
  it.each([
    ['2020-04-10T16:03:49+08:00', [2020, 4, 10, 16, 3, 49]],
    // A zero second is left out, as Java does.
    ['2026-01-01T00:05:00+08:00', [2026, 1, 1, 0, 5]],
  ])('of %s is %j', async (iso, expected) => {
    const at = Date.parse(iso)
    const then = await startedProviders({ now: () => at }, onTestFinished)
    const fields = form(couponSend, order(), { timestamp: beijingNow(at) })
    const response = await post(then.gatewayUrl, signed(fields, then.tillPrivateKeyPem))
    expect(await response.json()).toMatchObject({ code: 0, data: { tranDateTime: expected } })
  })
})

import { describe, expect, it } from 'vitest'
import { practiceCodes } from '../../../main/practice/codes'
import { ask, beijingNow, prepare, readingOf } from './allinpay-till'
import { ledgerOf, startedProviders } from './providers'

const providers = await startedProviders()
const day = 86_400_000
const dayFromNow = (days: number) => beijingNow(Date.now() + days * day).slice(0, 10)

const rawText = (couponNo: string, type: string) => ask(providers, prepare, { type, couponNo, shopId: '147' })
const prepared = async (couponNo: string, type: string) => JSON.parse(await rawText(couponNo, type))

describe('what prepare asks for', () => {
  it.each(['type', 'couponNo', 'shopId'])('asks for %s', async (field) => {
    const business = { type: 'mtdz', couponNo: '5948286811', shopId: '147', [field]: '' }
    expect(JSON.parse(await ask(providers, prepare, business))).toMatchObject({
      code: 1001,
      msg: `字段缺失:${field}`,
    })
  })

  it.each([
    [{ shopId: 147 }, '0'],
    [{ shopId: '148' }, 3101],
    [{ shopId: 'LX147' }, 3999],
    [{ type: 'MTDZ' }, 3999],
    [{ couponNo: 5948286811 }, 3999],
  ])('answers %j with %s', async (change, code) => {
    const business = { type: 'mtdz', couponNo: '5948286811', shopId: '147', ...change }
    expect(JSON.parse(await ask(providers, prepare, business))).toMatchObject({ code })
  })
})

describe('what prepare answers', () => {
  it("the documentation's own reply to its own request, character for character", async () => {
    const text = await rawText('5948286811', 'mtdz')
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('data')
    expect(text.replace(/,"sign":"[^"]*"/, '')).toBe(
      [
        ...['{', '  "code": "0",', '  "data": {', '"validityBeginDate": "",'],
        ...['     "couponName": "0.1团10百货券",', '     "couponType": "",', '     "mtdz": {'],
        ...['       "dealId": "1316147453",', '       "dealTitle": "0.1团10百货券",'],
        ...['       "dealPrice": 0.1,', '       "dealGroupId": "1081740947"', '     },'],
        ...['     "initAmount": 1,', '     "validityEndDate": "",', '"couponValue": "0.1",'],
        ...['"couponBuyPrice": "0.1"', '  }', '}'],
      ].join('\n\n'),
    )
  })

  it('three usable Meituan vouchers under a code with a leading zero', async () => {
    const text = await rawText('013541450619', 'meituan')
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
    expect(JSON.parse(text)).toMatchObject({
      code: 0,
      msg: '成功',
      data: {
        couponName: '招牌双人餐',
        couponBuyPrice: '88.00',
        initAmount: 3,
        validityBeginDate: `${dayFromNow(-30)} 00:00:00`,
        validityEndDate: `${dayFromNow(60)} 23:59:59`,
        couponTemplateList: [{ templateId: 307, couponType: 0 }],
        meiTuan: { count: 3, dealValue: 128, singleValue: 42.67, dealBeginTime: dayFromNow(-30) },
      },
    })
  })

  it('three Douyin certificates behind the link, one of them a times-card, its price in fen', async () => {
    const { data } = await prepared('https://v.douyin.com/eHHc1ft/', 'tiktok')
    const list = data.tikTok.tiktokCertificateList
    expect(list.map(({ num }: { num?: number }) => num)).toEqual([undefined, undefined, 5])
    expect(data.tikTok.sku.marketPrice).toBe('19900')
    expect(data.tikTok.sku.soldStartTime).toMatch(/^\d{10}$/)
    expect(data.couponValue).toBe('199')
  })

  it('the same under 15 digits, in the envelope shape', async () => {
    const text = await rawText('150000000000000', 'tiktok')
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
    const { bizContent, ...envelope } = JSON.parse(text)
    expect(Object.keys(envelope)).toEqual([
      ...[
        'appId',
        'charset',
        'format',
        'method',
        'timestamp',
        'token',
        'version',
        'reqSeq',
        'respSeq',
        'sign',
      ],
    ])
    expect(envelope).toMatchObject({ appId: 'PRACTICE147', method: prepare, reqSeq: '1' })
    const link = await prepared('https://v.douyin.com/eHHc1ft/', 'tiktok')
    expect(JSON.parse(bizContent)).toMatchObject({
      code: 0,
      data: { tikTok: { tiktokCertificateList: link.data.tikTok.tiktokCertificateList } },
    })
  })

  it.each([
    ['5571630793', 'dianping', { dianPing: { count: 1, merchantAmount: 5.5, dealMarketPrice: 168 } }],
    [
      '5948286829',
      'mtdz',
      { initAmount: '2', mtdz: { count: '2', platformAmount: 3, merchantAmount: '2.00' } },
    ],
    ['160000000012', 'tiktok', { tikTok: { sku: { marketPrice: '2800' } } }],
    ['013541450627', 'meituan', { initAmount: '2', couponValue: '', validityEndDate: '' }],
    ['013541450635', 'meituan', { validityBeginDate: `${dayFromNow(3)} 00:00:00` }],
    ['013541450643', 'meituan', { validityEndDate: `${dayFromNow(-1)} 23:59:59` }],
  ])('%s on %s', async (code, type, data) => {
    const reply = await prepared(code, type)
    expect(Number(reply.code)).toBe(0)
    expect(reply.data).toMatchObject(data)
  })

  it.each([
    ['013541450650', 3, '该券已核销，不可重复核销'],
    ['013541450668', 3, '该券已过期，不可核销'],
    ['013541450676', 3, '该券不适用于本门店，请核对门店'],
    ['013541450684', 3104, '动态码已过期'],
    ['999999999999', 3, '券码不存在'],
    ['888888888888', 3, '券码不存在'],
  ])('refuses %s with %i %s', async (code, returnCode, msg) => {
    expect(await prepared(code, 'meituan')).toEqual({ code: returnCode, msg, sign: expect.any(String) })
  })

  it('refuses one without a word', async () => {
    expect(await prepared('013541450692', 'meituan')).toEqual({ code: 3, sign: expect.any(String) })
  })

  it('knows a code on its own platform only', async () => {
    for (const type of ['meituan', 'tiktok', 'dianping'])
      expect(await prepared('5948286811', type)).toMatchObject({ code: 3, msg: '券码不存在' })
    expect(await prepared('13541450619', 'meituan')).toMatchObject({ code: 3, msg: '券码不存在' })
  })

  it('signs both ways over the list, and every answer', async () => {
    const vouchers = practiceCodes.filter(({ kind, group }) => kind === 'voucher' && group !== 'faults')
    const readings = await Promise.all(
      vouchers.map(async ({ code, platform }) =>
        readingOf(await rawText(code, platform ?? ''), providers.platformPublicKeyPem),
      ),
    )
    expect(new Set(readings)).toEqual(new Set(['body', 'data']))
  })
})

it('keeps what was prepared, and counts every request', async () => {
  const { prepared: entries, requests, redeemed } = await ledgerOf(providers)
  expect(entries).toContainEqual({ voucher: '5571630793', platform: 'dianping', at: expect.any(String) })
  expect(entries.filter(({ voucher }) => voucher === '999999999999')).toEqual([])
  expect(requests.vouchers['888888888888']).toBe(1)
  expect(redeemed.map(({ voucher }) => voucher)).toEqual(['013541450650'])
})

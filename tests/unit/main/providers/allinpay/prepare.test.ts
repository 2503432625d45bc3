import { describe, expect, it } from 'vitest'
import { instant, instantOfBeijing } from '../../../../../contract/time'
import { type Platform, platforms } from '../../../../../contract/voucher'
import { prepareFields, readVoucher } from '../../../../../main/providers/allinpay/prepare'
import { parseReplyText } from '../../../../../main/providers/allinpay/reply'

const voucherOf = (json: string, platform: Platform = 'mtdz') => readVoucher(parseReplyText(json), platform)

const nothing = {
  couponName: null,
  marketPrice: null,
  salePrice: null,
  couponType: null,
  initAmount: null,
  validFrom: null,
  validUntil: null,
  templates: [],
  deal: null,
  other: [],
}

describe('the fields of a prepare', () => {
  it('are those of the documentation’s sample, the code as text', () => {
    expect(prepareFields({ platform: 'mtdz', code: '0948286811', shopId: '147' })).toEqual({
      type: 'mtdz',
      couponNo: '0948286811',
      shopId: '147',
    })
  })
})

describe('a voucher', () => {
  it('of the documentation’s sample', () => {
    const json = `{"validityBeginDate":"","couponName":"0.1团10百货券","couponType":"",
      "mtdz":{"dealId":"1316147453","dealTitle":"0.1团10百货券","dealPrice":0.1,"dealGroupId":"1081740947"},
      "initAmount":1,"validityEndDate":"","couponValue":"0.1","couponBuyPrice":"0.1"}`
    expect(voucherOf(json)).toEqual({
      ...nothing,
      couponName: '0.1团10百货券',
      marketPrice: 10,
      salePrice: 10,
      initAmount: 1,
      deal: {
        platform: 'mtdz',
        dealId: '1316147453',
        dealGroupId: '1081740947',
        dealTitle: '0.1团10百货券',
        dealPrice: 10,
        dealMarketPrice: null,
        count: null,
        platformAmount: null,
        merchantAmount: null,
      },
    })
  })

  it('of Meituan with every field', () => {
    const json = `{"couponName":"双人餐","couponValue":"198.00","couponBuyPrice":99.9,"couponType":"团购券","initAmount":"3",
      "validityBeginDate":"2026-01-01 00:00:00","validityEndDate":"2026-12-31 23:59:59",
      "couponTemplateList":[{"templateId":307,"couponType":0},{"templateId":"308","couponType":"2"},
        {"templateId":309,"couponType":3},{"templateId":310,"couponType":9},{"templateId":311,"couponType":""}],
      "meiTuan":{"dealBeginTime":"2025-12-01","dealId":390962138708451328,"dealValue":198,"dealTitle":"双人餐",
        "count":3,"singleValue":"66.60","dealPrice":99.9}}`
    expect(voucherOf(json, 'meituan')).toEqual({
      couponName: '双人餐',
      marketPrice: 19_800,
      salePrice: 9990,
      couponType: '团购券',
      initAmount: 3,
      validFrom: { text: '2026-01-01 00:00:00', at: instantOfBeijing(2026, 1, 1) },
      validUntil: { text: '2026-12-31 23:59:59', at: instantOfBeijing(2026, 12, 31, 23, 59, 59) },
      templates: [
        { templateId: '307', couponType: { name: 'amount', raw: '0' } },
        { templateId: '308', couponType: { name: 'times', raw: '2' } },
        { templateId: '309', couponType: { name: 'fullReduction', raw: '3' } },
        { templateId: '310', couponType: { name: 'unknown', raw: '9' } },
        { templateId: '311', couponType: null },
      ],
      deal: {
        platform: 'meituan',
        dealId: '390962138708451328',
        dealTitle: '双人餐',
        dealBeginTime: { text: '2025-12-01', at: instantOfBeijing(2025, 12, 1) },
        dealValue: 19_800,
        dealPrice: 9990,
        singleValue: 6660,
        count: 3,
      },
      other: [],
    })
  })

  it.each(['dianping', 'mtdz'] as const)('of %s with every field', (platform) => {
    const json = `{"${platform}":{"dealId":1,"dealTitle":"券","dealPrice":"9.9","dealMarketPrice":19.90,"dealGroupId":2,
      "count":"2","platformAmount":1.5,"merchantAmount":"0.5"}}`
    expect(voucherOf(json, platform)).toEqual({
      ...nothing,
      deal: {
        platform,
        dealId: '1',
        dealGroupId: '2',
        dealTitle: '券',
        dealPrice: 990,
        dealMarketPrice: 1990,
        count: 2,
        platformAmount: 150,
        merchantAmount: 50,
      },
    })
  })

  const tiktok = (sku: string) =>
    `{"tikTok":{"tiktokCertificateList":[{"certificateId":7000000000000000001},{"certificateId":"0700","num":"5"},
      {"certificateId":"3","num":""}],"sku":${sku}}}`
  const sku = `{"skuId":"1","title":"套餐","accountId":2,"marketPrice":"1990","soldStartTime":"1657683000","thirdSkuId":""}`

  it.each([
    ['an object', tiktok(sku)],
    ['a list of one', tiktok(`[${sku}]`)],
  ])('of Douyin with every field, its sku as %s, the market price in fen', (_as, json) => {
    expect(voucherOf(json, 'tiktok')).toEqual({
      ...nothing,
      deal: {
        platform: 'tiktok',
        certificates: [
          { certificateId: '7000000000000000001', num: null },
          { certificateId: '0700', num: 5 },
          { certificateId: '3', num: null },
        ],
        skuId: '1',
        title: '套餐',
        accountId: '2',
        marketPrice: 1990,
        soldStartTime: { text: '1657683000', at: instant(1_657_683_000_000) },
        thirdSkuId: null,
      },
    })
  })

  it('of Douyin may come without certificates and without a sku', () => {
    const empty = {
      platform: 'tiktok',
      certificates: [],
      skuId: null,
      title: null,
      accountId: null,
      marketPrice: null,
      soldStartTime: null,
      thirdSkuId: null,
    }
    for (const json of ['{"tikTok":{}}', '{"tikTok":{"tiktokCertificateList":null,"sku":[]}}'])
      expect(voucherOf(json, 'tiktok')).toEqual({ ...nothing, deal: empty })
  })

  it('of Douyin keeps a certificate without its id, and a second sku, among the other fields', () => {
    const json = `{"tikTok":{"tiktokCertificateList":[{"num":2}],"sku":[{"skuId":1},{"skuId":2}]}}`
    const { deal, other } = voucherOf(json, 'tiktok')
    expect(deal).toMatchObject({ certificates: [], skuId: '1' })
    expect(other).toEqual([
      { path: 'tikTok.tiktokCertificateList[0].num', value: '2' },
      { path: 'tikTok.sku[1].skuId', value: '2' },
    ])
  })

  it.each([
    ['seconds', '1657683000', 1_657_683_000_000],
    ['a date, which it should not be', '2022-07-13 11:30:00', null],
    ['milliseconds, which it should not be', '1657683000000', null],
  ])('was sold from a time given as %s', (_as, text, at) => {
    const { deal } = voucherOf(`{"tiktok":{"sku":{"soldStartTime":"${text}"}}}`, 'tiktok')
    expect(deal).toMatchObject({ soldStartTime: { text, at } })
  })
})

describe('the platform’s block', () => {
  it.each<[platform: Platform, name: string]>([
    ['meituan', 'meiTuan'],
    ['meituan', 'meituan'],
    ['meituan', 'MEITUAN'],
    ['dianping', 'dianPing'],
    ['dianping', 'DianPing'],
    ['mtdz', 'mtdz'],
    ['mtdz', 'MTDZ'],
    ['tiktok', 'tikTok'],
    ['tiktok', 'TikTok'],
    ['tiktok', 'tiktok'],
  ])('of %s may be called %s', (platform, name) => {
    expect(voucherOf(`{"${name}":{"x":1}}`, platform)).toMatchObject({
      deal: { platform },
      other: [{ path: `${name}.x`, value: '1' }],
    })
  })

  it.each(platforms)('of %s may be missing, null, empty text or something else', (platform) => {
    for (const value of ['null', '""', '[]', '0', 'true'])
      expect(
        voucherOf(`{"meiTuan":${value},"dianPing":${value},"mtdz":${value},"tikTok":${value}}`, platform)
          .deal,
      ).toBeNull()
    expect(voucherOf('{}', platform)).toEqual(nothing)
  })

  it.each(platforms)('is taken for %s only when it is its own', (platform) => {
    const json =
      '{"meiTuan":{"dealId":"a"},"dianPing":{"dealId":"b"},"mtdz":{"dealId":"c"},"tikTok":{"sku":{"skuId":"d"}}}'
    const { deal, other } = voucherOf(json, platform)
    const own = { meituan: 'a', dianping: 'b', mtdz: 'c', tiktok: 'd' }[platform]
    expect(deal?.platform === 'tiktok' ? deal.skuId : deal?.dealId).toBe(own)
    expect(other.map(({ value }) => value)).toEqual(['a', 'b', 'c', 'd'].filter((value) => value !== own))
  })
})

describe('dates', () => {
  const lastMs = instant(instantOfBeijing(2027, 1, 1) - 1)
  it.each([
    ['2026-12-31 18:00:00', instantOfBeijing(2026, 12, 31, 18)],
    ['2026-12-31 18:00', instantOfBeijing(2026, 12, 31, 18)],
    ['2026-12-31 00:00:00', instantOfBeijing(2026, 12, 31)],
    ['2026-12-31', lastMs],
    ['2026-12-31T10:00:00Z', instantOfBeijing(2026, 12, 31, 18)],
    ['2026-02-30', null],
    ['长期有效', null],
    ['20261231', null],
  ])('an end of %s', (text, at) => {
    expect(voucherOf(`{"validityEndDate":"${text}"}`).validUntil).toEqual({ text, at })
  })

  it('a begin without a time is that day’s first moment', () => {
    const { validFrom } = voucherOf('{"validityBeginDate":"2026-12-31"}')
    expect(validFrom).toEqual({ text: '2026-12-31', at: instantOfBeijing(2026, 12, 31) })
  })

  it('may be lists of numbers, as the same provider writes elsewhere', () => {
    const { validFrom, validUntil } = voucherOf(
      '{"validityBeginDate":[2026,1,2,3,4],"validityEndDate":[2026,12,31]}',
    )
    expect(validFrom).toEqual({ text: '2026-01-02 03:04:00', at: instantOfBeijing(2026, 1, 2, 3, 4) })
    expect(validUntil).toEqual({ text: '2026-12-31', at: lastMs })
  })

  it.each(['""', 'null', '"  "'])('may be %s', (json) => {
    expect(voucherOf(`{"validityBeginDate":${json},"validityEndDate":${json}}`)).toEqual(nothing)
  })
})

describe('amounts and counts', () => {
  it.each([
    ['0.1', 10],
    ['"0.10"', 10],
    ['12', 1200],
    ['"12.345000"', null],
    ['12.3400', 1234],
    ['1E+2', 10_000],
    ['1.5e2', 15_000],
    ['5E-1', 50],
    ['"-3.5"', -350],
    ['0', 0],
    ['"90071992547409.93"', null],
    ['"约十元"', null],
    ['"1,000"', null],
    ['true', null],
    ['{"yuan":1}', null],
  ])('%s yuan', (json, amount) => {
    const { marketPrice, other } = voucherOf(`{"couponValue":${json}}`)
    expect(marketPrice).toBe(amount)
    // What cannot be read is not lost.
    expect(other).toHaveLength(amount === null ? 1 : 0)
  })

  it.each([
    ['1990', 1990],
    ['"1990"', 1990],
    ['"1990.0"', 1990],
    ['19.9', null],
    ['1.99E+3', 1990],
  ])('%s fen', (json, amount) => {
    const { deal } = voucherOf(`{"tikTok":{"sku":{"marketPrice":${json}}}}`, 'tiktok')
    expect(deal).toMatchObject({ marketPrice: amount })
  })

  it.each([
    ['3', 3],
    ['"3"', 3],
    ['3.0', 3],
    ['0', 0],
    ['-1', -1],
    ['1.5', null],
    ['"三"', null],
    ['9999999999999999', null],
  ])('a count of %s', (json, count) => {
    expect(voucherOf(`{"initAmount":${json}}`).initAmount).toBe(count)
  })
})

describe('what the documentation does not name', () => {
  it('is kept with its path', () => {
    const json = `{"newField":"新","sign":{"a":[1,[2]]},"mtdz":{"tip":"x","list":[{"k":false}]},
      "couponTemplateList":[{"templateId":1,"shop":"y"}]}`
    expect(voucherOf(json).other).toEqual([
      { path: 'couponTemplateList[0].shop', value: 'y' },
      { path: 'mtdz.tip', value: 'x' },
      { path: 'mtdz.list[0].k', value: 'false' },
      { path: 'newField', value: '新' },
      { path: 'sign.a[0]', value: '1' },
      { path: 'sign.a[1][0]', value: '2' },
    ])
  })

  it('is kept within bounds', () => {
    const fields = Array.from({ length: 2000 }, (_, index) => [`field${index}`, 'x'])
    const many = voucherOf(JSON.stringify(Object.fromEntries(fields)))
    expect(many.other).toHaveLength(500)
    expect(voucherOf(`{"long":"${'x'.repeat(9999)}"}`).other[0]?.value).toHaveLength(4000)
    const deep = `{"deep":${'['.repeat(40)}1${']'.repeat(40)}}`
    expect(voucherOf(deep).other).toEqual([{ path: `deep${'[0]'.repeat(17)}`, value: '…' }])
  })

  it('cannot change what an object is', () => {
    const { other } = voucherOf('{"__proto__":{"couponName":"x"},"constructor":"y"}')
    expect(other).toContainEqual({ path: 'constructor', value: 'y' })
    expect(voucherOf('{"__proto__":{"couponName":"x"}}').couponName).toBeNull()
  })

  it.each(['null', '[]', '"x"', '[{"couponName":"x"}]'])('is no voucher: %s', (json) => {
    expect(() => voucherOf(json)).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'REPLY_UNREADABLE', sent: true }) }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { platforms } from '../../../../contract/voucher'
import { cleanCode } from '../../../../renderer/scanner/clean'
import { fitsCoupon, fitsVoucher, otherPlatforms, recognise } from '../../../../renderer/scanner/recognise'

const certain = { destination: 'redeem', platform: 'tiktok', certainty: 'certain', alternatives: [] }
const fifteen = {
  destination: 'redeem',
  platform: 'tiktok',
  certainty: 'likely',
  alternatives: ['meituan', 'dianping', 'mtdz'],
}
const twelve = {
  destination: 'redeem',
  platform: 'meituan',
  certainty: 'likely',
  alternatives: ['tiktok', 'dianping', 'mtdz'],
}
const ten = {
  destination: 'redeem',
  platform: 'mtdz',
  certainty: 'ambiguous',
  alternatives: ['dianping', 'meituan', 'tiktok'],
}
const coupon = { destination: 'lookup' }
const unknown = { destination: 'unknown' }

const links = [
  'https://v.douyin.com/eHHc1ft/',
  'http://v.douyin.com/eHHc1ft/',
  'https://v.douyin.com/eHHc1ft',
  'HTTPS://V.DOUYIN.COM/EHHC1FT/',
  'Https://V.Douyin.Com/eHHc1ft/',
  'https://v.douyin.com/e-H_Hc1/?a=1#b',
  'https://www.iesdouyin.com/share/coupon/?object_id=AbC',
  'https://iesdouyin.com/share/',
  'https://m.v.iesdouyin.com/x',
  'https://example.cn/qr?object_id=AbCd1234',
  'https://example.cn/qr?a=1&object_id=AbCd',
  'https://example.cn/qr?encrypted_data=Zm9v',
  'https://example.cn:8443/qr?a=&encrypted_data=Zm9v&b=2',
  'https://example.cn/qr?object_id=Ab%2BCd%2F%3D%3D',
  'https://example.cn/#/qr?object_id=AbCd',
  'HTTP://EXAMPLE.CN/QR?OBJECT_ID=ABCD',
  ']Q1https://v.douyin.com/eHHc1ft/',
  ' https://v.douyin.com/eHHc1ft/\r\n',
  'ｈｔｔｐｓ：／／ｖ．ｄｏｕｙｉｎ．ｃｏｍ／ｅＨＨｃ１ｆｔ／',
]
const junk = [
  '',
  '0',
  '00000000',
  '123456789',
  '12345678901',
  '1234567890123',
  '6901234567892',
  '12345678901234',
  '1234567890123456',
  '12345678901234567',
  '1234567890123456789',
  '5948286811a',
  'A013541450619',
  '0135.4145.0619',
  '+5948286811',
  '-5948286811',
  '٠١٢٣٤٥٦٧٨٩',
  'HELLO WORLD',
  'EXT-147',
  'https://example.cn/menu',
  'https://example.cn/qr?object_id=',
  'https://example.cn/qr?object_id=&b=1',
  'https://example.cn/qr?my_object_id=1',
  'https://example.cn/object_id=1',
  'https://v.douyin.com',
  'https://v.douyin.com/',
  'https://v.douyin.com.evil.cn/eHHc1ft/',
  'https://notiesdouyin.com/x',
  'v.douyin.com/eHHc1ft/',
  'ftp://v.douyin.com/eHHc1ft/',
  'javascript:alert(1)//https://v.douyin.com/eHHc1ft/',
  'https://v.douyin.com/eHHc1ft/复制此链接',
  `https://v.douyin.com/${'x'.repeat(2048)}`,
  '顾客的券',
]

describe('where a scanned text belongs', () => {
  const cases: readonly (readonly [scanned: string, recognised: object])[] = [
    ['5948286811', ten],
    ['5571630793', ten],
    ['0000000001', ten],
    ['5948-286-811', ten],
    [']C15948286811', ten],
    ['013541450619', twelve],
    ['000000000000', twelve],
    ['999999999999', twelve],
    ['０１３５４１４５０６１９', twelve],
    ['0135 4145 0619', twelve],
    ['0135-4145-0619\r\n', twelve],
    ['160000000012', twelve],
    ['150000000000000', fifteen],
    ['000000000000001', fifteen],
    ['15000 00000 00000', fifteen],
    ['390962138708451328', coupon],
    ['000000000000000001', coupon],
    ['390962-138708-451328', coupon],
    [']Q1390962138708451328', coupon],
    ...links.map((link) => [link, certain] as const),
    ...junk.map((text) => [text, unknown] as const),
  ]
  test.each(cases)('%j', (scanned, recognised) => {
    expect(recognise(cleanCode(scanned), { tenDigitVouchers: 'mtdz' })).toEqual(recognised)
  })

  test("ten digits are Dianping's where the store says so", () => {
    expect(recognise('5571630793', { tenDigitVouchers: 'dianping' })).toEqual({
      ...ten,
      platform: 'dianping',
      alternatives: ['mtdz', 'meituan', 'tiktok'],
    })
  })

  test.each(['5948286811', '013541450619', '150000000000000'])(
    'every other platform can be tried for %s, each once',
    (code) => {
      const recognised = recognise(code, { tenDigitVouchers: 'mtdz' })
      if (recognised.destination !== 'redeem') throw new Error('a voucher')
      expect([...recognised.alternatives].sort()).toEqual(otherPlatforms(recognised.platform).sort())
      expect([recognised.platform, ...recognised.alternatives].sort()).toEqual([...platforms].sort())
    },
  )
})

test.each([
  ['013541450619', true, true],
  ['EXT-147_a', true, true],
  ['https://v.douyin.com/eHHc1ft/', true, false],
  ['x'.repeat(65), true, false],
  ['x'.repeat(2049), false, false],
  ['', false, false],
  ['券', false, false],
  ['a b', false, false],
])('%j may be asked for as a voucher: %s, as a coupon: %s', (text, voucher, coupon) => {
  expect(fitsVoucher(text)).toBe(voucher)
  expect(fitsCoupon(text)).toBe(coupon)
})

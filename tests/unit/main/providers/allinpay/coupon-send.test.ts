import { describe, expect, it } from 'vitest'
import type { CouponSend } from '../../../../../contract/issue'
import { instantOfBeijing } from '../../../../../contract/time'
import { couponSendFields, readReceipt } from '../../../../../main/providers/allinpay/coupon-send'
import { parseReplyText } from '../../../../../main/providers/allinpay/reply'
import { FaultError } from '../../../../../main/till/fault'

const bare: CouponSend = {
  shopId: '1',
  shopCode: '',
  operUserId: '1',
  couponType: '1',
  num: 10,
  couponTemplateId: '307',
  idType: '',
  memberId: '',
  orderId: 'Q1-0228-0001',
  sourceType: '',
  sourceValue: '',
  remark: '',
  extendInfo: [],
  buyerMobile: '',
}

function rulesOf(request: CouponSend): string[] {
  try {
    couponSendFields(request)
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'INPUT_INVALID') throw error
    expect(error.fault.sent).toBe(false)
    return error.fault.inputs.map(({ path, rule }) => `${path}: ${rule}`)
  }
  return []
}

describe('the fields of a couponSend', () => {
  it('are those of the documentation’s sample, with the order number it forgets', () => {
    expect(couponSendFields(bare)).toEqual({
      shopId: '1',
      operUserId: '1',
      couponType: '1',
      num: '10',
      couponTemplateId: '307',
      orderId: 'Q1-0228-0001',
    })
  })

  it('hold everything that is given, as text, extendInfo as an object', () => {
    const full: CouponSend = {
      ...bare,
      shopCode: '0042',
      couponType: '2',
      num: 1,
      idType: '3',
      memberId: 'oXw7-1',
      sourceType: '1',
      sourceValue: '13800000000',
      remark: '生日券',
      extendInfo: [
        { key: 'buyerType', value: '个人' },
        { key: '__proto__', value: '' },
      ],
      buyerMobile: '13900000000',
    }
    expect(JSON.stringify(couponSendFields(full))).toBe(
      '{"couponTemplateId":"307","couponType":"2","idType":"3","memberId":"oXw7-1","sourceType":"1",' +
        '"sourceValue":"13800000000","remark":"生日券","buyerMobile":"13900000000","shopId":"1","shopCode":"0042",' +
        '"operUserId":"1","orderId":"Q1-0228-0001","num":"1","extendInfo":{"buyerType":"个人","__proto__":""}}',
    )
  })

  it.each<[rule: string, change: Partial<CouponSend>]>([
    ['shopId: shopUnknown', { shopId: '' }],
    ['operUserId: operUserMissing', { operUserId: '' }],
    ['couponTemplateId: templateMissing', { couponTemplateId: ' ' }],
    ['num: quantityPositive', { num: 0 }],
    ['num: quantityWhole', { num: 1.5 }],
    ['orderId: orderId', { orderId: '' }],
    ['memberId: idTypeGiven', { idType: '2' }],
    ['memberId: mobileFormat', { idType: '1', memberId: '138' }],
    ['idType: idTypeMissing', { memberId: '13800000000' }],
    ['sourceValue: sourceTypeGiven', { sourceType: '3' }],
    ['sourceType: sourceTypeMissing', { sourceValue: 'g1' }],
    ['buyerMobile: mobileFormat', { buyerMobile: '1380000' }],
    [
      'extendInfo: keyTwice',
      {
        extendInfo: [
          { key: 'a', value: '1' },
          { key: 'a', value: '2' },
        ],
      },
    ],
  ])('are not made where a rule is broken: %s', (rule, change) => {
    expect(rulesOf({ ...bare, ...change })).toEqual([rule])
  })

  it('need one of shopId and shopCode', () => {
    expect(rulesOf({ ...bare, shopId: '', shopCode: '0042' })).toEqual([])
  })
})

const receiptOf = (json: string) => readReceipt(parseReplyText(json))

describe('the receipt', () => {
  it('of the documentation’s sample: ten coupons, one list item', () => {
    const address =
      'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQF48DwAAAAAAAAAAS5odHRwOi8vd2VpeGluLnFxLmNvbS9xLzAyNDdIQUo1VEw5X1AxeFJTZ051Y0IAAgRlKJBeAwQQDgAA'
    const json = `{"tranNo":"50806050005080208145","shopName":null,"tranDateTime":[2020,4,10,16,3,49],
      "list":[{"templateId":307,"couponName":"专门测试ZHT","couponNo":null,"qrCodeContext":"${address}"}]}`
    expect(receiptOf(json)).toEqual({
      tranNo: '50806050005080208145',
      shopName: null,
      tranDateTime: instantOfBeijing(2020, 4, 10, 16, 3, 49),
      instruction: null,
      coupons: [{ templateId: '307', couponName: '专门测试ZHT', couponNo: null, qrCodeContext: address }],
      other: [],
    })
  })

  it('of paper coupons keeps numbers that are numbers to the last digit', () => {
    const json = `{"tranNo":50806050005080208145,"shopName":"百货","instruction":"周末可用","list":[
      {"templateId":"307","couponName":"券","couponNo":0,"qrCodeContext":""},
      {"templateId":390962138708451328,"couponName":"","couponNo":"00123456789012345678"}]}`
    expect(receiptOf(json)).toMatchObject({
      tranNo: '50806050005080208145',
      shopName: '百货',
      instruction: '周末可用',
      tranDateTime: null,
      coupons: [
        { templateId: '307', couponName: '券', couponNo: '0', qrCodeContext: null },
        { templateId: '390962138708451328', couponName: '', couponNo: '00123456789012345678' },
      ],
    })
  })

  const full = instantOfBeijing(2020, 4, 10, 16, 3, 49)
  const noSeconds = instantOfBeijing(2020, 4, 10, 16, 3)
  it.each([
    ['[2020,4,10,16,3]', noSeconds],
    ['[2020,4,10,16,3,49,123000000]', full],
    ['["2020","04","10","16","03","49"]', full],
    ['"2020-04-10 16:03:49"', full],
    ['"2020-04-10T16:03:49"', full],
    ['"2020-04-10T08:03:49Z"', full],
    ['"2020-04-10 16:03"', noSeconds],
    ['""', null],
    ['null', null],
  ])('was made at %s', (json, at) => {
    const receipt = receiptOf(`{"tranNo":"1","tranDateTime":${json}}`)
    expect(receipt.tranDateTime).toBe(at)
    expect(receipt.other).toEqual([])
  })

  it.each([
    [
      '[2020,13,10,16,3]',
      [2020, 13, 10, 16, 3].map((value, index) => [`tranDateTime[${index}]`, String(value)]),
    ],
    ['[2020]', [['tranDateTime[0]', '2020']]],
    ['"下午四点"', [['tranDateTime', '下午四点']]],
    ['1586505829', [['tranDateTime', '1586505829']]],
    ['{"year":2020}', [['tranDateTime.year', '2020']]],
  ])('made at a time that cannot be read (%s) keeps it as it came', (json, other) => {
    const receipt = receiptOf(`{"tranNo":"1","tranDateTime":${json}}`)
    expect(receipt.tranDateTime).toBeNull()
    expect(receipt.other.map(({ path, value }) => [path, value])).toEqual(other)
  })

  it('keeps what the documentation does not name', () => {
    const json = `{"tranNo":"1","batchNo":"B1","flag":true,"none":null,"empty":{"a":[]},
      "list":[{"couponName":"券","pin":[1,{"x":"y"}]},"odd"]}`
    expect(receiptOf(json).other).toEqual([
      { path: 'list[1]', value: 'odd' },
      { path: 'list[0].pin[0]', value: '1' },
      { path: 'list[0].pin[1].x', value: 'y' },
      { path: 'batchNo', value: 'B1' },
      { path: 'flag', value: 'true' },
    ])
  })

  it('may hold one coupon without its list, or none', () => {
    expect(receiptOf('{"tranNo":"1","list":{"couponName":"券"}}').coupons).toHaveLength(1)
    expect(receiptOf('{"tranNo":"1","list":null}').coupons).toEqual([])
    expect(receiptOf('{"tranNo":"1"}').coupons).toEqual([])
    expect(receiptOf('{"list":[{"couponNo":"1"}]}')).toMatchObject({
      tranNo: '',
      coupons: [{ couponNo: '1' }],
    })
  })

  it.each(['null', '{}', '[]', '"1"', '{"tranNo":"","list":null}', '{"shopName":"百货"}'])(
    'is not to be found in %s, which leaves the outcome unknown',
    (json) => {
      expect(() => receiptOf(json)).toThrow(
        expect.objectContaining({ fault: expect.objectContaining({ code: 'REPLY_UNREADABLE', sent: true }) }),
      )
    },
  )
})

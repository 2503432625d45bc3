import { describe, expect, test } from 'vitest'
import type { IssueDraft, Template } from '../../../../../contract/issue'
import { fen } from '../../../../../contract/money'
import {
  emptyDraft,
  isLarge,
  isWritten,
  readyToSend,
  requiredBecause,
  rulesBrokenBy,
  stepQuantity,
  templateOf,
} from '../../../../../renderer/screens/issue/draft'

const plain: Template = {
  id: '307',
  name: '代金券',
  couponType: '1',
  faceValue: fen(5000),
  multiPurpose: false,
  namedCard: false,
}
const draft = (told: Partial<IssueDraft> = {}): IssueDraft => ({
  ...emptyDraft,
  couponTemplateId: '307',
  ...told,
})

describe('a large issue is asked about once more', () => {
  test.each([
    ['99 coupons', 99, plain, false],
    ['100 coupons', 100, plain, true],
    ['100 coupons of unknown worth', 100, null, true],
    ['one of unknown worth', 1, null, false],
    ['exactly 10,000 yuan', 10, { ...plain, faceValue: fen(100_000) }, false],
    ['a fen over 10,000 yuan', 1, { ...plain, faceValue: fen(1_000_001) }, true],
  ] as const)('%s', (_what, num, template, large) => {
    expect(isLarge({ num }, template)).toBe(large)
  })
})

describe('what is mandatory, with its reason', () => {
  test.each([
    ['memberId', draft(), plain, null],
    ['memberId', draft({ idType: '3' }), plain, 'idTypeGiven'],
    ['sourceValue', draft({ sourceType: '2' }), null, 'sourceTypeGiven'],
    ['buyerMobile', draft(), plain, null],
    ['buyerMobile', draft(), { ...plain, multiPurpose: true }, 'multiPurposeCoupon'],
    ['buyerMobile', draft(), { ...plain, namedCard: true }, null],
    ['buyerMobile', draft({ couponType: '2' }), { ...plain, namedCard: true }, 'namedCard'],
    ['buyerMobile', draft({ num: 200 }), plain, null],
    ['buyerMobile', draft({ num: 201 }), plain, 'over10000Yuan'],
    ['buyerMobile', draft({ num: Number.NaN }), plain, null],
  ] as const)('%s %#', (field, written, template, because) => {
    expect(requiredBecause(field, written, template)).toBe(because)
  })
})

describe('broken rules, by field', () => {
  test.each([
    ['a good draft', draft(), {}],
    ['no template', draft({ couponTemplateId: ' ' }), { couponTemplateId: 'templateMissing' }],
    ['no quantity', draft({ num: Number.NaN }), { num: 'quantityWhole' }],
    ['nothing', draft({ num: 0 }), { num: 'quantityPositive' }],
    ['too many', draft({ num: 10_000, buyerMobile: '13800000000' }), { num: 'quantityTooLarge' }],
    ['no account', draft({ idType: '1' }), { memberId: 'idTypeGiven' }],
    ['no mobile number', draft({ idType: '1', memberId: '123' }), { memberId: 'mobileFormat' }],
    ['no source', draft({ sourceType: '3' }), { sourceValue: 'sourceTypeGiven' }],
    ['a buyer without a number', draft({ buyerMobile: '12' }), { buyerMobile: 'mobileFormat' }],
    ['a buyer missing', draft({ num: 201 }), { buyerMobile: 'over10000Yuan' }],
    [
      'a row without a name',
      draft({ extendInfo: [{ key: '', value: 'x' }] }),
      { 'extendInfo.0.key': 'keyMissing' },
    ],
    [
      'a name twice',
      draft({
        extendInfo: [
          { key: 'a', value: '1' },
          { key: ' a ', value: '2' },
        ],
      }),
      { extendInfo: 'keyTwice' },
    ],
  ])('%s', (_what, written, broken) => {
    expect(rulesBrokenBy(written, plain)).toEqual(broken)
    expect(readyToSend(written, plain) === null).toBe(Object.keys(broken).length > 0)
  })
})

test('what is sent is trimmed', () => {
  expect(readyToSend(draft({ idType: '1', memberId: ' 13800000000 ' }), plain)?.memberId).toBe('13800000000')
})

test('a typed id finds the store’s template', () => {
  expect(templateOf(' 307 ', [plain])).toBe(plain)
  expect(templateOf('308', [plain])).toBeNull()
})

test.each([
  [1, 1, 2],
  [1, -1, 1],
  [9999, 1, 9999],
  [Number.NaN, 1, 1],
  [2.5, -1, 1],
  [0, -1, 1],
] as const)('from %d by %d the quantity is %d', (num, by, result) => {
  expect(stepQuantity(num, by)).toBe(result)
})

test('only what the cashier wrote counts as a draft', () => {
  expect(isWritten(draft({ couponType: '2' }))).toBe(false)
  expect(isWritten(draft({ num: 3 }))).toBe(true)
  expect(isWritten(draft({ remark: 'x' }))).toBe(true)
})

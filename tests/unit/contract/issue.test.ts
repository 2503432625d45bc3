import { describe, expect, it } from 'vitest'
import {
  type CouponSend,
  couponSendSchema,
  type IssueDraft,
  issueDraftSchema,
  orderIdSchema,
  requirementsOf,
  type Template,
  worthOf,
} from '../../../contract/issue'
import { fen } from '../../../contract/money'

const template: Template = {
  id: '307',
  name: '50元代金券',
  couponType: '1',
  faceValue: fen(5000),
  multiPurpose: false,
  namedCard: false,
}
const multiPurpose: Template = { ...template, multiPurpose: true }
const namedCard: Template = { ...template, namedCard: true }
const dear: Template = { ...template, faceValue: fen(1_000_001) }

const draft: IssueDraft = {
  couponTemplateId: '307',
  couponType: '1',
  num: 10,
  idType: '',
  memberId: '',
  sourceType: '',
  sourceValue: '',
  remark: '',
  extendInfo: [],
  buyerMobile: '',
}
const request: CouponSend = {
  ...draft,
  shopId: '147',
  shopCode: '',
  operUserId: '1',
  orderId: '147-K7QD2-261122214530-001',
}
const mobile = '13812345678'

interface RuleCase {
  told: Partial<Record<keyof IssueDraft, unknown>>
  template?: Template | null
  /** `field: rule`, each. */
  broken: string[]
}

/** What breaks no rule. */
const fine: Omit<RuleCase, 'broken'>[] = [
  { told: {} },
  { told: {}, template: null },
  { told: { couponType: '2' } },
  { told: { num: 1 } },
  { told: { num: 9999 }, template: null },
  { told: { idType: '1', memberId: mobile } },
  { told: { idType: '1', memberId: ` ${mobile} ` } },
  { told: { idType: '2', memberId: '6225' } },
  { told: { idType: '3', memberId: 'oAbC_1' } },
  { told: { idType: '5', memberId: 'crm-77' } },
  { told: { sourceType: '1', sourceValue: mobile } },
  { told: { sourceType: '2', sourceValue: 'oAbC_1' } },
  { told: { sourceType: '3', sourceValue: '8' } },
  { told: { sourceType: '4', sourceValue: '9' } },
  { told: { buyerMobile: mobile } },
  { told: { buyerMobile: mobile }, template: multiPurpose },
  { told: { couponType: '2', buyerMobile: mobile }, template: namedCard },
  { told: { num: 1, buyerMobile: mobile }, template: dear },
  // A named card is a matter of paper: an electronic coupon needs no name.
  { told: { couponType: '1' }, template: namedCard },
  // 200 times 50 yuan is 10,000 yuan, and only more than that needs a name.
  { told: { num: 200 } },
  // The till cannot know the worth of a template that its profile does not name.
  { told: { num: 9999 }, template: null },
  { told: { remark: '备'.repeat(256) } },
  { told: { extendInfo: [{ key: 'buyerType', value: '个人' }] } },
  {
    told: {
      extendInfo: [
        { key: 'a', value: '' },
        { key: 'A', value: '' },
      ],
    },
  },
  { told: { extendInfo: Array.from({ length: 32 }, (_, index) => ({ key: `k${index}`, value: 'v' })) } },
]

const ruleCases: RuleCase[] = [
  { told: { couponTemplateId: '' }, broken: ['couponTemplateId: templateMissing'] },
  { told: { couponTemplateId: '  ' }, broken: ['couponTemplateId: templateMissing'] },
  { told: { couponTemplateId: '3'.repeat(65) }, broken: ['couponTemplateId: tooLong'] },
  { told: { num: 0 }, broken: ['num: quantityPositive'] },
  { told: { num: -1 }, broken: ['num: quantityPositive'] },
  { told: { num: 1.5 }, broken: ['num: quantityWhole'] },
  { told: { num: 10_000 }, template: null, broken: ['num: quantityTooLarge'] },
  { told: { num: Number.NaN }, broken: ['num: quantityWhole'] },
  { told: { num: '10' }, broken: ['num: quantityWhole'] },
  { told: { idType: '1' }, broken: ['memberId: idTypeGiven'] },
  { told: { idType: '2' }, broken: ['memberId: idTypeGiven'] },
  { told: { idType: '3' }, broken: ['memberId: idTypeGiven'] },
  { told: { idType: '5', memberId: '  ' }, broken: ['memberId: idTypeGiven'] },
  { told: { memberId: mobile }, broken: ['idType: idTypeMissing'] },
  { told: { idType: '1', memberId: '1381234567' }, broken: ['memberId: mobileFormat'] },
  { told: { idType: '1', memberId: '+8613812345678' }, broken: ['memberId: mobileFormat'] },
  { told: { idType: '2', memberId: '6'.repeat(129) }, broken: ['memberId: tooLong'] },
  { told: { sourceType: '1' }, broken: ['sourceValue: sourceTypeGiven'] },
  { told: { sourceType: '2' }, broken: ['sourceValue: sourceTypeGiven'] },
  { told: { sourceType: '3' }, broken: ['sourceValue: sourceTypeGiven'] },
  { told: { sourceType: '4' }, broken: ['sourceValue: sourceTypeGiven'] },
  { told: { sourceValue: '8' }, broken: ['sourceType: sourceTypeMissing'] },
  { told: { sourceType: '1', sourceValue: '23812345678' }, broken: ['sourceValue: mobileFormat'] },
  { told: { buyerMobile: '1381234567' }, broken: ['buyerMobile: mobileFormat'] },
  { told: {}, template: multiPurpose, broken: ['buyerMobile: multiPurposeCoupon'] },
  { told: { couponType: '2' }, template: namedCard, broken: ['buyerMobile: namedCard'] },
  { told: { num: 201 }, broken: ['buyerMobile: over10000Yuan'] },
  { told: { num: 1 }, template: dear, broken: ['buyerMobile: over10000Yuan'] },
  { told: { num: 201, buyerMobile: '  ' }, broken: ['buyerMobile: over10000Yuan'] },
  {
    told: { num: 201, couponType: '2' },
    template: { ...namedCard, multiPurpose: true },
    broken: ['buyerMobile: multiPurposeCoupon'],
  },
  { told: { remark: '备'.repeat(257) }, broken: ['remark: tooLong'] },
  { told: { extendInfo: [{ key: ' ', value: 'v' }] }, broken: ['extendInfo.0.key: keyMissing'] },
  { told: { extendInfo: [{ key: 'k', value: 'v'.repeat(513) }] }, broken: ['extendInfo.0.value: tooLong'] },
  {
    told: {
      extendInfo: [
        { key: 'k', value: '1' },
        { key: ' k ', value: '2' },
      ],
    },
    broken: ['extendInfo: keyTwice'],
  },
  {
    told: { extendInfo: Array.from({ length: 33 }, (_, index) => ({ key: `k${index}`, value: 'v' })) },
    broken: ['extendInfo: tooLong'],
  },
  { told: { idType: '1', num: 0 }, broken: ['memberId: idTypeGiven', 'num: quantityPositive'] },
  {
    told: { idType: '1', sourceType: '3', num: 201 },
    broken: ['buyerMobile: over10000Yuan', 'memberId: idTypeGiven', 'sourceValue: sourceTypeGiven'],
  },
]

/** Wrong in a way that no form makes: refused, whatever the rule is called. */
const foreign: RuleCase['told'][] = [
  { couponType: '3' },
  { couponType: 1 },
  { idType: '4', memberId: '1' },
  { idType: 1, memberId: '1' },
  { sourceType: '5', sourceValue: '1' },
  { memberId: null },
  { extendInfo: {} },
  { extendInfo: [{ key: 'k' }] },
]

function brokenRules(
  schema: ReturnType<typeof issueDraftSchema> | ReturnType<typeof couponSendSchema>,
  told: unknown,
): string[] {
  const issues = schema.safeParse(told).error?.issues ?? []
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`).sort()
}

describe.each([
  ['issueDraftSchema', issueDraftSchema, draft],
  ['couponSendSchema', couponSendSchema, request],
] as const)('%s', (_, schemaFor, base) => {
  it.each(fine)('takes $told', ({ told, template: given = template }) =>
    expect(brokenRules(schemaFor(given), { ...base, ...told })).toEqual([]),
  )

  it.each(ruleCases)('refuses $told: $broken', ({ told, template: given = template, broken }) =>
    expect(brokenRules(schemaFor(given), { ...base, ...told })).toEqual(broken),
  )

  it.each(foreign)('refuses %j', (told) =>
    expect(schemaFor(null).safeParse({ ...base, ...told }).success).toBe(false),
  )

  it('hands on the texts without the blanks around them', () => {
    const told = {
      ...base,
      couponTemplateId: ' 307 ',
      idType: '1',
      memberId: ` ${mobile}\t`,
      remark: ' 生日 ',
    }
    expect(schemaFor(template).parse(told)).toMatchObject({
      couponTemplateId: '307',
      memberId: mobile,
      remark: '生日',
    })
  })
})

describe('couponSendSchema, for what the store profile adds', () => {
  it.each([
    [{ shopId: '', shopCode: '' }, ['shopId: shopUnknown']],
    [{ shopId: '147', shopCode: '' }, []],
    [{ shopId: '', shopCode: 'LX147' }, []],
    [{ shopId: '147', shopCode: 'LX147' }, []],
    [{ operUserId: '' }, ['operUserId: operUserMissing']],
    [{ orderId: '' }, ['orderId: orderId']],
    [{ orderId: '147 1' }, ['orderId: orderId']],
    [{ shopId: '', idType: '1' }, ['memberId: idTypeGiven', 'shopId: shopUnknown']],
  ])('%j breaks %j', (told, broken) =>
    expect(brokenRules(couponSendSchema(template), { ...request, ...told })).toEqual(broken),
  )
})

describe('orderIdSchema', () => {
  it.each([
    ['147-K7QD2-261122214530-001', true],
    ['12345678', true],
    ['a'.repeat(32), true],
    ['1234567', false],
    ['a'.repeat(33), false],
    ['12345678\n', false],
    ['123_45678', false],
    ['订单12345678', false],
  ])('%j: %j', (orderId, taken) => expect(orderIdSchema.safeParse(orderId).success).toBe(taken))
})

describe('requirementsOf', () => {
  it('names each mandatory field once, with its reason', () =>
    expect(
      requirementsOf(
        { idType: '3', sourceType: '2', couponType: '2', num: 9999 },
        { ...namedCard, ...dear, namedCard: true },
      ),
    ).toEqual([
      { field: 'memberId', because: 'idTypeGiven' },
      { field: 'sourceValue', because: 'sourceTypeGiven' },
      { field: 'buyerMobile', because: 'namedCard' },
    ]))

  it('asks for nothing where nothing calls for it', () =>
    expect(requirementsOf({ idType: '', sourceType: '', couponType: '1', num: 1 }, template)).toEqual([]))
})

describe('worthOf', () => {
  it.each([
    [10, template, 50_000],
    [9999, template, 49_995_000],
    [10, null, null],
    [Number.NaN, template, null],
    [1.5, template, null],
    [2, { ...template, faceValue: fen(Number.MAX_SAFE_INTEGER) }, null],
  ])('%j of %j is %j fen', (num, given, worth) => expect(worthOf(num, given)).toBe(worth))
})

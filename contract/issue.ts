import { z } from 'zod'
import { otherFieldSchema } from './enumerated'
import { faultSchema, procedure } from './errors'
import { type Fen, fen, fenSchema } from './money'
import { instantSchema } from './time'

/** A template the store issues from, as its profile describes it. */
export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** `1` electronic, `2` paper: what the form starts with. */
  couponType: z.enum(['1', '2']),
  faceValue: fenSchema,
  /** 多用途金额券 */
  multiPurpose: z.boolean(),
  /** 记名卡 */
  namedCard: z.boolean(),
})
export type Template = z.infer<typeof templateSchema>

/** Batches worth more than 10,000 yuan need the buyer's mobile number (couponSend, `buyerMobile`). */
const namelessWorthLimit: Fen = fen(1_000_000)
const mobilePattern = /^1\d{10}$/

const trimmed = (limit: number) => z.string().trim().max(limit, 'tooLong')
/** A fixed choice that may be left open (`''`). */
const choice = <const Value extends string>(values: readonly Value[]) => z.enum(['', ...values])

const draftShape = {
  couponTemplateId: trimmed(64).min(1, 'templateMissing'),
  /** `1` electronic, `2` paper. */
  couponType: z.enum(['1', '2']),
  num: z
    .number('quantityWhole')
    .int('quantityWhole')
    .min(1, 'quantityPositive')
    .max(9999, 'quantityTooLarge'),
  /** Who receives: `1` mobile, `2` member card, `3` openid, `5` external id; `''` nobody. */
  idType: choice(['1', '2', '3', '5']),
  memberId: trimmed(128),
  /** `1` mobile, `2` openid, `3` guide id, `4` user id; `''` none. */
  sourceType: choice(['1', '2', '3', '4']),
  sourceValue: trimmed(128),
  remark: trimmed(256),
  extendInfo: z
    .array(z.object({ key: trimmed(64).min(1, 'keyMissing'), value: trimmed(512) }))
    .max(32, 'tooLong'),
  buyerMobile: trimmed(32).refine((text) => text === '' || mobilePattern.test(text), 'mobileFormat'),
}
const draftSchema = z.object(draftShape)

/** What the cashier fills in. Text fields hold `''` where nothing is given. */
export type IssueDraft = z.infer<typeof draftSchema>

export type RequiredBecause =
  | 'idTypeGiven'
  | 'sourceTypeGiven'
  | 'multiPurposeCoupon'
  | 'namedCard'
  | 'over10000Yuan'
  | 'shopUnknown'

export interface Requirement {
  field: 'memberId' | 'sourceValue' | 'buyerMobile' | 'shopId'
  because: RequiredBecause
}

/** What a batch is worth, or null when the template (and so its face value) is not known to the till. */
export function worthOf(num: number, template: Template | null): Fen | null {
  const worth = template && Number.isSafeInteger(num) ? fenSchema.safeParse(template.faceValue * num) : null
  return worth?.success ? worth.data : null
}

/**
 * Which fields the documentation makes mandatory for this draft, and why: the form marks them with the reason, and both
 * schemas below enforce them.
 */
export function requirementsOf(
  draft: Pick<IssueDraft, 'idType' | 'sourceType' | 'couponType' | 'num'>,
  template: Template | null,
): Requirement[] {
  const found: Requirement[] = []
  if (draft.idType !== '') found.push({ field: 'memberId', because: 'idTypeGiven' })
  if (draft.sourceType !== '') found.push({ field: 'sourceValue', because: 'sourceTypeGiven' })
  const because = buyerMobileBecause(draft, template)
  if (because) found.push({ field: 'buyerMobile', because })
  return found
}

function buyerMobileBecause(
  draft: Pick<IssueDraft, 'couponType' | 'num'>,
  template: Template | null,
): RequiredBecause | null {
  if (!template) return null
  if (template.multiPurpose) return 'multiPurposeCoupon'
  if (template.namedCard && draft.couponType === '2') return 'namedCard'
  const worth = worthOf(draft.num, template)
  return worth !== null && worth > namelessWorthLimit ? 'over10000Yuan' : null
}

interface RuleBreak {
  path: string[]
  message: string
}

function rulesBroken(draft: IssueDraft, template: Template | null): RuleBreak[] {
  const broken: RuleBreak[] = requirementsOf(draft, template)
    .filter(({ field }) => field !== 'shopId' && draft[field] === '')
    .map(({ field, because }) => ({ path: [field], message: because }))
  if (draft.idType === '1' && draft.memberId !== '' && !mobilePattern.test(draft.memberId))
    broken.push({ path: ['memberId'], message: 'mobileFormat' })
  if (draft.sourceType === '1' && draft.sourceValue !== '' && !mobilePattern.test(draft.sourceValue))
    broken.push({ path: ['sourceValue'], message: 'mobileFormat' })
  if (draft.idType === '' && draft.memberId !== '')
    broken.push({ path: ['idType'], message: 'idTypeMissing' })
  if (draft.sourceType === '' && draft.sourceValue !== '')
    broken.push({ path: ['sourceType'], message: 'sourceTypeMissing' })
  const keys = draft.extendInfo.map(({ key }) => key)
  if (new Set(keys).size < keys.length) broken.push({ path: ['extendInfo'], message: 'keyTwice' })
  return broken
}

/**
 * The rules of couponSend for what the cashier fills in (seed 000), given the template when the till knows it. Messages
 * are rule names, which the form turns into words.
 */
export function issueDraftSchema(template: Template | null) {
  return draftSchema.superRefine((draft, context) => {
    for (const { path, message } of rulesBroken(draft, template))
      context.addIssue({ code: 'custom', path, message })
  })
}

/** Order numbers travel as one of the till's own making: at most 32 letters, digits and hyphens. */
export const orderIdSchema = z.string().regex(/^[0-9A-Za-z-]{8,32}$/, 'orderId')

const couponSendShape = z.object({
  ...draftShape,
  shopId: z.string(),
  shopCode: z.string(),
  operUserId: z.string().min(1, 'operUserMissing'),
  orderId: orderIdSchema,
})
/** A complete couponSend request before it is written down the provider's way. `''` means: leave the field out. */
export type CouponSend = z.infer<typeof couponSendShape>

/** The same rules as {@link issueDraftSchema} and those for what the store profile adds: one of shopId and shopCode is mandatory. */
export function couponSendSchema(template: Template | null) {
  return couponSendShape.superRefine((request, context) => {
    if (request.shopId === '' && request.shopCode === '')
      context.addIssue({ code: 'custom', path: ['shopId'], message: 'shopUnknown' })
    for (const { path, message } of rulesBroken(request, template))
      context.addIssue({ code: 'custom', path, message })
  })
}

export const issuedCouponSchema = z.object({
  templateId: z.string(),
  couponName: z.string(),
  couponNo: z.string().nullable(),
  /** A picture is fetched with `issue.picture`; any other text is shown as a QR code. */
  qr: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('picture'), expiresAt: instantSchema.nullable() }),
      z.object({ kind: z.literal('text'), text: z.string() }),
    ])
    .nullable(),
})
export type IssuedCoupon = z.infer<typeof issuedCouponSchema>

export const issueReceiptSchema = z.object({
  tranNo: z.string(),
  shopName: z.string().nullable(),
  tranDateTime: instantSchema.nullable(),
  instruction: z.string().nullable(),
  coupons: z.array(issuedCouponSchema),
  other: z.array(otherFieldSchema),
})
export type IssueReceipt = z.infer<typeof issueReceiptSchema>

export const issueOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('succeeded'), orderId: z.string(), receipt: issueReceiptSchema }),
  /** The provider said no, or nothing was sent: the same order number may be tried again. */
  z.object({ outcome: z.literal('failed'), orderId: z.string(), fault: faultSchema }),
  /** Nobody knows: the coupons may have been issued. Never sent again under another order number. */
  z.object({ outcome: z.literal('unknown'), orderId: z.string(), fault: faultSchema }),
])
export type IssueOutcome = z.infer<typeof issueOutcomeSchema>

export const pictureSchema = z.object({
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/gif']),
  base64: z.string(),
})

export const issue = {
  /** An order number of the till's own, made before anything is sent. */
  newOrder: procedure.output(z.object({ orderId: orderIdSchema })),
  /** Issues coupons. Faults: INPUT_INVALID, DUPLICATE_ORDER, STORAGE_FAILED; all that happens after sending is an outcome. */
  send: procedure.input(z.object({ orderId: orderIdSchema, draft: draftSchema })).output(issueOutcomeSchema),
  /** The picture behind a coupon of a successful issue of this run. Faults: NO_LONGER_HELD and the network's. */
  picture: procedure
    .input(z.object({ orderId: orderIdSchema, index: z.number().int().min(0).max(9999) }))
    .output(pictureSchema),
}

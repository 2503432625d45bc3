import type { Fault, FaultCode } from '../../contract/errors'
import {
  type CouponSend,
  couponSendSchema,
  type IssueDraft,
  type IssuedCoupon,
  type IssueOutcome,
  type IssueReceipt,
  type Template,
} from '../../contract/issue'
import { instant } from '../../contract/time'
import { type AttemptLog, type Outcome, outcomeOf } from './attempts'
import { FaultError, faultOf } from './fault'
import type {
  Clock,
  CouponIssuer,
  CouponOfReceipt,
  Picture,
  PictureFetcher,
  ReceiptFromProvider,
} from './gateways'
import { ticketExpiry } from './qr-ticket'
import { Recently } from './recently'

const rememberedIssues = 50

export interface IssuingParts {
  issuer: CouponIssuer
  attempts: AttemptLog
  pictures: PictureFetcher
  /** Whether a coupon's `qrCodeContext` is the address of a picture; any other text is shown as a QR code. */
  isPictureAddress: (text: string) => boolean
  nextOrderNumber: () => string
  clock: Clock
  store: { shopId: string | null; shopCode: string | null }
  operUserId: string
  templates: readonly Template[]
  /** For what goes wrong beside the answer and must not change it. */
  reportFault: (fault: Fault) => void
}

/** 发券: issuing the chain's coupons, each attempt on disk before it is sent, each sent once. */
export function createIssuing(parts: IssuingParts) {
  const issued = new Recently<readonly CouponOfReceipt[]>(rememberedIssues)

  /**
   * Issues coupons under an order number made before. @throws FaultError INPUT_INVALID, DUPLICATE_ORDER or STORAGE_FAILED,
   * all before anything is sent; whatever happens later is an outcome.
   */
  async function send(orderId: string, draft: IssueDraft): Promise<IssueOutcome> {
    const template = parts.templates.find(({ id }) => id === draft.couponTemplateId) ?? null
    const request = completeRequest(parts, orderId, draft, template)
    await parts.attempts.begin({
      orderId,
      kind: 'issue',
      startedAt: instant(parts.clock()),
      templateId: request.couponTemplateId,
      templateName: template?.name ?? null,
      num: request.num,
    })
    const answer = await answerOf(parts.issuer.couponSend(request))
    if ('fault' in answer) {
      const outcome = outcomeOf(answer.fault)
      await record(orderId, outcome, answer.fault.code)
      return { outcome, orderId, fault: answer.fault }
    }
    await record(orderId, 'succeeded', null)
    issued.set(orderId, answer.receipt.coupons)
    return { outcome: 'succeeded', orderId, receipt: toReceipt(answer.receipt, parts.isPictureAddress) }
  }

  /** What happened stands, whether or not the disk takes note of it: an attempt without an outcome is unknown at the next start. */
  async function record(orderId: string, outcome: Outcome, because: FaultCode | null): Promise<void> {
    try {
      await parts.attempts.settle(orderId, outcome, because)
    } catch (error) {
      parts.reportFault(faultOf(error))
    }
  }

  /** The picture behind a coupon issued in this run. @throws FaultError NO_LONGER_HELD, or the network's. */
  async function picture(orderId: string, index: number): Promise<Picture> {
    const address = issued.get(orderId)?.[index]?.qrCodeContext
    if (!address || !parts.isPictureAddress(address))
      throw new FaultError('NO_LONGER_HELD', `no picture for coupon ${index} of order ${orderId}`)
    return parts.pictures.fetchPicture(address)
  }

  return { newOrder: () => ({ orderId: parts.nextOrderNumber() }), send, picture }
}
export type Issuing = ReturnType<typeof createIssuing>

async function answerOf(
  sending: Promise<ReceiptFromProvider>,
): Promise<{ receipt: ReceiptFromProvider } | { fault: Fault }> {
  try {
    return { receipt: await sending }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

function completeRequest(
  { store, operUserId }: Pick<IssuingParts, 'store' | 'operUserId'>,
  orderId: string,
  draft: IssueDraft,
  template: Template | null,
): CouponSend {
  const parsed = couponSendSchema(template).safeParse({
    ...draft,
    shopId: store.shopId ?? '',
    shopCode: store.shopCode ?? '',
    operUserId,
    orderId,
  })
  if (parsed.success) return parsed.data
  const inputs = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), rule: message }))
  throw new FaultError('INPUT_INVALID', inputs.map(({ path, rule }) => `${path}: ${rule}`).join('; '), {
    inputs,
  })
}

function toReceipt(receipt: ReceiptFromProvider, isPictureAddress: (text: string) => boolean): IssueReceipt {
  return {
    ...receipt,
    coupons: receipt.coupons.map(({ qrCodeContext, ...coupon }) => ({
      ...coupon,
      qr: qrCodeContext === null ? null : toQr(qrCodeContext, isPictureAddress),
    })),
  }
}

function toQr(text: string, isPictureAddress: (text: string) => boolean): IssuedCoupon['qr'] {
  return isPictureAddress(text) ? { kind: 'picture', expiresAt: ticketExpiry(text) } : { kind: 'text', text }
}

import { type CouponSend, couponSendSchema } from '../../../contract/issue'
import { FaultError } from '../../till/fault'
import type { CouponOfReceipt, ReceiptFromProvider } from '../../till/gateways'
import { ReplyFields } from './reply-fields'

/** 产生卡/券: issues coupons. */
export const couponSendMethod = 'allinpay.shopoint.couponService.couponSend'

/**
 * The business fields of a couponSend, values as text the way the documentation's sample has them, empty ones left out.
 * @throws FaultError INPUT_INVALID where a documented rule is broken that needs no knowledge of the template
 */
export function couponSendFields(request: CouponSend): Record<string, unknown> {
  const parsed = couponSendSchema(null).safeParse(request)
  if (!parsed.success) {
    const inputs = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), rule: message }))
    throw new FaultError('INPUT_INVALID', inputs.map(({ path, rule }) => `${path}: ${rule}`).join('; '), {
      provider: 'allinpay',
      inputs,
    })
  }
  const { extendInfo, num, ...texts } = parsed.data
  const given = Object.entries(texts).filter(([, value]) => value !== '')
  return {
    ...Object.fromEntries(given),
    num: String(num),
    ...(extendInfo.length > 0
      ? { extendInfo: Object.fromEntries(extendInfo.map(({ key, value }) => [key, value])) }
      : {}),
  }
}

/**
 * The receipt in a couponSend's reply. One list item may stand for many coupons.
 * @throws FaultError REPLY_UNREADABLE, `sent`, when the reply holds no receipt
 */
export function readReceipt(data: unknown): ReceiptFromProvider {
  const fields = ReplyFields.of(data)
  if (!fields || !(fields.has('tranNo') || fields.has('list')))
    throw new FaultError('REPLY_UNREADABLE', 'the reply to couponSend holds no receipt', {
      provider: 'allinpay',
      sent: true,
    })
  return {
    tranNo: fields.text('tranNo') ?? '',
    shopName: fields.text('shopName'),
    tranDateTime: fields.instant('tranDateTime'),
    instruction: fields.text('instruction'),
    coupons: fields.blocks('list').map(readCoupon),
    other: fields.rest(),
  }
}

function readCoupon(fields: ReplyFields): CouponOfReceipt {
  const coupon = {
    templateId: fields.text('templateId') ?? '',
    couponName: fields.text('couponName') ?? '',
    couponNo: fields.text('couponNo'),
    qrCodeContext: fields.text('qrCodeContext'),
  }
  fields.rest()
  return coupon
}

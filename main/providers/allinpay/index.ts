import type { CouponIssuer, VoucherReader } from '../../till/gateways'
import type { Transport } from '../http/transport'
import { couponSendFields, couponSendMethod, readReceipt } from './coupon-send'
import { prepareFields, prepareMethod, readVoucher } from './prepare'
import { asksForRetry, readReply, type SignatureReading } from './reply'
import { type RequestParts, signedForm } from './request'
import type { Verifier } from './signing'

export interface AllinpayParts extends RequestParts {
  transport: Transport
  gatewayUrl: string
  verifier: Verifier
  /** Told for each reply by which of the two documented readings its signature verified. */
  noteReading?: (reading: SignatureReading) => void
}

/** The client of Allinpay's 数字营销 open API: signed requests out, verified replies in. */
export function createAllinpay(parts: AllinpayParts): CouponIssuer & VoucherReader {
  /** The data of the verified reply to one method. @throws FaultError */
  async function call(
    method: string,
    business: Record<string, unknown>,
    intent: 'read' | 'write',
  ): Promise<unknown> {
    const { text } = await parts.transport.send({
      provider: 'allinpay',
      url: parts.gatewayUrl,
      body: () => signedForm(parts, method, business),
      contentType: 'application/x-www-form-urlencoded',
      intent,
      ...(intent === 'read' ? { retryReply: asksForRetry } : {}),
    })
    const { data, reading } = readReply(text, parts.verifier)
    parts.noteReading?.(reading)
    return data
  }

  return {
    async couponSend(request) {
      return readReceipt(await call(couponSendMethod, couponSendFields(request), 'write'))
    },
    async prepare(request) {
      return readVoucher(await call(prepareMethod, prepareFields(request), 'read'), request.platform)
    },
  }
}

import type { Clock, CouponReader } from '../../till/gateways'
import type { Transport } from '../http/transport'
import { couponDetailAction, readCouponDetail } from './coupon-detail'
import { type RandomNumber, randomNonce, requestBody, type ZvcmsAccount } from './request'

export interface ZvcmsParts extends ZvcmsAccount {
  transport: Pick<Transport, 'send'>
  clock: Clock
  /** For the nonce; a source of its own only in tests. */
  random?: RandomNumber
  /** The API's address. The documented one is plain http; https is preferred where the profile gives it. */
  url: string
}

/**
 * The client of the zvcms open API (V2, seed 002). It only reads; a reply that is a refusal or a system error is never asked
 * for again, for what a further request would change is not documented.
 */
export function createZvcms({
  transport,
  clock,
  random = randomNonce,
  url,
  ...account
}: ZvcmsParts): CouponReader {
  return {
    /** @throws FaultError REFUSED, PROVIDER_FAILED, REPLY_UNREADABLE, and the transport's */
    async couponDetail(couponId) {
      const params = { userCouponCode: couponId }
      const { text } = await transport.send({
        provider: 'zvcms',
        url,
        // Written anew for each try: a nonce that has arrived once may be refused when it comes again.
        body: () => requestBody(account, couponDetailAction, params, { clock, random }),
        contentType: 'application/json',
        intent: 'read',
        allowPlainHttp: /^http:/i.test(url),
      })
      return readCouponDetail(text)
    },
  }
}

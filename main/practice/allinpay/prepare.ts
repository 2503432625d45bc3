import { platforms } from '../../../contract/voucher'
import { beijingDateTime } from '../beijing'
import { faultOf } from '../cases/faults'
import { type VoucherCase, voucherCases } from '../cases/vouchers'
import { jsonText } from '../json'
import type { Ledger } from '../ledger'
import { type Answer, success } from './answer'
import type { Business } from './business'
import type { Outcome } from './coupon-send'
import { Refusal, returnCodes } from './refusal'
import { checkShopId } from './store'

export interface PreparingParts {
  ledger: Ledger
  now: () => number
}

/** thirdCouponService.prepare (seed 001): tells what a voucher is, or throws a Refusal with the documented return code. */
export async function prepare(business: Business, { ledger, now }: PreparingParts): Promise<Outcome> {
  const type = business.required('type')
  const couponNo = business.required('couponNo')
  ledger.countVoucher(couponNo)
  if (!platforms.some((platform) => platform === type))
    throw new Refusal(returnCodes.other, '字段取值不正确:type')
  checkShopId(business.requiredInteger('shopId'))

  const at = now()
  const fault = faultOf('prepare', couponNo)
  if (fault) return { answer: faultAnswer(at), fault }
  const voucher = voucherCases.find(({ code, platform }) => code === couponNo && platform === type)
  if (!voucher) throw new Refusal(returnCodes.failed, '券码不存在')
  if (ledger.isRedeemed(couponNo)) throw new Refusal(returnCodes.failed, '该券已核销，不可重复核销')
  const answer = answerOf(voucher, at)
  await ledger.prepare({ voucher: couponNo, platform: type, at: beijingDateTime(at) })
  return { answer, fault: null }
}

function answerOf({ answer }: VoucherCase, at: number): Answer {
  if ('verbatim' in answer) return { ...answer.verbatim, signed: 'data', shape: 'plain' }
  if ('prepared' in answer) {
    const { code, msg, prepared, signed, shape } = answer
    return success(code, msg, jsonText(prepared(at)), { signed, shape })
  }
  if ('refused' in answer) throw new Refusal(answer.refused, answer.msg ?? null)
  throw new Refusal(returnCodes.failed, '该券已核销，不可重复核销')
}

/** What a fault voucher would be, had nothing gone wrong: the plain Meituan one. */
function faultAnswer(at: number): Answer {
  const voucher = voucherCases.find(({ code }) => code === '013541450619')
  if (!voucher) throw new Error('the list has lost its Meituan voucher')
  return answerOf(voucher, at)
}

import type { CouponDetail } from '../../../contract/coupon'
import type { Instant } from '../../../contract/time'
import type { VerdictReason } from '../../../contract/verdict'

/** The store that a till stands in, as zvcms names it; null where the store profile does not say. */
export interface TillStore {
  zvcmsStoreId: string | null
  zvcmsStoreCode: string | null
}

/** Where and when a verdict is asked for. */
export interface Situation {
  till: TillStore
  at: Instant
}

/** One question about a coupon, answered with the reasons against using it; none when there is nothing against it. */
export type Rule = (coupon: CouponDetail, situation: Situation) => VerdictReason[]

type Code = VerdictReason['code']
type Params = VerdictReason['params']

/** The coupon cannot be used here and now. */
export function blocks(code: Code, params: Params = {}): VerdictReason {
  return { code, effect: 'blocks', params }
}

/** The coupon can be used if the cashier finds this to be fulfilled. */
export function condition(code: Code, params: Params = {}): VerdictReason {
  return { code, effect: 'condition', params }
}

/** The reason, when it applies. */
export function when(applies: boolean, reason: VerdictReason): VerdictReason[] {
  return applies ? [reason] : []
}

/** Several texts in a parameter. */
export function listed(texts: readonly string[]): string {
  return texts.join(', ')
}

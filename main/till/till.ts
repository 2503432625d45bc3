import type { PracticeCode } from '../../contract/practice'
import type { TillReady, TillStart } from '../../contract/till'
import type { AttemptLog } from './attempts'
import type { Issuing } from './issue-coupons'
import type { LookUp } from './look-up-coupon'
import type { PrepareVoucher } from './prepare-voucher'

/** A till that can work: its use cases over one store profile. */
export interface Till {
  start: TillReady
  issuing: Issuing
  prepareVoucher: PrepareVoucher
  lookUp: LookUp
  attempts: AttemptLog
  practiceCodes: PracticeCode[]
}

/** What opening a till came to: the till, or only the reason why there is none. */
export type OpenedTill =
  | { start: TillReady; till: Till }
  | { start: Exclude<TillStart, TillReady>; till: null }

import type { UnknownAttempt } from '../../contract/attempts'
import type { Fault, FaultCode } from '../../contract/errors'

/** An attempt as it is put on disk before its first byte is sent. */
export type NewAttempt = Omit<UnknownAttempt, 'because'>
export type Outcome = 'succeeded' | 'failed' | 'unknown'

/** Where attempts are kept so that a crash or a power cut loses none. */
export interface AttemptLog {
  /**
   * Puts an attempt on disk. @throws FaultError DUPLICATE_ORDER when the order number succeeded, is under way or is unknown
   * (after `failed` it may be tried again); STORAGE_FAILED when the disk does not take it: then nothing may be sent.
   */
  begin(attempt: NewAttempt): Promise<void>
  settle(orderId: string, outcome: Outcome, because: FaultCode | null): Promise<void>
  /** Oldest first; those that an earlier run began and never settled among them. */
  unknown(): UnknownAttempt[]
}

/** What the provider says when it certainly did not do what was asked (allinpay.md, return codes). */
const refusals: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'REFUSED',
  'RATE_LIMITED',
  'FIELD_MISSING',
  'QUANTITY_WRONG',
  'ACCOUNT_UNKNOWN',
  'ORGANISATION_WRONG',
  'NO_PERMISSION',
  'DYNAMIC_CODE_EXPIRED',
  'PASSWORD_WRONG',
  'REFUSED_OTHER',
])

/** The outcome of a write that ended in a fault: failed only where that is certain, otherwise unknown. */
export function outcomeOf(fault: Fault): 'failed' | 'unknown' {
  return !fault.sent || refusals.has(fault.code) ? 'failed' : 'unknown'
}

import type { Verdict, VerdictReason } from '../../../../../../contract/verdict'
import type { Told } from '../a-coupon'

/** One coupon, at one place and moment, and all that is to be said of it. */
export interface Case extends Told {
  /** What is special about it. */
  it: string
  /** Beijing time; 2026-11-22 12:00:00 (a Sunday) unless told. */
  at?: string
  till?: { zvcmsStoreId: string | null; zvcmsStoreCode: string | null }
  verdict: Verdict['verdict']
  reasons?: VerdictReason[]
}

type Params = VerdictReason['params']
/** A reason that blocks. */
export const blocks = (code: VerdictReason['code'], params: Params = {}): VerdictReason => ({
  code,
  effect: 'blocks',
  params,
})
/** A reason to look at. */
export const condition = (code: VerdictReason['code'], params: Params = {}): VerdictReason => ({
  code,
  effect: 'condition',
  params,
})
export const unusable = (...reasons: VerdictReason[]) => ({ verdict: 'unusable', reasons }) as const
export const conditional = (...reasons: VerdictReason[]) => ({ verdict: 'conditional', reasons }) as const
export const usable = { verdict: 'usable' } as const

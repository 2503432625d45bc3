import { z } from 'zod'

/** Why a coupon cannot be used here and now (`blocks`), or only on a condition that the cashier must see to (`condition`). */
export const verdictReasonSchema = z.object({
  code: z.enum([
    'alreadyUsed',
    'expired',
    'retrieved',
    'statusUnknown',
    'templateInactive',
    'templateVoid',
    'notYetValid',
    'pastValidity',
    'validityUnknown',
    'outsideTimeOfDay',
    'timeOfDayUnreadable',
    'otherStore',
    'storeUnknown',
    'otherChannel',
    'noTimesLeft',
    'beingGiven',
    'thresholdYuan',
    'thresholdPieces',
    'thresholdKilograms',
    'thresholdUnknown',
    'dailyLimit',
    'newCustomersOnly',
    'staffOnly',
    'goodsListed',
    'sceneListed',
    'kindUnknown',
  ]),
  effect: z.enum(['blocks', 'condition']),
  /** What the sentence names: an amount in yuan, a Beijing time, a count… by the code's own keys. */
  params: z.record(z.string(), z.string()),
})
export type VerdictReason = z.infer<typeof verdictReasonSchema>

export const verdictSchema = z.object({
  verdict: z.enum(['usable', 'conditional', 'unusable']),
  /** All of them, blocking ones first. */
  reasons: z.array(verdictReasonSchema),
})
export type Verdict = z.infer<typeof verdictSchema>

import { z } from 'zod'
import { procedure } from './errors'
import { platformSchema } from './voucher'

const bothLanguages = z.object({ zh: z.string(), en: z.string() })

/** One code to rehearse with: what it is, and what the till must answer to it. */
export const practiceCodeSchema = z.object({
  code: z.string(),
  /** Where it is used: scanned as a voucher or a coupon, or typed as a template id or a recipient's mobile number. */
  kind: z.enum(['voucher', 'coupon', 'template', 'mobile']),
  symbol: z.enum(['code128', 'qr']),
  platform: platformSchema.nullable(),
  /** A heading shared by codes that belong together. */
  group: z.enum(['vouchers', 'voucherRefusals', 'coupons', 'couponRefusals', 'issuing', 'faults']),
  title: bothLanguages,
  expect: bothLanguages,
})
export type PracticeCode = z.infer<typeof practiceCodeSchema>

export const practice = {
  /** The sheet of practice codes; empty when the till is real. */
  codes: procedure.output(z.array(practiceCodeSchema)),
}

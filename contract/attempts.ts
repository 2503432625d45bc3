import { z } from 'zod'
import { faultCodeSchema, procedure } from './errors'
import { instantSchema } from './time'

/** A request whose outcome nobody knows yet. It is never sent again under another order number. */
export const unknownAttemptSchema = z.object({
  orderId: z.string(),
  kind: z.enum(['issue']),
  startedAt: instantSchema,
  /** What was asked for, without personal data: the template and the number of coupons. */
  templateId: z.string(),
  templateName: z.string().nullable(),
  num: z.number().int(),
  /** Why it is unknown; null when the program ended before an answer came. */
  because: faultCodeSchema.nullable(),
})
export type UnknownAttempt = z.infer<typeof unknownAttemptSchema>

export const attempts = {
  /** Oldest first. */
  unknown: procedure.output(z.array(unknownAttemptSchema)),
}

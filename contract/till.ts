import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { faultCodeSchema, procedure, providerNameSchema } from './errors'
import { templateSchema } from './issue'
import { instantSchema } from './time'

export const storeSchema = z.object({
  name: z.string(),
  shopId: z.string().nullable(),
  shopCode: z.string().nullable(),
  /** Which platform a typed 10-digit voucher code belongs to at this store. */
  tenDigitVouchers: z.enum(['mtdz', 'dianping']),
})
export type Store = z.infer<typeof storeSchema>

/** One thing that is wrong in a store profile: where (`allinpay.appId`), which rule, and the value when it is safe to show. */
export const profileProblemSchema = z.object({
  field: z.string(),
  rule: z.enum([
    'fileMissing',
    'fileUnreadable',
    'notJson',
    'schemaVersion',
    'required',
    'wrongType',
    'wrongValue',
    'unknownField',
    'badUrl',
    'insecureUrl',
    'keyFileMissing',
    'keyUnreadable',
    'keyWrongKind',
    'keyTooShort',
    'duplicate',
  ]),
  detail: z.string(),
})
export type ProfileProblem = z.infer<typeof profileProblemSchema>

const readySchema = z.object({
  state: z.literal('ready'),
  mode: z.enum(['practice', 'real']),
  version: z.string(),
  store: storeSchema,
  operUserId: z.string(),
  templates: z.array(templateSchema),
  /** Providers that this till talks to; `encrypted` is false for zvcms over its documented plain http. */
  providers: z.array(z.object({ name: providerNameSchema, host: z.string(), encrypted: z.boolean() })),
})

const profileInvalidSchema = z.object({
  state: z.literal('profileInvalid'),
  version: z.string(),
  file: z.string(),
  problems: z.array(profileProblemSchema),
})

const practiceFailedSchema = z.object({
  state: z.literal('practiceFailed'),
  version: z.string(),
  detail: z.string(),
})

/** What the till is after its start: ready, or unable to work and why. */
export const tillStartSchema = z.discriminatedUnion('state', [
  readySchema,
  profileInvalidSchema,
  practiceFailedSchema,
])
export type TillStart = z.infer<typeof tillStartSchema>
export type TillReady = z.infer<typeof readySchema>

export const tillStatusSchema = z.object({
  /** What the operating system says of the network. */
  online: z.boolean(),
  providers: z.array(
    z.object({
      name: providerNameSchema,
      /** Of the last answered request; null before the first. */
      latencyMs: z.number().nullable(),
      lastAnswerAt: instantSchema.nullable(),
      /** Why the latest request went unanswered; null when it was answered. */
      lastFault: faultCodeSchema.nullable(),
    }),
  ),
  unknownOutcomes: z.number().int(),
})
export type TillStatus = z.infer<typeof tillStatusSchema>

export const till = {
  /** What this till is. Waits for the practice providers when they are still starting. */
  start: procedure.output(tillStartSchema),
  /** Reads the store profile again after it was found wrong. */
  reload: procedure.output(tillStartSchema),
  /** The state of the network and of the unknown outcomes: now, and at every change. */
  status: procedure.output(eventIterator(tillStatusSchema)),
  /** Puts text on the clipboard (the page itself holds no clipboard permission). */
  copy: procedure.input(z.object({ text: z.string().min(1).max(4096) })).output(z.void()),
  /** Prints what the page shows for print, through the system's dialog. Faults: PRINT_FAILED. */
  print: procedure.output(z.void()),
  quit: procedure.output(z.void()),
}

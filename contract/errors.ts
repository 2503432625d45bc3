import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Everything that can go wrong, as a closed list. Each code has its sentences in the renderer's `faults` texts. */
export const faultCodes = [
  // Refused by the till itself.
  'INPUT_INVALID',
  'NOT_READY',
  'NOT_CONFIGURED',
  'DUPLICATE_ORDER',
  'NO_LONGER_HELD',
  'STORAGE_FAILED',
  'PRINT_FAILED',
  'INTERNAL',
  // The network, before anything was sent.
  'OFFLINE',
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_TIMEOUT',
  'PROXY_FAILED',
  'TLS_FAILED',
  'INSECURE_ADDRESS',
  // The network, when something may have been sent.
  'CONNECTION_RESET',
  'TIMEOUT',
  // An answer that cannot be taken for one.
  'HTTP_STATUS',
  'REDIRECTED',
  'REPLY_TOO_LARGE',
  'REPLY_NOT_JSON',
  'REPLY_UNREADABLE',
  'REPLY_ENCRYPTED',
  'SIGNATURE_INVALID',
  // The provider's own words.
  'REFUSED',
  'RATE_LIMITED',
  'PROVIDER_FAILED',
  'FIELD_MISSING',
  'QUANTITY_WRONG',
  'ACCOUNT_UNKNOWN',
  'ORGANISATION_WRONG',
  'NO_PERMISSION',
  'DYNAMIC_CODE_EXPIRED',
  'PASSWORD_WRONG',
  'DOWNSTREAM_FAILED',
  'REFUSED_OTHER',
  'RETURN_CODE_UNKNOWN',
] as const
export const faultCodeSchema = z.enum(faultCodes)
export type FaultCode = z.infer<typeof faultCodeSchema>

export const providerNameSchema = z.enum(['allinpay', 'zvcms'])
export type ProviderName = z.infer<typeof providerNameSchema>

export const faultSchema = z.object({
  code: faultCodeSchema,
  provider: providerNameSchema.nullable(),
  /** The provider's own return code and words, as received; the screen keeps them one click away. */
  providerCode: z.string().nullable(),
  providerMessage: z.string().nullable(),
  /** For support: what happened, in English, with no secret and no phone number in it. */
  detail: z.string(),
  /** Whether the request may have reached the provider. `false` is certain: nothing left this PC. */
  sent: z.boolean(),
  /** For INPUT_INVALID: which input, and which rule of the input's schema it breaks. */
  inputs: z.array(z.object({ path: z.string(), rule: z.string() })),
})
export type Fault = z.infer<typeof faultSchema>

/** The base of every procedure: what fails does so with one typed error, whose data says all there is to say. */
export const procedure = oc.errors({ FAULT: { data: faultSchema } })

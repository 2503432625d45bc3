import { z } from 'zod'
import type { FaultCode } from '../../../contract/errors'
import { FaultError } from '../../till/fault'
import { isNotSet, parseJson, scalarText, textOf } from './json'

const scalar = z
  .unknown()
  .optional()
  .transform((value) => scalarText(value)?.trim() ?? '')

/** By `status`: whether the request was carried out, be its outcome what it may, or failed in zvcms itself. */
const ranBy: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** What every reply has around its data; `status` and `code` come as text, number or truth value. */
const envelopeSchema = z.looseObject({
  status: scalar.transform((text) => ranBy.get(text.toLowerCase()) ?? null),
  code: scalar,
  message: z.unknown().optional().transform(textOf),
  data: z.unknown().optional(),
})

const documented: ReadonlySet<string> = new Set(Object.keys(envelopeSchema.shape))

export interface ReplyData {
  data: unknown
  /** Members beside the data that no documentation names. */
  undocumented: [name: string, value: unknown][]
}

/**
 * The data of a zvcms reply. Only `code` 0 is success: a business error has `status` true too (seed 002).
 *
 * @throws FaultError, all `sent`, with the provider's own code and words:
 *   - REFUSED for a business error, and for a success without data: what was asked for is not there
 *   - PROVIDER_FAILED for a system error (`status` false)
 *   - REPLY_UNREADABLE for anything that is no such reply
 */
export function replyData(text: string): ReplyData {
  const envelope = envelopeSchema.safeParse(parsed(text))
  if (!envelope.success) throw fault('REPLY_UNREADABLE', 'the reply is no object')
  const { status, code, message, data, ...rest } = envelope.data
  const words = { code, message }
  if (status === false) throw fault('PROVIDER_FAILED', `system error ${code}`, words)
  if (status === null || code === '')
    throw fault('REPLY_UNREADABLE', 'the reply has no status or code', words)
  if (code !== '0') throw fault('REFUSED', `business error ${code}`, words)
  if (isNotSet(data)) throw fault('REFUSED', 'the reply holds no data: nothing was found', words)
  return { data, undocumented: Object.entries(rest).filter(([name]) => !documented.has(name)) }
}

/** @throws FaultError REPLY_UNREADABLE */
export function unreadable(detail: string): FaultError {
  return fault('REPLY_UNREADABLE', detail)
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    throw unreadable('the reply is not JSON')
  }
}

function fault(code: FaultCode, detail: string, words = { code: '', message: '' }): FaultError {
  return new FaultError(code, detail, {
    provider: 'zvcms',
    providerCode: words.code || null,
    providerMessage: words.message || null,
    sent: true,
  })
}

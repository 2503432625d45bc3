import { parse } from 'lossless-json'
import { z } from 'zod'
import type { FaultCode } from '../../../contract/errors'
import { FaultError } from '../../till/fault'
import { faultCodeOf, normalisedCode, retryCodes } from './codes'
import { type JsonMember, membersOf, rawValue, withoutMember } from './json-members'
import type { Verifier } from './signing'

/*
 * Both documented shapes of a reply, the plain `{code, msg, data, sign}` and the envelope with the same inside `bizContent`,
 * and both readings of what is signed (allinpay.md, reply signature).
 */

/** Over which text a reply's signature verified: the body without its `sign`, or the data alone. */
export type SignatureReading = 'body' | 'data'

export interface VerifiedReply {
  /** Numbers are the text they stood as. */
  data: unknown
  reading: SignatureReading
}

/** Parsed with numbers kept as text: ids run beyond what a number holds exactly, and amounts must not become floats. */
const codeSchema = z.string().transform(normalisedCode)
const plainSchema = z.looseObject({
  code: codeSchema,
  msg: z.string().nullish().catch(null),
  data: z.unknown().optional(),
})
const signSchema = z.string().min(1)
const longestMessage = 2000

/** A reply taken apart, its signature not checked yet. */
interface Claim {
  code: string
  message: string | null
  data: unknown
  signature: string | null
  /** The texts a signature may be made over, by reading. */
  signedTexts: [SignatureReading, string][]
}

/**
 * The data of a successful reply whose signature verifies.
 * @throws FaultError SIGNATURE_INVALID (with what the reply claims), REPLY_ENCRYPTED, REPLY_UNREADABLE, or the return code's;
 *   all of them `sent`
 */
export function readReply(text: string, verifier: Verifier): VerifiedReply {
  const claim = claimOf(text)
  const told = { providerCode: claim.code, providerMessage: claim.message }
  const reading = verifiedReading(claim, verifier)
  if (!reading) {
    const detail = claim.signature ? 'the signature does not verify' : 'the reply is not signed'
    throw fault('SIGNATURE_INVALID', `${detail}; it claims code ${claim.code}`, told)
  }
  const code = faultCodeOf(claim.code)
  if (code) throw fault(code, `return code ${claim.code}`, told)
  return { data: claim.data, reading }
}

/** Whether a reply asks to be asked again. Not verified: the worst a forged one can do is one more read. */
export function asksForRetry(text: string): boolean {
  try {
    return retryCodes.has(claimOf(text).code)
  } catch {
    return false
  }
}

/** JSON with its numbers left as text. @throws FaultError REPLY_UNREADABLE */
export function parseReplyText(text: string): unknown {
  try {
    return parse(text, null, (number) => number)
  } catch (error) {
    // Members named twice with different values, or nesting deeper than the stack, are JSON too, but nobody can act on it.
    throw fault('REPLY_UNREADABLE', error instanceof RangeError ? 'nested too deeply' : 'no unambiguous JSON')
  }
}

function verifiedReading(claim: Claim, verifier: Verifier): SignatureReading | null {
  const { signature, signedTexts } = claim
  if (signature === null) return null
  return signedTexts.find(([, text]) => verifier.verify(text, signature))?.[0] ?? null
}

function claimOf(text: string): Claim {
  const written = parseReplyText(text)
  const members = membersOf(text)
  if (!members) throw fault('REPLY_UNREADABLE', 'the reply is no JSON object, or names a member twice')
  const envelope = members.find(({ key }) => key === 'bizContent')
  const { business, dataTexts } =
    (envelope && insideEnvelope(rawValue(text, envelope))) ?? plainBusiness(written, text, members)
  const plain = plainSchema.safeParse(business)
  if (!plain.success) throw fault('REPLY_UNREADABLE', 'the reply has no return code')
  const sign = members.find(({ key }) => key === 'sign')
  const signature = sign ? signSchema.safeParse(parseReplyText(rawValue(text, sign))) : null
  const signedTexts: Claim['signedTexts'] = sign ? [['body', withoutMember(text, members, sign)]] : []
  for (const data of dataTexts) signedTexts.push(['data', data])
  return {
    code: plain.data.code,
    message: plain.data.msg?.slice(0, longestMessage) || null,
    data: plain.data.data,
    signature: signature?.success ? signature.data : null,
    signedTexts,
  }
}

/** A reply's business part, and the text of its data. */
interface Business {
  business: unknown
  dataTexts: string[]
}

function plainBusiness(business: unknown, text: string, members: readonly JsonMember[]): Business {
  const data = members.filter(({ key }) => key === 'data')
  return { business, dataTexts: data.map((member) => rawValue(text, member)) }
}

/**
 * What `bizContent` holds, which is JSON, written as text or plainly; null when it is empty.
 * @throws FaultError REPLY_ENCRYPTED for anything else: how it is encrypted is not public
 */
function insideEnvelope(raw: string): Business | null {
  const written: unknown = parseReplyText(raw)
  if (written === null || written === '') return null
  if (typeof written !== 'string') return { business: written, dataTexts: [raw] }
  if (!isJsonObject(written)) throw fault('REPLY_ENCRYPTED', 'bizContent is not JSON')
  return { business: parseReplyText(written), dataTexts: [written, raw] }
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

function fault(
  code: FaultCode,
  detail: string,
  told: { providerCode?: string; providerMessage?: string | null } = {},
): FaultError {
  return new FaultError(code, detail, { provider: 'allinpay', sent: true, ...told })
}

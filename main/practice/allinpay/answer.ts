import { randomBytes } from 'node:crypto'
import { jsonText } from '../json'
import type { Refusal } from './refusal'
import type { SignatureScheme } from './signature'

/** An answer before it is signed: its text is `head + data + tail`, and `sign` goes between `data` and `tail`. */
export interface Answer {
  head: string
  /** The raw text of the `data` member; `''` when there is none. */
  data: string
  tail: string
  /** What the signature is over: the whole body without `sign`, or the raw text of `data`. */
  signed: 'body' | 'data'
  shape: 'plain' | 'envelope'
}

/** What of the request a reply in the envelope shape repeats. */
export interface EnvelopeContext {
  appId: string
  method: string
  reqSeq: string
  /** Beijing time. */
  timestamp: string
  respSeq: string
}

/** A successful answer. `msg` is left out where undefined, as in both samples. */
export function success(
  code: 0 | '0',
  msg: string | undefined,
  data: string,
  style: Pick<Answer, 'signed' | 'shape'>,
): Answer {
  const said = msg === undefined ? '' : `"msg":${jsonText(msg)},`
  return { head: `{"code":${jsonText(code)},${said}"data":`, data, tail: '}', ...style }
}

export function refused({ code, words }: Refusal): Answer {
  const said = words === null ? '' : `,"msg":${jsonText(words)}`
  return { head: `{"code":${code}${said}`, data: '', tail: '}', signed: 'body', shape: 'plain' }
}

/** The text of a reply, signed. */
export async function signedBody(
  answer: Answer,
  scheme: SignatureScheme,
  context: EnvelopeContext,
): Promise<string> {
  const body = answer.head + answer.data + answer.tail
  if (answer.shape === 'envelope') return envelope(body, scheme, context)
  return withSign(answer, await scheme.sign(answer.signed === 'data' ? answer.data : body))
}

/** The same reply with a good signature of something else. */
export async function wronglySignedBody(answer: Answer, scheme: SignatureScheme): Promise<string> {
  return withSign(answer, await scheme.sign(`${answer.head}${answer.data}${answer.tail} `))
}

/** An envelope as in the documentation's sample: signed, its `bizContent` encrypted by a scheme that is not public. */
export function encryptedBody(scheme: SignatureScheme, context: EnvelopeContext): Promise<string> {
  return envelope(randomBytes(192).toString('base64'), scheme, context)
}

async function envelope(
  bizContent: string,
  scheme: SignatureScheme,
  context: EnvelopeContext,
): Promise<string> {
  const { appId, method, timestamp, reqSeq, respSeq } = context
  const text = jsonText({
    appId,
    bizContent,
    charset: 'UTF-8',
    format: 'JSON',
    method,
    timestamp,
    token: '',
    version: '1.0',
    reqSeq,
    respSeq,
  })
  const open: Answer = { head: text.slice(0, -1), data: '', tail: '}', signed: 'body', shape: 'plain' }
  return withSign(open, await scheme.sign(text))
}

function withSign({ head, data, tail }: Answer, signature: string): string {
  return `${head}${data},"sign":"${signature}"${tail}`
}

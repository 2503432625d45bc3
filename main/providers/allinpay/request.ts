import { randomInt } from 'node:crypto'
import { formatBeijing, instant } from '../../../contract/time'
import type { Clock } from '../../till/gateways'
import { canonicalText, type Signer } from './signing'

export interface RequestParts {
  appId: string
  /** Left out when empty. */
  token?: string | undefined
  signer: Signer
  clock: Clock
  /** The caller's sequence number, another for each request. */
  nextReqSeq?: () => string
}

/**
 * A signed request as a form: the common parameters with the business fields as JSON in `bizContent`, `timestamp` in Beijing
 * time. Signed are the values as they are before URL encoding.
 */
export function signedForm(parts: RequestParts, method: string, business: Record<string, unknown>): string {
  const { appId, token = '', signer, clock, nextReqSeq = () => reqSeq(clock) } = parts
  const parameters: Record<string, string> = {
    appId,
    method,
    version: '1.0',
    timestamp: formatBeijing(instant(Math.floor(clock()))),
    charset: 'UTF-8',
    format: 'JSON',
    bizContent: JSON.stringify(business),
    reqSeq: nextReqSeq(),
    ...(token === '' ? {} : { token }),
  }
  const sign = signer.sign(canonicalText(parameters))
  return new URLSearchParams({ ...parameters, signType: signer.signType, sign }).toString()
}

/** 26 digits: the Beijing time and a random number. */
function reqSeq(clock: Clock): string {
  const time = formatBeijing(instant(Math.floor(clock()))).replace(/\D/g, '')
  return time + String(randomInt(1e12)).padStart(12, '0')
}

import { createPublicKey, createSign, createVerify } from 'node:crypto'
import type { PracticeProviders } from '../../../main/practice/servers'

/*
 * A till of these tests' own, written from the documentation and from nothing of the till's: it signs requests, and checks
 * replies by both documented readings.
 */

export const couponSend = 'allinpay.shopoint.couponService.couponSend'
export const prepare = 'allinpay.shopoint.thirdCouponService.prepare'

export type Form = Record<string, string>

export function beijingNow(ms = Date.now()): string {
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
}

/** The common parameters of a request, not signed yet. */
export function form(method: string, business: unknown, change: Form = {}): Form {
  return {
    appId: 'PRACTICE147',
    method,
    version: '1.0',
    timestamp: beijingNow(),
    charset: 'UTF-8',
    format: 'JSON',
    signType: 'RSA2',
    reqSeq: '1',
    bizContent: JSON.stringify(business),
    ...change,
  }
}

export function textToSign(fields: Form): string {
  const names = Object.keys(fields).filter(
    (name) => !['sign', 'signType'].includes(name) && fields[name] !== '',
  )
  names.sort()
  return names.map((name) => `${name}=${fields[name]}`).join('&')
}

export function signed(fields: Form, privateKeyPem: string): Form {
  const signer = createSign('RSA-SHA256')
  signer.update(textToSign(fields), 'utf8')
  return { ...fields, sign: signer.sign(privateKeyPem, 'base64') }
}

export function post(url: string, fields: Form, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams(fields).toString(),
    redirect: 'manual',
    ...(signal ? { signal } : {}),
  })
}

/** Sends one signed request and gives the raw text of its reply. */
export async function ask(providers: PracticeProviders, method: string, business: unknown): Promise<string> {
  const response = await send(providers, method, business)
  return response.text()
}

export function send(
  providers: PracticeProviders,
  method: string,
  business: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  return post(providers.gatewayUrl, signed(form(method, business), providers.tillPrivateKeyPem), signal)
}

/** Which of the two readings a reply's signature verifies by; null for neither. */
export function readingOf(text: string, platformPublicKeyPem: string): 'body' | 'data' | null {
  const sign = /,"sign":"([^"]*)"/.exec(text)
  if (!sign) return null
  const body = text.replace(sign[0], '')
  if (verifies(body, sign[1] ?? '', platformPublicKeyPem)) return 'body'
  const data = /"data":\s*(\{.*\}),"sign"/s.exec(text)?.[1]
  return data !== undefined && verifies(data, sign[1] ?? '', platformPublicKeyPem) ? 'data' : null
}

function verifies(text: string, sign: string, publicKeyPem: string): boolean {
  const verifier = createVerify('RSA-SHA256')
  verifier.update(text, 'utf8')
  return verifier.verify(createPublicKey(publicKeyPem), sign, 'base64')
}

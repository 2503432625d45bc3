import { describe, expect, it } from 'vitest'
import { signedForm } from '../../../../../main/providers/allinpay/request'
import { createRsaSigner, createRsaVerifier } from '../../../../../main/providers/allinpay/rsa'
import { vector } from './vectors'

const signer = createRsaSigner(vector('till-2048.private.pem'))
const verifier = createRsaVerifier(vector('till-2048.public.pem'))
/** 2026-02-28 23:59:59.999 in Beijing. */
const clock = () => Date.UTC(2026, 1, 28, 15, 59, 59, 999)
const parts = { appId: '0000000000012345', signer, clock }

describe('a request', () => {
  it('is a form with the common parameters, in Beijing time', () => {
    const form = new URLSearchParams(
      signedForm({ ...parts, nextReqSeq: () => '7' }, 'a.method', { 券: '1 +&=' }),
    )
    expect(Object.fromEntries(form)).toEqual({
      appId: '0000000000012345',
      method: 'a.method',
      version: '1.0',
      timestamp: '2026-02-28 23:59:59',
      charset: 'UTF-8',
      format: 'JSON',
      signType: 'RSA2',
      bizContent: '{"券":"1 +&="}',
      reqSeq: '7',
      sign: expect.stringMatching(/^[A-Za-z0-9+/]{342}==$/),
    })
  })

  it('is signed over its values before they are encoded', () => {
    const form = new URLSearchParams(
      signedForm({ ...parts, token: 't', nextReqSeq: () => '7' }, 'm', { a: '%2B +&' }),
    )
    const text =
      'appId=0000000000012345&bizContent={"a":"%2B +&"}&charset=UTF-8&format=JSON&method=m&reqSeq=7' +
      '&timestamp=2026-02-28 23:59:59&token=t&version=1.0'
    expect(verifier.verify(text, form.get('sign') ?? '')).toBe(true)
  })

  it.each([undefined, ''])('leaves a token of %j out', (token) => {
    const form = new URLSearchParams(signedForm({ ...parts, token }, 'm', {}))
    expect(form.has('token')).toBe(false)
  })

  it('has a sequence number of its own, made of digits', () => {
    const numbers = Array.from({ length: 200 }, () =>
      new URLSearchParams(signedForm(parts, 'm', {})).get('reqSeq'),
    )
    expect(new Set(numbers).size).toBe(200)
    for (const number of numbers) expect(number).toMatch(/^20260228235959\d{12}$/)
  })
})

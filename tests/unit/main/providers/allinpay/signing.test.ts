import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRsaSigner, createRsaVerifier } from '../../../../../main/providers/allinpay/rsa'
import { canonicalText } from '../../../../../main/providers/allinpay/signing'
import { vector } from './vectors'

/** The parameters of the vector, one a line, the first `=` between key and value. */
const parameters = Object.fromEntries(
  vector('request.parameters.txt')
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
)

describe('the text that is signed', () => {
  it('is the one that sort and paste make of the parameters', () => {
    expect(canonicalText(parameters)).toBe(vector('request.text.txt'))
  })

  it.each<[what: string, parameters: Record<string, string>, text: string]>([
    ['nothing of nothing', {}, ''],
    ['no sign, no signType', { sign: 'x', signType: 'RSA2', a: '1' }, 'a=1'],
    ['no empty values', { a: '', b: '1', c: '' }, 'b=1'],
    ['blanks and zeros, which are not empty', { a: ' ', b: '0' }, 'a= &b=0'],
    ['capitals before small letters', { b: '1', B: '2', a: '3', A: '4' }, 'A=4&B=2&a=3&b=1'],
    [
      'digits before letters, the shorter first',
      { a1: '1', a: '2', a10: '3', a2: '4', '1': '5' },
      '1=5&a=2&a1=1&a10=3&a2=4',
    ],
    ['values as they are', { a: '1&b=2', c: '%20 +\n"引"' }, 'a=1&b=2&c=%20 +\n"引"'],
    ['names that only look like sign', { Sign: '1', sign_: '2' }, 'Sign=1&sign_=2'],
  ])('has %s', (_what, given, text) => {
    expect(canonicalText(given)).toBe(text)
  })

  it('does not depend on the order in which parameters are given', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z0-9_]{1,8}$/), fc.string()), {
          selector: ([key]) => key,
        }),
        fc.infiniteStream(fc.integer()),
        (entries, order) => {
          const shuffled = entries
            .map((entry) => ({ entry, at: order.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ entry }) => entry)
          expect(canonicalText(Object.fromEntries(shuffled))).toBe(canonicalText(Object.fromEntries(entries)))
        },
      ),
    )
  })
})

describe('RSA2', () => {
  const signer = createRsaSigner(vector('till-2048.private.pem'))
  const verifier = createRsaVerifier(vector('till-2048.public.pem'))

  it('signs a request exactly as openssl does', () => {
    expect(signer.signType).toBe('RSA2')
    expect(signer.sign(canonicalText(parameters))).toBe(vector('request.rsa2.txt'))
  })

  it('verifies what it signed, for any parameters', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (any) => {
        const text = canonicalText(any)
        expect(verifier.verify(text, signer.sign(text))).toBe(true)
        expect(verifier.verify(`${text}.`, signer.sign(text))).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it.each([
    ['no signature', ''],
    ['no Base64', '签名'],
    ['half of one', vector('request.rsa2.txt').slice(0, 172)],
    ['another', Buffer.alloc(256, 7).toString('base64')],
  ])('does not verify %s', (_what, signature) => {
    expect(verifier.verify(vector('request.text.txt'), signature)).toBe(false)
  })
})

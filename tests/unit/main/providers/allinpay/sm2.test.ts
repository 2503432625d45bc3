import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSm2Signer, createSm2Verifier } from '../../../../../main/providers/allinpay/sm2'
import { sm2Order } from '../../../../../main/providers/allinpay/sm2-keys'
import { vector } from './vectors'

/** GB/T 32918.5-2017, annex A.2: the digital signature on the recommended curve, with the id `1234567812345678`. */
const standard = {
  message: 'message digest',
  privateKey: '3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8',
  publicKey:
    '09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13',
  random: 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n,
  r: 'F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3',
  s: 'B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA',
}
const base64 = (hex: string) => Buffer.from(hex, 'hex').toString('base64')
const { message, r, s } = standard
/** Both numbers have their highest bit set, so DER puts a zero byte before each. */
const der = `30460221 00${r}0221 00${s}`.replaceAll(' ', '')

describe('the published example', () => {
  const nextRandom = () => standard.random

  it('comes out of the signer to the bit, in both forms', () => {
    const plain = createSm2Signer(standard.privateKey, { nextRandom, signature: 'rs' })
    expect(plain.sign(message)).toBe(base64(r + s))
    const wrapped = createSm2Signer(standard.privateKey, { nextRandom })
    expect(wrapped.sign(message)).toBe(base64(der))
    expect(wrapped.signType).toBe('SM2')
  })

  it('verifies in both forms', () => {
    const verifier = createSm2Verifier(standard.publicKey)
    expect(verifier.verify(message, base64(r + s))).toBe(true)
    expect(verifier.verify(message, base64(der))).toBe(true)
  })

  const order = sm2Order.toString(16)
  const zero = '00'.repeat(32)
  it.each([
    ['another message', 'message digesT', r + s],
    ['r and s exchanged', message, s + r],
    ['r of zero', message, zero + s],
    ['s of zero', message, r + zero],
    ['r of the order', message, order + s],
    ['s of the order', message, r + order],
    [
      'r and s whose sum is the order',
      message,
      r + (sm2Order - BigInt(`0x${r}`)).toString(16).padStart(64, '0'),
    ],
    ['a byte too few', message, (r + s).slice(2)],
    ['a byte too many', message, `${r}${s}00`],
    ['DER with something behind it', message, `${der}00`],
    ['DER with one number', message, `30230221 00${r}`.replaceAll(' ', '')],
    ['DER that ends early', message, der.slice(0, -2)],
    ['DER with empty numbers', message, '300402000200'],
    ['nothing', message, ''],
  ])('does not verify with %s', (_what, text, hex) => {
    expect(createSm2Verifier(standard.publicKey).verify(text, base64(hex))).toBe(false)
  })

  it('does not verify under another id', () => {
    const verifier = createSm2Verifier(standard.publicKey, { userId: 'ALICE123@YAHOO.COM' })
    expect(verifier.verify(message, base64(r + s))).toBe(false)
  })
})

describe('openssl', () => {
  it('made a signature that verifies', () => {
    const verifier = createSm2Verifier(vector('sm2.public.pem'))
    expect(verifier.verify(vector('request.text.txt'), vector('request.sm2.txt'))).toBe(true)
    expect(verifier.verify(`${vector('request.text.txt')} `, vector('request.sm2.txt'))).toBe(false)
  })
})

describe('a signature', () => {
  it('verifies for any text and id, and is another each time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ minLength: 1, maxLength: 32 }),
        fc.constantFrom('der' as const, 'rs' as const),
        (text, userId, signature) => {
          const signer = createSm2Signer(standard.privateKey, { userId, signature })
          const verifier = createSm2Verifier(standard.publicKey, { userId })
          const [one, other] = [signer.sign(text), signer.sign(text)]
          expect(one).not.toBe(other)
          expect([verifier.verify(text, one), verifier.verify(text, other)]).toEqual([true, true])
          expect(verifier.verify(`${text}.`, one)).toBe(false)
        },
      ),
      { numRuns: 12 },
    )
  })
})

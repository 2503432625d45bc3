import { describe, expect, it } from 'vitest'
import { KeyError } from '../../../../../main/providers/allinpay/key-text'
import { createRsaSigner, createRsaVerifier } from '../../../../../main/providers/allinpay/rsa'
import { createSm2Signer, createSm2Verifier } from '../../../../../main/providers/allinpay/sm2'
import { sm2PrivateKey, sm2PublicKey } from '../../../../../main/providers/allinpay/sm2-keys'
import { bareBase64, vector } from './vectors'

const text = vector('request.text.txt')

/** The rule a key breaks; the message may hold nothing of the key. */
function complaint(open: () => unknown): string {
  try {
    open()
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
    expect(error.message).not.toMatch(/[A-Za-z0-9+/]{24}/)
    return error.rule
  }
  return 'fits'
}

describe('the till’s RSA key', () => {
  const pem = vector('till-2048.private.pem')
  it.each([
    ['PKCS #8', pem],
    ['PKCS #1', vector('till-2048.private.pkcs1.pem')],
    ['PKCS #8 with Windows line ends', pem.replaceAll('\n', '\r\n')],
    ['PKCS #8 after some words', `Bag Attributes\n  friendlyName: till\n${pem}`],
    ['bare Base64 of PKCS #8', bareBase64(pem)],
    [
      'bare Base64 of PKCS #1, in lines',
      bareBase64(vector('till-2048.private.pkcs1.pem')).replace(/(.{64})/g, '$1\n'),
    ],
  ])('may be given as %s', (_form, key) => {
    expect(createRsaSigner(key).sign(text)).toBe(vector('request.rsa2.txt'))
  })

  it.each([
    ['a public key', vector('till-2048.public.pem'), 'keyWrongKind'],
    ['a certificate', vector('platform-2048.certificate.pem'), 'keyWrongKind'],
    ['an EC key', vector('p256.private.pem'), 'keyWrongKind'],
    ['a key of 1024 bits', vector('platform-1024.private.pem'), 'keyTooShort'],
    ['a bare public key', bareBase64(vector('till-2048.public.pem')), 'keyWrongKind'],
    ['an SM2 key', vector('sm2.private.pem'), 'keyWrongKind'],
    ['half a key', bareBase64(pem).slice(0, 400), 'keyUnreadable'],
    ['a PEM with a hole', pem.replace(/\n.{64}\n/, '\n'), 'keyUnreadable'],
    ['a PEM without its end', pem.replace(/-----END.*/s, ''), 'keyUnreadable'],
    ['words', '密钥', 'keyUnreadable'],
    ['nothing', ' \n', 'keyUnreadable'],
  ])('may not be %s', (_what, key, rule) => {
    expect(complaint(() => createRsaSigner(key))).toBe(rule)
  })
})

describe('the platform’s RSA key', () => {
  const pem = vector('platform-2048.public.pem')
  const reply = vector('reply.data.json')
  const signature = /"sign": "([^"]+)"/.exec(reply)?.[1] ?? ''
  const data = reply.slice(reply.indexOf('"data": ') + 8, reply.lastIndexOf(',\n  "sign"'))
  it.each([
    ['SPKI', pem],
    ['PKCS #1', vector('platform-2048.public.pkcs1.pem')],
    ['a certificate', vector('platform-2048.certificate.pem')],
    ['bare Base64 of SPKI', bareBase64(pem)],
    ['bare Base64 of PKCS #1', bareBase64(vector('platform-2048.public.pkcs1.pem'))],
  ])('may be given as %s', (_form, key) => {
    expect(createRsaVerifier(key).verify(data, signature)).toBe(true)
  })

  it.each([
    ['1024 bits, as the documentation’s own', vector('platform-1024.public.pem'), 'fits'],
    ['512 bits', vector('short-512.public.pem'), 'keyTooShort'],
    ['a private key, which nobody should hand out', vector('platform-2048.private.pem'), 'keyWrongKind'],
    ['an EC key', vector('p256.public.pem'), 'keyWrongKind'],
    ['an SM2 key', vector('sm2.public.pem'), 'keyWrongKind'],
    ['a bare private key', bareBase64(vector('platform-2048.private.pem')), 'keyWrongKind'],
    ['words', 'public key', 'keyUnreadable'],
  ])('of %s', (_what, key, rule) => {
    expect(complaint(() => createRsaVerifier(key))).toBe(rule)
  })
})

describe('SM2 keys', () => {
  const pem = vector('sm2.private.pem')
  const publicPem = vector('sm2.public.pem')
  const privateHex = sm2PrivateKey(pem)
  const point = sm2PublicKey(publicPem)
  const compressed = (Number.parseInt(point.slice(-1), 16) % 2 === 0 ? '02' : '03') + point.slice(2, 66)

  it.each([
    ['PKCS #8', pem],
    ['SEC 1 behind its parameters', vector('sm2.private.sec1.pem')],
    ['bare Base64', bareBase64(pem)],
    ['hexadecimal', privateHex],
    ['HEXADECIMAL with blanks', ` ${privateHex.toUpperCase()}\n`],
  ])('of the till may be given as %s', (_form, key) => {
    const signature = createSm2Signer(key).sign(text)
    expect(createSm2Verifier(publicPem).verify(text, signature)).toBe(true)
  })

  it.each([
    ['SPKI', publicPem],
    ['bare Base64', bareBase64(publicPem)],
    ['hexadecimal with 04', point],
    ['hexadecimal without 04', point.slice(2)],
    ['hexadecimal, compressed', compressed],
  ])('of the platform may be given as %s', (_form, key) => {
    expect(createSm2Verifier(key).verify(text, vector('request.sm2.txt'))).toBe(true)
  })

  it.each([
    ['a public key', publicPem, 'keyWrongKind'],
    ['a key on P-256', vector('p256.private.pem'), 'keyWrongKind'],
    ['an RSA key', vector('till-2048.private.pem'), 'keyWrongKind'],
    ['zero', '0'.repeat(64), 'keyUnreadable'],
    ['a number past the curve’s order', 'f'.repeat(64), 'keyUnreadable'],
    ['hexadecimal that is too short', privateHex.slice(2), 'keyUnreadable'],
    ['half a key', bareBase64(pem).slice(0, 64), 'keyUnreadable'],
    ['words', 'SM2', 'keyUnreadable'],
    ['nothing', '', 'keyUnreadable'],
  ])('of the till may not be %s', (_what, key, rule) => {
    expect(complaint(() => createSm2Signer(key))).toBe(rule)
  })

  it.each([
    ['a private key', pem, 'keyWrongKind'],
    ['a key on P-256', vector('p256.public.pem'), 'keyWrongKind'],
    ['an RSA key', vector('till-2048.public.pem'), 'keyWrongKind'],
    ['a point beside the curve', `${point.slice(0, -1)}${point.endsWith('0') ? '1' : '0'}`, 'keyUnreadable'],
    ['half a point', point.slice(0, 66), 'keyUnreadable'],
    ['nothing', '', 'keyUnreadable'],
  ])('of the platform may not be %s', (_what, key, rule) => {
    expect(complaint(() => createSm2Verifier(key))).toBe(rule)
  })
})

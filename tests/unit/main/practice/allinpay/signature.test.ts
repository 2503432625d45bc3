import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rsa2, signedText } from '../../../../../main/practice/allinpay/signature'

/* Made with: openssl genrsa 2048; openssl dgst -sha256 -sign key.pem text | openssl base64 -A */
const publicKey = createPublicKey(`-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApdcLuKdUFrNKxVit0Gd0
OcAhzwavXwG2Fku2UZfmoRuTJdMKQDQteq/mRQByMDorZUOPhxOO7WHmYg53hhVy
mCuferyY59OYpmAeNYd86pH0C75eWhZDJ1tBsnZdsJR/8t3q0xSRdPoqlBLX5uvB
gdeALEnCcTmpJ4NLrXKQqQzSWa86Wfw/led6tRA6d6DxnEiCMnifTk6wUVJVPALV
cwK6INEcAkl2svoQKg9AX/IS7wVtXNxQ9clJ2LJkI/unXpvHTUCtEIwXtb10nJ+l
SKVrvzwQqHU6q/Kwj0MwveWSAPheGbqihG4vX/MCSweCjoCg+3CK+m1XI8Y+QUzP
wwIDAQAB
-----END PUBLIC KEY-----`)
const text =
  'appId=PRACTICE147&bizContent={"couponNo":"013541450619","remark":"券 & =%"}&charset=UTF-8&method=m&timestamp=2026-05-01 12:00:00'
const signature = [
  'PctuSUEI4fyb88MVld4Y7iDrP+mRtlgZ4dDLfdWkoteYpfWIuIEtrxR4PxGOw1iMP5SIHAVQ+OkwgEr4OHlC/gg5OlQf17XSrOkKa8bct8GI',
  'E9c5XaK9dEn2UpOxU4Q4iVhREcIRag7VifsU/eJ26ILSHPzzpK5RiCfn1/m0db4zkk5V35ZxR/OhdqqRMZUaP9OwnUEUU8npSh5QelAbro3n',
  'faPqSgJOhThUhO6nVlCqKaH3F35lXK9ycXEFE3YXM6nWJGM/FiRqBP1JpejYZtmrDr3qeLWxMiJ9G2VUpUJWvKdbZZM0uCFg0Kh+qjm7rbrJ',
  'RlEZCFmFJPq1JkATyg==',
].join('')
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const scheme = rsa2(publicKey, privateKey)

describe('signedText', () => {
  it('drops sign, signType and empty values, and sorts by ASCII', () => {
    const parameters = new URLSearchParams([
      ['timestamp', '2026-05-01 12:00:00'],
      ['sign', 'x'],
      ['signType', 'RSA2'],
      ['token', ''],
      ['bizContent', '{"couponNo":"013541450619","remark":"券 & =%"}'],
      ['method', 'm'],
      ['charset', 'UTF-8'],
      ['appId', 'PRACTICE147'],
    ])
    expect(signedText(parameters)).toBe(text)
    // A form travels encoded; the signature is over what was encoded.
    expect(signedText(new URLSearchParams(parameters.toString()))).toBe(text)
  })

  it('puts capitals before small letters, as ASCII does', () => {
    expect(signedText(new URLSearchParams('b=1&B=2&a=3&A=4'))).toBe('A=4&B=2&a=3&b=1')
  })
})

describe('rsa2', () => {
  it('takes a signature that openssl made', () => {
    expect(scheme.verifies(text, signature)).toBe(true)
  })

  it.each([
    ['of other text', `${text} `, signature],
    ['with a changed letter', text, signature.replace('P', 'Q')],
    ['cut short', text, signature.slice(0, 64)],
    ['with spaces', text, ` ${signature}`],
    ['that is empty', text, ''],
  ])('refuses one %s', (_what, signedOver, given) => {
    expect(scheme.verifies(signedOver, given)).toBe(false)
  })
})

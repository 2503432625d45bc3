import { describe, expect, it } from 'vitest'
import { isToken } from '../../../../../main/practice/zvcms/token'

const members = {
  OpenId: '6dc05b4ac175cf316d226252b05cf685',
  GrantCode: '782c281f62',
  Timestamp: '1547186244',
  Nonce: '658965',
  Action: 'communal.coupon.coupon-detail',
}
// printf 'Action=…&GrantCode=…&Nonce=…&OpenId=…&Timestamp=…' | openssl dgst -sha1 -hmac practice-secret -binary | openssl base64
const token = '7GuJyG2T5WeVqP2e0g1xKBEJkYU%3D'

describe('isToken', () => {
  it('agrees with openssl', () => {
    expect(isToken(token, 'practice-secret', members)).toBe(true)
  })

  it.each([
    ['not URL-encoded', decodeURIComponent(token)],
    ['in lower-case escapes', token.replace(/%../g, (coded) => coded.toLowerCase())],
    ['empty', ''],
    ['with something behind it', `${token}%20`],
    ["the documentation's own, of another secret", '0%2B%2B3c6hthjwAml4ABAXOYF4Q6UY%3D'],
  ])('refuses one that is %s', (_how, other) => {
    expect(isToken(other, 'practice-secret', members)).toBe(false)
  })

  it('is over every member', () => {
    for (const name of Object.keys(members))
      expect(isToken(token, 'practice-secret', { ...members, [name]: 'other' })).toBe(false)
    expect(isToken(token, 'practice-secreT', members)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { randomNonce, requestBody } from '../../../../../main/providers/zvcms/request'
import { defaultTokenRecipe, tokenOf } from '../../../../../main/providers/zvcms/token'
import { sampleRequest } from './seed/page'

const account = {
  openId: '6dc05b4ac175cf316d226252b05cf685',
  grantCode: '782c281f62',
  secret: 'quantai-secret',
  recipe: defaultTokenRecipe,
}
const at = { clock: () => 1_547_186_244_999, random: () => 658_965 }
const bodySchema = z.record(z.string(), z.unknown())
const bodyOf = (params: Record<string, string>) =>
  bodySchema.parse(JSON.parse(requestBody(account, 'communal.coupon.coupon-detail', params, at)))

describe('requestBody', () => {
  it('is the documented sample, but for a token whose secret nobody published', () => {
    const documented = bodySchema.parse(JSON.parse(sampleRequest))
    const body = bodyOf({ userCouponCode: '' })
    expect({ ...body, Token: documented.Token }).toEqual(documented)
    expect(Object.keys(body)).toEqual(Object.keys(documented))
  })

  it('carries the token of exactly what it says', () => {
    const { Token } = bodyOf({ userCouponCode: '390962138708451328' })
    expect(Token).toBe(
      tokenOf(account.recipe, account.secret, {
        OpenId: account.openId,
        GrantCode: account.grantCode,
        Timestamp: '1547186244',
        Nonce: '658965',
        Action: 'communal.coupon.coupon-detail',
        Params: '{"userCouponCode":"390962138708451328"}',
      }),
    )
  })

  it('keeps the secret to itself', () =>
    expect(JSON.stringify(bodyOf({ userCouponCode: '1' }))).not.toContain(account.secret))
})

describe('randomNonce', () => {
  it('is a positive whole number, and another one each time', () => {
    const nonces = Array.from({ length: 200 }, () => randomNonce())
    for (const nonce of nonces) expect(String(nonce)).toMatch(/^[1-9]\d{0,9}$/)
    expect(new Set(nonces).size).toBeGreaterThan(190)
  })
})

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  defaultTokenRecipe,
  type SignedMembers,
  tokenOf,
  tokenRecipeSchema,
} from '../../../../../main/providers/zvcms/token'
import { sampleRequest } from './seed/page'

const members: SignedMembers = {
  OpenId: '6dc05b4ac175cf316d226252b05cf685',
  GrantCode: '782c281f62',
  Timestamp: '1547186244',
  Nonce: '658965',
  Action: 'communal.coupon.coupon-detail',
  Params: '{"userCouponCode":"390962138708451328"}',
}

/*
 * Made with OpenSSL 3.0, by the command beside each, in a shell where
 *   S=quantai-secret
 *   T='Action=communal.coupon.coupon-detail&GrantCode=782c281f62&Nonce=658965&OpenId=6dc05b4ac175cf316d226252b05cf685&Timestamp=1547186244'
 *   J='Action=communal.coupon.coupon-detail&GrantCode=782c281f62&Nonce=658965&OpenId=6dc05b4ac175cf316d226252b05cf685&Params={"userCouponCode":"390962138708451328"}&Timestamp=1547186244'
 *   V='6dc05b4ac175cf316d226252b05cf685782c281f621547186244658965'
 */
const vectors: { command: string; recipe: z.input<typeof tokenRecipeSchema>; token: string }[] = [
  {
    command: 'printf %s "$T" | openssl dgst -sha1 -mac HMAC -macopt key:$S -binary | openssl base64 -A',
    recipe: { urlEncode: false },
    token: 'P0wkpFkFNtLRJfFtYA0qdaDxlKQ=',
  },
  {
    command: 'the same, with = written as %3D',
    recipe: {},
    token: 'P0wkpFkFNtLRJfFtYA0qdaDxlKQ%3D',
  },
  {
    command: 'printf %s "$T" | openssl dgst -sha256 -mac HMAC -macopt key:$S -binary | openssl base64 -A',
    recipe: { algorithm: 'hmac-sha256', urlEncode: false },
    token: 'famje+KXC1mVXbPCZrqXITQLeFXFV5dPlt2m7pGRRlw=',
  },
  {
    command: 'the same, with + written as %2B and = as %3D',
    recipe: { algorithm: 'hmac-sha256' },
    token: 'famje%2BKXC1mVXbPCZrqXITQLeFXFV5dPlt2m7pGRRlw%3D',
  },
  {
    command: 'printf %s "$T$S" | openssl dgst -sha1 -binary | openssl base64 -A',
    recipe: { algorithm: 'sha1', secretPlacement: 'append', urlEncode: false },
    token: 'OKedPejpysWrf54/1OvaZs0x8qs=',
  },
  {
    command: 'printf %s "$S$T" | openssl dgst -sha256 -r',
    recipe: { algorithm: 'sha256', secretPlacement: 'prepend', encoding: 'hex' },
    token: '69e4b7a239515e4f6e6afe82f6f87913debd4a5044db5daf7ea89fd4c4c354fd',
  },
  {
    command: 'printf %s "$T$S" | openssl dgst -md5 -r',
    recipe: { algorithm: 'md5', secretPlacement: 'append', encoding: 'hex' },
    token: '2bdf16349a81d78f993a4fb1ab41651e',
  },
  {
    command: 'printf %s "$V" | openssl dgst -sha1 -mac HMAC -macopt key:$S -r',
    recipe: { fields: ['OpenId', 'GrantCode', 'Timestamp', 'Nonce'], join: 'values', encoding: 'hex' },
    token: 'c841221c3df1ddb049d3b0c7999b45a044b4c165',
  },
  {
    command: 'printf %s "$V$S" | openssl dgst -md5 -binary | openssl base64 -A',
    recipe: {
      algorithm: 'md5',
      fields: ['OpenId', 'GrantCode', 'Timestamp', 'Nonce'],
      join: 'values',
      secretPlacement: 'append',
      urlEncode: false,
    },
    token: 'U2gSldJGJdCTGdDwLk0pOQ==',
  },
  {
    command: 'printf %s "$J" | openssl dgst -sha256 -mac HMAC -macopt key:$S -binary | openssl base64 -A',
    recipe: { algorithm: 'hmac-sha256', params: 'json', urlEncode: false },
    token: 'Sf64XEl+xA2LinvszCtU5+sz5MfcnI69QCjjxGaL2iw=',
  },
]

describe('tokenOf', () => {
  it.each(vectors)('agrees with $command', ({ recipe, token }) =>
    expect(tokenOf(tokenRecipeSchema.parse(recipe), 'quantai-secret', members)).toBe(token),
  )

  it('takes a secret of any characters as UTF-8', () =>
    // printf %s "$T" | openssl dgst -sha1 -mac HMAC -macopt key:店铺密钥 -r
    expect(tokenOf({ ...defaultTokenRecipe, encoding: 'hex' }, '店铺密钥', members)).toBe(
      '36b6846b3fd79bfec7a4daa0b2e9becde4f27b2e',
    ))

  it('has by default the shape of the documented sample: URL-encoded Base64 of 20 bytes', () => {
    const { Token: documented } = z.object({ Token: z.string() }).parse(JSON.parse(sampleRequest))
    for (const token of [documented, tokenOf(defaultTokenRecipe, 'quantai-secret', members)]) {
      expect(token).toMatch(/^(?:[0-9A-Za-z]|%2B|%2F){27}%3D$/)
      expect(Buffer.from(decodeURIComponent(token), 'base64')).toHaveLength(20)
    }
  })
})

describe('tokenRecipeSchema', () => {
  it('guesses what a profile leaves out', () =>
    expect(defaultTokenRecipe).toEqual({
      algorithm: 'hmac-sha1',
      fields: 'sorted',
      params: 'omit',
      join: 'pairs',
      secretPlacement: 'hmacKey',
      encoding: 'base64',
      urlEncode: true,
    }))

  it.each([
    [{ secretPlacement: 'append' }, 'secretPlacement', 'hmacNeedsHmacKey'],
    [{ algorithm: 'hmac-sha256', secretPlacement: 'prepend' }, 'secretPlacement', 'hmacNeedsHmacKey'],
    [{ algorithm: 'md5' }, 'secretPlacement', 'plainHashNeedsSecretInText'],
    [{ algorithm: 'sha1', secretPlacement: 'hmacKey' }, 'secretPlacement', 'plainHashNeedsSecretInText'],
    [{ algorithm: 'sha256' }, 'secretPlacement', 'plainHashNeedsSecretInText'],
    [{ fields: ['OpenId', 'Nonce', 'OpenId'] }, 'fields', 'fieldTwice'],
    [{ fields: ['OpenId', 'Params'] }, 'params', 'paramsAndFieldsDisagree'],
    [{ fields: ['OpenId'], params: 'json' }, 'params', 'paramsAndFieldsDisagree'],
  ])('refuses %j', (recipe, path, message) =>
    expect(tokenRecipeSchema.safeParse(recipe).error?.issues).toMatchObject([{ path: [path], message }]),
  )

  it.each([
    { fields: [] },
    { fields: ['Token'] },
    { fields: 'OpenId' },
    { algorithm: 'sha512' },
    { join: '&' },
    { params: true },
    { secretPlacement: 'key' },
    { encoding: 'base64url' },
    { urlEncode: 'true' },
    { urlencode: true },
  ])('refuses %j', (recipe) => expect(tokenRecipeSchema.safeParse(recipe).success).toBe(false))

  it.each([
    { fields: ['Params', 'OpenId'], params: 'json' },
    { algorithm: 'sha1', secretPlacement: 'prepend' },
    { params: 'json' },
  ])('takes %j', (recipe) => expect(tokenRecipeSchema.safeParse(recipe).success).toBe(true))
})

import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'

/** The members of a request that a token may sign, Token itself being the one that cannot. */
export const signableMembers = ['OpenId', 'GrantCode', 'Timestamp', 'Nonce', 'Action', 'Params'] as const
type Member = (typeof signableMembers)[number]

/**
 * How a zvcms token is made. The provider's page on it (数字签名sign) is not public, so it is part of the store profile and
 * not of the code. Every default is a guess: the one public sample is the URL-encoded Base64 of 20 bytes, the size of SHA-1.
 *
 * 1. `fields`: the members that are signed, in this order; `sorted` means all of them by name.
 * 2. `params`: whether Params, which is an object, takes part: `omit` leaves it out; `json` signs the JSON text that the
 *    body carries, without spaces.
 * 3. `join`: `pairs` writes `name=value` joined by `&`, `values` only the values one after the other. Nothing is escaped.
 * 4. `secretPlacement`: `hmacKey` for the hmac algorithms; `append` and `prepend` put the secret right after or before the
 *    text, for the plain hashes.
 * 5. `algorithm`, over the UTF-8 bytes.
 * 6. `encoding`: `base64`, or `hex` in lower case.
 * 7. `urlEncode`: whether the result is percent-encoded once more inside the JSON, as the sample is.
 *
 * A profile may name only what differs from the default; combinations that make no sense are refused.
 */
export const tokenRecipeSchema = z
  .strictObject({
    algorithm: z.enum(['hmac-sha1', 'hmac-sha256', 'sha1', 'sha256', 'md5']).default('hmac-sha1'),
    fields: z
      .union([z.literal('sorted'), z.array(z.enum(signableMembers)).min(1, 'fieldsEmpty')])
      .default('sorted'),
    params: z.enum(['omit', 'json']).default('omit'),
    join: z.enum(['pairs', 'values']).default('pairs'),
    secretPlacement: z.enum(['hmacKey', 'append', 'prepend']).default('hmacKey'),
    encoding: z.enum(['base64', 'hex']).default('base64'),
    urlEncode: z.boolean().default(true),
  })
  .superRefine(({ algorithm, fields, params, secretPlacement }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (isHmac(algorithm) && secretPlacement !== 'hmacKey') refuse('secretPlacement', 'hmacNeedsHmacKey')
    if (!isHmac(algorithm) && secretPlacement === 'hmacKey')
      refuse('secretPlacement', 'plainHashNeedsSecretInText')
    if (fields === 'sorted') return
    if (new Set(fields).size < fields.length) refuse('fields', 'fieldTwice')
    if (fields.includes('Params') !== (params === 'json')) refuse('params', 'paramsAndFieldsDisagree')
  })
export type TokenRecipe = z.infer<typeof tokenRecipeSchema>

/** The guess that stands where a profile says nothing else (zvcms.md): hmac-sha1 over sorted pairs, Base64, URL-encoded. */
export const defaultTokenRecipe: TokenRecipe = tokenRecipeSchema.parse({})

/** What a token is made of: the request's members as they are sent, Params as its JSON text. */
export type SignedMembers = Readonly<Record<Member, string>>

/** The token of a request, by the recipe. */
export function tokenOf(recipe: TokenRecipe, secret: string, members: SignedMembers): string {
  const digest = digestOf(recipe, secret, signedText(recipe, members)).toString(recipe.encoding)
  return recipe.urlEncode ? encodeURIComponent(digest) : digest
}

function signedText({ fields, params, join }: TokenRecipe, members: SignedMembers): string {
  const names =
    fields === 'sorted'
      ? signableMembers.filter((name) => name !== 'Params' || params === 'json').sort()
      : fields
  return join === 'pairs'
    ? names.map((name) => `${name}=${members[name]}`).join('&')
    : names.map((name) => members[name]).join('')
}

function digestOf({ algorithm, secretPlacement }: TokenRecipe, secret: string, text: string): Buffer {
  if (isHmac(algorithm)) return createHmac(algorithm.slice('hmac-'.length), secret).update(text).digest()
  return createHash(algorithm)
    .update(secretPlacement === 'prepend' ? secret + text : text + secret)
    .digest()
}

function isHmac(algorithm: string): boolean {
  return algorithm.startsWith('hmac-')
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/** The members of a request that its token is over: all but Token and Params. */
export interface TokenMembers {
  OpenId: string
  GrantCode: string
  Timestamp: string
  Nonce: string
  Action: string
}

/**
 * Whether a token is the one of these members, by the recipe that the till takes for the likeliest (zvcms does not publish
 * its own): HMAC-SHA1 over the members, sorted by name, as `key=value` with `&`; Base64; URL-encoded.
 */
export function isToken(token: string, secret: string, members: TokenMembers): boolean {
  const { Action, GrantCode, Nonce, OpenId, Timestamp } = members
  const text = `Action=${Action}&GrantCode=${GrantCode}&Nonce=${Nonce}&OpenId=${OpenId}&Timestamp=${Timestamp}`
  const expected = encodeURIComponent(createHmac('sha1', secret).update(text).digest('base64'))
  return token.length === expected.length && timingSafeEqual(Buffer.from(token), Buffer.from(expected))
}

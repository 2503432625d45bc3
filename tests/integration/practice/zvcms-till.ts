import { createHmac, randomInt } from 'node:crypto'
import type { PracticeProviders } from '../../../main/practice/servers'

/* A caller of zvcms of these tests' own: the documented request, with the likeliest token. */

export type Members = Record<string, unknown>

export function members(change: Members = {}): Members {
  return {
    OpenId: '6dc05b4ac175cf316d226252b05cf685',
    GrantCode: '782c281f62',
    Timestamp: String(Math.floor(Date.now() / 1000)),
    Nonce: String(randomInt(1, 2 ** 40)),
    Action: 'communal.coupon.coupon-detail',
    Params: { userCouponCode: '390962138708451328' },
    ...change,
  }
}

export function withToken(request: Members, secret: string): Members {
  const names = Object.keys(request).filter((name) => name !== 'Params' && name !== 'Token')
  const text = names
    .sort()
    .map((name) => `${name}=${request[name]}`)
    .join('&')
  const digest = createHmac('sha1', secret).update(text, 'utf8').digest('base64')
  return { ...request, Token: encodeURIComponent(digest) }
}

export function post(url: string, request: Members, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
    redirect: 'manual',
    ...(signal ? { signal } : {}),
  })
}

/** Looks one coupon up with a good request. */
export function lookUp(
  providers: PracticeProviders,
  userCouponCode: unknown,
  signal?: AbortSignal,
): Promise<Response> {
  const request = withToken(members({ Params: { userCouponCode } }), providers.zvcmsSecret)
  return post(providers.zvcmsUrl, request, signal)
}

import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '../../../contract/errors'
import { createTransport } from '../../../main/providers/http/transport'
import { createZvcms, type ZvcmsParts } from '../../../main/providers/zvcms'
import { defaultTokenRecipe } from '../../../main/providers/zvcms/token'
import { FaultError } from '../../../main/till/fault'
import {
  sampleBusinessError,
  sampleReply,
  sampleSystemError,
} from '../../unit/main/providers/zvcms/seed/page'
import { wholeCoupon } from '../../unit/main/providers/zvcms/whole-coupon'
import { type Answer, account, type Platform, startPlatform } from './platform'

const couponId = '390962138708451328'
const wholeReply = readFileSync(
  new URL('../../unit/main/providers/zvcms/whole-coupon.json', import.meta.url),
  'utf8',
)
const badGateway: Answer = { status: 502, type: 'text/html', body: '<html>502 Bad Gateway</html>' }

let platform: Platform | null = null
afterEach(async () => {
  await platform?.close()
  platform = null
})

/** The client over real HTTP; the platform answers with these, the last of them from then on. */
async function till(answers: Answer[], parts: Partial<ZvcmsParts> = {}) {
  const started = await startPlatform((_, nth) => answers[Math.min(nth, answers.length) - 1] ?? 'hangUp')
  platform = started
  const transport = createTransport({
    readFetch: fetch,
    writeFetch: fetch,
    knock: async () => {},
    clock: Date.now,
    wait: async () => {},
    timeouts: { connectMs: 2000, wholeMs: 5000 },
  })
  const zvcms = createZvcms({
    transport,
    clock: Date.now,
    url: started.url,
    recipe: defaultTokenRecipe,
    ...account,
    ...parts,
  })
  return { zvcms, requests: started.requests }
}

async function faultOf(call: Promise<unknown>): Promise<Fault> {
  try {
    await call
  } catch (error) {
    if (error instanceof FaultError) return error.fault
    throw error
  }
  throw new Error('no fault')
}

describe('couponDetail over HTTP', () => {
  it('asks for the coupon with a token that zvcms accepts, and reads it whole', async () => {
    const { zvcms, requests } = await till([{ body: wholeReply }])
    expect(await zvcms.couponDetail(couponId)).toEqual(wholeCoupon)
    expect(requests).toMatchObject([{ Params: { userCouponCode: couponId } }])
  })

  it('reads the documented sample', async () => {
    const { zvcms } = await till([{ body: sampleReply, type: 'application/json;charset=UTF-8' }])
    expect(await zvcms.couponDetail(couponId)).toMatchObject({ id: null, status: null, other: [] })
  })

  it('tells the present time, and another nonce each time', async () => {
    const now = Math.floor(Date.now() / 1000)
    const { zvcms, requests } = await till([{ body: wholeReply }])
    await zvcms.couponDetail(couponId)
    await zvcms.couponDetail(couponId)
    for (const { Timestamp } of requests) {
      expect(Number(Timestamp)).toBeGreaterThanOrEqual(now)
      expect(Number(Timestamp)).toBeLessThan(now + 20)
    }
    expect(new Set(requests.map(({ Nonce }) => Nonce)).size).toBe(2)
  })

  it.each<[string, Answer]>([
    ['hangs up', 'hangUp'],
    ['answers 502', badGateway],
  ])('asks again, with a nonce of its own, when zvcms %s', async (_, first) => {
    const { zvcms, requests } = await till([first, first, { body: wholeReply }])
    expect(await zvcms.couponDetail(couponId)).toEqual(wholeCoupon)
    expect(new Set(requests.map(({ Nonce }) => Nonce)).size).toBe(3)
  })

  it('gives up after the third try', async () => {
    const { zvcms, requests } = await till([badGateway])
    expect(await faultOf(zvcms.couponDetail(couponId))).toMatchObject({
      code: 'HTTP_STATUS',
      provider: 'zvcms',
    })
    expect(requests).toHaveLength(3)
  })

  it.each<[string, string, Fault['code']]>([
    ['a business error', sampleBusinessError, 'REFUSED'],
    ['a system error', sampleSystemError, 'PROVIDER_FAILED'],
    ['a success without data', '{"status":"true","code":"0","message":"","data":[]}', 'REFUSED'],
    ['another answer', '{"ok":true}', 'REPLY_UNREADABLE'],
  ])('takes %s for one, and does not ask again', async (_, body, code) => {
    const { zvcms, requests } = await till([{ body }])
    expect(await faultOf(zvcms.couponDetail(couponId))).toMatchObject({ code, provider: 'zvcms', sent: true })
    expect(requests).toHaveLength(1)
  })

  it('tells what zvcms says of a token made with another secret', async () => {
    const { zvcms, requests } = await till([{ body: wholeReply }], { secret: 'another' })
    expect(await faultOf(zvcms.couponDetail(couponId))).toMatchObject({
      code: 'PROVIDER_FAILED',
      providerCode: '10004',
      providerMessage: '签名验证失败',
    })
    expect(requests).toEqual([])
  })

  it('refuses half a body', async () => {
    const { zvcms } = await till([{ body: wholeReply.slice(0, 900) }])
    expect(await faultOf(zvcms.couponDetail(couponId))).toMatchObject({
      code: 'REPLY_NOT_JSON',
      provider: 'zvcms',
      sent: true,
    })
  })
})

describe('what the client asks of the transport', () => {
  it.each([
    ['http://openapi.zvcms.com/api/v2', true],
    ['HTTP://openapi.zvcms.com/api/v2', true],
    ['https://openapi.zvcms.com/api/v2', false],
  ])('for %s allows plain http: %s', async (url, allowPlainHttp) => {
    const asked: unknown[] = []
    const zvcms = createZvcms({
      transport: {
        send: async (request) => {
          asked.push(request)
          return { text: wholeReply, latencyMs: 1 }
        },
      },
      clock: () => 1_547_186_244_000,
      random: () => 658_965,
      url,
      recipe: defaultTokenRecipe,
      ...account,
    })
    await zvcms.couponDetail(couponId)
    expect(asked).toMatchObject([
      { provider: 'zvcms', url, contentType: 'application/json', intent: 'read', allowPlainHttp },
    ])
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ask, couponSend, prepare, readingOf, send } from './allinpay-till'
import { failureOf, ledgerOf, startedProviders } from './providers'

const slowMs = 250
const providers = await startedProviders({ slowMs })
const voucher = (couponNo: string) => ({ type: 'meituan', couponNo, shopId: '147' })
const order = (couponTemplateId: string) => ({
  shopId: '147',
  operUserId: '1',
  couponType: '1',
  num: '1',
  couponTemplateId,
  orderId: randomUUID(),
})

const jobs = [
  { job: 'prepare', method: prepare, request: (number: string) => voucher(`9${number.padStart(11, '0')}`) },
  { job: 'issue', method: couponSend, request: (number: string) => order(`9${number.padStart(4, '0')}`) },
]

describe.each(jobs)('the faults of $job', ({ method, request }) => {
  it.each([
    ['302', 302],
    ['500', 500],
    ['3201', 3201],
    ['3999', 3999],
  ])('%s: a signed refusal', async (number, code) => {
    const text = await ask(providers, method, request(number))
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
    expect(JSON.parse(text)).toEqual({
      code,
      msg: expect.stringMatching(/\p{Script=Han}/u),
      sign: expect.any(String),
    })
  })

  it('8: the documented answer, late', async () => {
    const begun = performance.now()
    const text = await ask(providers, method, request('8'))
    expect(performance.now() - begun).toBeGreaterThanOrEqual(slowMs - 5)
    expect(JSON.parse(text)).toMatchObject({ code: 0 })
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
  })

  it('0: no answer as long as anybody waits', async () => {
    expect(await failureOf(send(providers, method, request('0'), AbortSignal.timeout(slowMs * 2)))).toBe(
      'TimeoutError',
    )
  })

  it('1: a reset connection', async () => {
    expect(await failureOf(send(providers, method, request('1')))).toBe('ECONNRESET')
  })

  it('50: a good beginning, then the line breaks', async () => {
    const response = await send(providers, method, request('50'))
    expect(response.status).toBe(200)
    const promised = Number(response.headers.get('content-length'))
    let received = 0
    const reading = async () => {
      for await (const chunk of response.body ?? []) received += chunk.length
    }
    expect(await failureOf(reading())).toMatch(/^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)$/)
    expect(received).toBe(Math.floor(promised / 2))
  })

  it('502: HTML', async () => {
    const response = await send(providers, method, request('502'))
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html'])
    expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>')
  })

  it('403: the documented answer, its signature over something else', async () => {
    const text = await ask(providers, method, request('403'))
    expect(JSON.parse(text)).toMatchObject({ code: 0, sign: expect.stringMatching(/^[A-Za-z0-9+/]{342}==$/) })
    expect(readingOf(text, providers.platformPublicKeyPem)).toBeNull()
  })

  it('200: no JSON', async () => {
    const response = await send(providers, method, request('200'))
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'application/json;charset=UTF-8',
    ])
    const text = await response.text()
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
  })

  it('301: a redirect', async () => {
    const response = await send(providers, method, request('301'))
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('http://127.0.0.1:9/portal')
  })

  it('413: more than two megabytes', async () => {
    const text = await ask(providers, method, request('413'))
    expect(Buffer.byteLength(text)).toBeGreaterThan(2 * 1024 * 1024)
  })

  it('256: an envelope with an encrypted answer, well signed', async () => {
    const text = await ask(providers, method, request('256'))
    expect(readingOf(text, providers.platformPublicKeyPem)).toBe('body')
    const { bizContent } = JSON.parse(text)
    expect(() => JSON.parse(bizContent)).toThrow(SyntaxError)
  })
})

describe('what an issue with a fault comes to', () => {
  it.each([
    ['302', false],
    ['500', false],
    ['3201', true],
    ['3999', false],
    ['8', true],
    ['0', false],
    ['1', true],
    ['50', true],
    ['502', false],
    ['403', true],
    ['200', false],
    ['301', false],
    ['413', true],
    ['256', true],
  ])('%s: issued is %s, and a second request finds it so', async (number, issued) => {
    const request = order(`9${number.padStart(4, '0')}`)
    const attempt = async () => {
      const response = await send(providers, couponSend, request, AbortSignal.timeout(slowMs * 2))
      return response.text()
    }
    await failureOf(attempt())
    const ledger = await ledgerOf(providers)
    expect(ledger.issued.some(({ orderId }) => orderId === request.orderId)).toBe(issued)
    expect(ledger.requests.orders[request.orderId]).toBe(1)
    if (issued) expect(JSON.parse(await attempt())).toMatchObject({ code: 3, msg: '订单号重复' })
  })

  it('is checked like any other issue', async () => {
    const request = { ...order('90500'), num: '0' }
    expect(JSON.parse(await ask(providers, couponSend, request))).toMatchObject({ code: 2001 })
  })
})

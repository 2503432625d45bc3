import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { beijingNow, type Form, form, post, prepare, readingOf, signed } from './allinpay-till'
import { startedProviders } from './providers'

const providers = await startedProviders()
const business = { type: 'meituan', couponNo: '013541450619', shopId: '147' }

async function answerTo(fields: Form): Promise<{ code: unknown; msg?: unknown }> {
  const response = await post(providers.gatewayUrl, fields)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/json;charset=UTF-8')
  const text = await response.text()
  expect(readingOf(text, providers.platformPublicKeyPem)).not.toBeNull()
  return JSON.parse(text)
}
const sign = (fields: Form) => signed(fields, providers.tillPrivateKeyPem)

describe('the common parameters', () => {
  it('lets a well-signed request through', async () => {
    expect(await answerTo(sign(form(prepare, business)))).toMatchObject({ code: 0, msg: '成功' })
  })

  it('leaves empty parameters out of the signature', async () => {
    const fields = form(prepare, business, { token: '' })
    expect(await answerTo(sign(fields))).toMatchObject({ code: 0 })
  })

  it('takes unknown parameters into the signature', async () => {
    const fields = sign(form(prepare, business, { token: 'abc', Zebra: '1' }))
    expect(await answerTo(fields)).toMatchObject({ code: 0 })
    expect(await answerTo({ ...fields, token: 'abd' })).toMatchObject({ code: 3999, msg: '签名验证失败' })
  })

  it.each(['appId', 'method', 'version', 'timestamp', 'charset', 'format', 'signType', 'bizContent'])(
    'asks for %s',
    async (name) => {
      const { [name]: _left, ...rest } = form(prepare, business)
      expect(await answerTo(sign(rest))).toMatchObject({ code: 1001, msg: `字段缺失:${name}` })
      expect(await answerTo(sign({ ...rest, [name]: '' }))).toMatchObject({ code: 1001 })
    },
  )

  it('asks for sign', async () => {
    expect(await answerTo(form(prepare, business))).toMatchObject({ code: 1001, msg: '字段缺失:sign' })
  })

  it.each([
    ['version', '2.0', 3999],
    ['charset', 'GBK', 3999],
    ['format', 'XML', 3999],
    ['signType', 'RSA', 3999],
    ['signType', 'SM2', 3999],
    ['appId', 'SOMEBODY', 3102],
    ['method', 'allinpay.shopoint.couponService.nothing', 3999],
    ['timestamp', '2026/01/01 10:00:00', 3999],
    ['timestamp', '2026-02-30 10:00:00', 3999],
    ['timestamp', String(Date.now()), 3999],
    ['bizContent', 'not json', 3999],
    ['bizContent', '[]', 3999],
  ])('refuses %s %s', async (name, value, code) => {
    expect(await answerTo(sign(form(prepare, business, { [name]: value })))).toMatchObject({ code })
  })

  it('refuses the same parameter twice', async () => {
    const body = `${new URLSearchParams(sign(form(prepare, business)))}&appId=PRACTICE147`
    const response = await fetch(providers.gatewayUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    expect(await response.json()).toMatchObject({ code: 3999, msg: '参数重复:appId' })
  })

  it.each([
    [-11, 3999],
    [-9, 0],
    [9, 0],
    [11, 3999],
  ])('answers a timestamp %i minutes away with %i', async (minutes, code) => {
    const timestamp = beijingNow(Date.now() + minutes * 60_000)
    expect(await answerTo(sign(form(prepare, business, { timestamp })))).toMatchObject({ code })
  })
})

describe('the request signature', () => {
  const refused = { code: 3999, msg: '签名验证失败' }

  it.each([
    ['another field than the signed one', (fields: Form) => ({ ...fields, reqSeq: '2' })],
    ['an added field', (fields: Form) => ({ ...fields, extra: '1' })],
    ['text that is no Base64', (fields: Form) => ({ ...fields, sign: '!!!' })],
    ['a cut signature', (fields: Form) => ({ ...fields, sign: (fields.sign ?? '').slice(0, -8) })],
    ['another business field', (fields: Form) => ({ ...fields, bizContent: `${fields.bizContent} ` })],
  ])('refuses %s', async (_what, change) => {
    expect(await answerTo(change(sign(form(prepare, business))))).toEqual({
      ...refused,
      sign: expect.any(String),
    })
  })

  it("refuses somebody else's key", async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(await answerTo(signed(form(prepare, business), pem))).toMatchObject(refused)
  })

  it('is over the values before URL encoding, in UTF-8', async () => {
    const fields = form(prepare, { ...business, remark: '空格 + & = 券%20' })
    expect(await answerTo(sign(fields))).toMatchObject({ code: 0 })
  })
})

describe('the address', () => {
  it('is on loopback', () => {
    for (const url of [
      providers.gatewayUrl,
      providers.zvcmsUrl,
      providers.pictureOrigin,
      providers.ledgerUrl,
    ])
      expect(new URL(url).hostname).toBe('127.0.0.1')
  })

  it('has no other paths, methods or content types', async () => {
    const fields = sign(form(prepare, business))
    expect((await post(`${providers.gatewayUrl}/x`, fields)).status).toBe(404)
    expect((await fetch(providers.gatewayUrl)).status).toBe(405)
    expect((await fetch(providers.gatewayUrl, { method: 'POST', body: '{}' })).status).toBe(415)
  })

  it('takes no endless request', async () => {
    const response = await post(providers.gatewayUrl, { bizContent: 'x'.repeat(1024 * 1024) })
    expect(response.status).toBe(413)
  })
})

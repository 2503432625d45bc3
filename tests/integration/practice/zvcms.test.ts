import { describe, expect, it, onTestFinished } from 'vitest'
import { practiceCodes } from '../../../main/practice/codes'
import { beijingNow } from './allinpay-till'
import { failureOf, ledgerOf, startedProviders } from './providers'
import { lookUp, type Members, members, post, withToken } from './zvcms-till'

const slowMs = 250
const providers = await startedProviders({ slowMs })
const day = 86_400_000
const dateTime = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

async function answerTo(request: Members): Promise<Members> {
  const response = await post(providers.zvcmsUrl, request)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'application/json;charset=UTF-8',
  ])
  return JSON.parse(await response.text())
}
const signed = (change: Members = {}) => withToken(members(change), providers.zvcmsSecret)
const coupon = async (id: string) => {
  const { data } = JSON.parse(await (await lookUp(providers, id)).text())
  return data
}

describe('the caller', () => {
  it('is answered when all is well', async () => {
    expect(await answerTo(signed())).toMatchObject({ status: 'true', code: '0', data: { status: 0 } })
  })

  it.each([
    ['a token of another secret', () => withToken(members(), 'another secret')],
    [
      'a token that is not URL-encoded',
      () => ({ ...signed(), Token: decodeURIComponent(`${signed().Token}`) }),
    ],
    ['no such token', () => ({ ...signed(), Token: '0%2B%2B3c6hthjwAml4ABAXOYF4Q6UY%3D' })],
    [
      'a timestamp changed after signing',
      () => ({ ...signed(), Timestamp: `${Math.floor(Date.now() / 1000) + 1}` }),
    ],
    ['an action changed after signing', () => ({ ...signed(), Action: 'communal.user.coupons-vertify' })],
  ])('with %s is refused', async (_what, request) => {
    expect(await answerTo(request())).toEqual({ status: false, code: '10004', message: '签名验证失败' })
  })

  it.each([
    ['OpenId', 'somebody', '10003'],
    ['GrantCode', 'other', '10003'],
    ['Action', 'communal.coupon.nothing', '10002'],
    ['Timestamp', Math.floor(Date.now() / 1000), '10001'],
    ['Timestamp', String(Date.now()), '10001'],
    ['Nonce', '0', '10001'],
    ['Nonce', '-5', '10001'],
    ['Params', 'x', '10001'],
    ['Params', undefined, '10001'],
  ])('with %s %s is refused with %s', async (name, value, code) => {
    expect(await answerTo(signed({ [name]: value }))).toMatchObject({ status: false, code })
  })

  it.each([-11, 11])('%i minutes away is refused', async (minutes) => {
    const Timestamp = String(Math.floor(Date.now() / 1000) + minutes * 60)
    expect(await answerTo(signed({ Timestamp }))).toMatchObject({ status: false, code: '10005' })
  })

  it('may not repeat a nonce', async () => {
    const request = signed({ Nonce: '658965' })
    expect(await answerTo(request)).toMatchObject({ code: '0' })
    expect(await answerTo(request)).toMatchObject({ status: false, code: '10006' })
    expect(await answerTo(signed({ Nonce: '658965' }))).toMatchObject({ status: false, code: '10006' })
  })

  it('finds no other paths, methods or content types', async () => {
    expect((await post(`${providers.zvcmsUrl}/x`, signed())).status).toBe(404)
    expect((await fetch(providers.zvcmsUrl)).status).toBe(405)
    expect((await fetch(providers.zvcmsUrl, { method: 'POST', body: '{}' })).status).toBe(415)
  })

  it.each([['not json'], ['[]'], ['null'], ['{}']])('that sends %s is refused', async (body) => {
    const response = await fetch(providers.zvcmsUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(await response.json()).toMatchObject({ status: false, code: '10001' })
  })
})

describe('coupon-detail', () => {
  it.each([[''], [390962138708451328n.toString().length], [undefined]])(
    'asks for a coupon id: %j',
    async (id) => {
      expect(await (await lookUp(providers, id)).json()).toMatchObject({ status: true, code: '20001' })
    },
  )

  it('has no coupon of an id that it does not know', async () => {
    for (const id of ['390962138708459999', '123'])
      expect(await (await lookUp(providers, id)).json()).toEqual({
        status: true,
        code: '20002',
        message: '查询的信息不存在',
      })
  })

  it('answers every coupon of the list with all documented fields, under its own id', async () => {
    const codes = practiceCodes.filter(
      ({ kind, group, code }) => kind === 'coupon' && group !== 'faults' && code !== '390962138708459999',
    )
    expect(codes.length).toBeGreaterThan(35)
    for (const { code } of codes) {
      const text = await (await lookUp(providers, code)).text()
      expect(text).toMatch(new RegExp(`"id":"?${code}"?,`))
      const { data } = JSON.parse(text)
      // Seed 002: 51 fields and templateInfo, with 44 in it. One coupon has two and one more, undocumented.
      const extra = code === '390962138708455002'
      expect(Object.keys(data)).toHaveLength(extra ? 54 : 52)
      expect(Object.keys(data.templateInfo)).toHaveLength(extra ? 45 : 44)
    }
  })

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 12])('has a coupon of type %i', async (type) => {
    const data = await coupon(`3909621387084510${String(type).padStart(2, '0')}`)
    expect([data.templateType, data.templateInfo.type, data.status]).toEqual([type, type, 0])
  })

  it.each([0, 1, 2, 3])('has a coupon of status %i', async (status) => {
    expect((await coupon(`39096213870845200${status}`)).status).toBe(status)
  })

  it('sets dates around today', async () => {
    const { createdAt, templateInfo } = await coupon('390962138708451328')
    expect(createdAt).toMatch(dateTime)
    expect(templateInfo.validBeginDate).toBe(`${beijingNow(Date.now() - 30 * day).slice(0, 10)} 00:00:00`)
    expect(templateInfo.validEndDate).toBe(`${beijingNow(Date.now() + 60 * day).slice(0, 10)} 23:59:59`)
  })

  it.each([
    [
      '390962138708451100',
      { amount: 500, name: '开业纸质券', validBeginDate: expect.stringMatching(dateTime) },
    ],
    ['390962138708451012', { originCount: 10, usableCount: 7 }],
    ['390962138708452001', { useStoreName: '练习二店', useAmount: 10, orderAmount: '86.50' }],
    ['390962138708452003', { retrieveReason: '订单退款，券收回' }],
    ['390962138708453006', { isBelongCompanyStaff: 1 }],
    ['390962138708454005', { originCount: 10, usableCount: 0 }],
    ['390962138708454006', { giveState: 1 }],
    ['390962138708455001', { templateType: 13 }],
    ['390962138708455002', { memberLevel: 'V3', auditInfo: { auditor: 'ZB0012' } }],
  ])('%s says %j', async (id, fields) => expect(await coupon(id)).toMatchObject(fields))

  it.each([
    ['390962138708452000', { validType: 2, validDays: 30, validStartDay: 1, validEndDate: '' }],
    ['390962138708452010', { validType: 3, validMonths: '2', validStartDay: 0 }],
    ['390962138708453001', { thresholdType: 2, useThreshold: 100 }],
    ['390962138708453002', { thresholdType: 3, useThreshold: '3' }],
    ['390962138708453003', { thresholdType: 4, useThreshold: 2.5 }],
    ['390962138708453004', { useCountLimit: 1, maxUseCount: 2 }],
    ['390962138708453005', { isNewCustomerShared: 1 }],
    ['390962138708454001', { applyStoreType: 2, storeIds: [100201, 100202] }],
    ['390962138708454002', { applyStoreType: 3, storeIds: [100147], multiMarks: ['LX147'] }],
    ['390962138708454004', { useChannel: '1' }],
    ['390962138708454007', { status: 2 }],
    ['390962138708454008', { validBeginDate: expect.stringMatching(/ 00:00:00$/) }],
    ['390962138708454009', { validEndDate: expect.stringMatching(/ 23:59:59$/) }],
  ])('the template of %s says %j', async (id, fields) =>
    expect((await coupon(id)).templateInfo).toMatchObject(fields),
  )

  it('writes 18-digit ids as bare numbers where the list says so', async () => {
    const text = await (await lookUp(providers, '390962138708455003')).text()
    expect(text).toContain('"id":390962138708455003,')
    expect(text).toContain('"customerId":390962138708100001,')
    expect(String(JSON.parse(text).data.id)).not.toBe('390962138708455003')
  })

  it('writes every number as text where the list says so', async () => {
    const text = await (await lookUp(providers, '390962138708455004')).text()
    expect(text).toContain('"status":"0"')
    expect(text.replace(/"storeIds":\[\]|"multiMarks":\[\]/g, '')).not.toMatch(/":-?\d/)
  })

  it("has the documentation's sample with everything blank", async () => {
    const { id, templateInfo, ...rest } = await coupon('390962138708455005')
    expect(id).toBe('390962138708455005')
    expect(new Set([...Object.values(templateInfo), ...Object.values(rest)])).toEqual(new Set(['']))
  })
})

describe('the time of day', () => {
  it.each([
    ['2026-03-01T10:00:00+08:00', '12:00', '13:00', '09:00', '11:00'],
    ['2026-03-01T23:30:00+08:00', '01:30', '02:30', '22:30', '00:30'],
    ['2026-03-01T00:10:00+08:00', '02:10', '03:10', '23:10', '01:10'],
  ])('at %s is %s to %s for one coupon and %s to %s for the other', async (iso, ...times) => {
    const at = Date.parse(iso)
    const then = await startedProviders({ now: () => at }, onTestFinished)
    const scopeOf = async (id: string) => {
      const Params = { userCouponCode: id }
      const request = withToken(members({ Timestamp: String(at / 1000), Params }), then.zvcmsSecret)
      const { data } = JSON.parse(await (await post(then.zvcmsUrl, request)).text())
      expect([data.isFixedTimeScope, data.templateInfo.useTimeScope]).toEqual([1, data.useTimeScope])
      const [{ begin, end }] = JSON.parse(data.useTimeScope)
      return [begin, end]
    }
    expect([...(await scopeOf('390962138708454003')), ...(await scopeOf('390962138708452011'))]).toEqual(
      times,
    )
  })
})

describe('the faults of a look-up', () => {
  const fault = (number: string) => `9${number.padStart(17, '0')}`

  it.each([
    ['302', { status: true, code: '302' }],
    ['500', { status: false, code: '500' }],
    ['3201', { status: false, code: '3201' }],
    ['3999', { status: true, code: '3999' }],
    ['403', { status: false, code: '10004', message: '签名验证失败' }],
  ])('%s: %j', async (number, reply) => {
    expect(await (await lookUp(providers, fault(number))).json()).toMatchObject(reply)
  })

  it('8: the answer, late', async () => {
    const begun = performance.now()
    const data = await coupon(fault('8'))
    expect(performance.now() - begun).toBeGreaterThanOrEqual(slowMs - 5)
    expect(data).toMatchObject({ id: fault('8'), status: 0 })
  })

  it('0: no answer', async () => {
    expect(await failureOf(lookUp(providers, fault('0'), AbortSignal.timeout(slowMs * 2)))).toBe(
      'TimeoutError',
    )
  })

  it('1: a reset connection', async () => {
    expect(await failureOf(lookUp(providers, fault('1')))).toBe('ECONNRESET')
  })

  it('50: half a body', async () => {
    const response = await lookUp(providers, fault('50'))
    expect(await failureOf(response.text())).toMatch(/^UND_ERR_(SOCKET|RES_CONTENT_LENGTH_MISMATCH)$/)
  })

  it('502, 200, 301, 413: HTML, no JSON, a redirect, too much', async () => {
    expect((await lookUp(providers, fault('502'))).status).toBe(502)
    const notJson = await (await lookUp(providers, fault('200'))).text()
    expect(() => JSON.parse(notJson)).toThrow(SyntaxError)
    expect((await lookUp(providers, fault('301'))).status).toBe(302)
    expect((await (await lookUp(providers, fault('413'))).arrayBuffer()).byteLength).toBeGreaterThan(2 ** 21)
  })

  it('256 is no fault here: zvcms encrypts nothing', async () => {
    expect(await (await lookUp(providers, fault('256'))).json()).toMatchObject({ code: '20002' })
  })

  it('is counted, as every look-up is', async () => {
    expect((await ledgerOf(providers)).requests.coupons[fault('502')]).toBe(1)
  })
})

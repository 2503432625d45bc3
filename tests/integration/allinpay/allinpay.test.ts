import { afterEach, describe, expect, it } from 'vitest'
import type { Fault, FaultCode } from '../../../contract/errors'
import type { CouponSend } from '../../../contract/issue'
import { instantOfBeijing } from '../../../contract/time'
import { createAllinpay } from '../../../main/providers/allinpay'
import type { SignatureReading } from '../../../main/providers/allinpay/reply'
import { createRsaSigner, createRsaVerifier } from '../../../main/providers/allinpay/rsa'
import { createKnock } from '../../../main/providers/http/knock'
import { createTransport, type Timeouts } from '../../../main/providers/http/transport'
import { outcomeOf } from '../../../main/till/attempts'
import { FaultError } from '../../../main/till/fault'
import { amplyMs, badDeliveries, timeoutsFor } from '../http/deliveries'
import { closedPort } from '../http/server'
import { key, platform, type Speaks, signed } from './platform'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

const clock = () => instantOfBeijing(2026, 2, 28, 23, 59, 59)

interface ClientParts {
  readings?: SignatureReading[]
  token?: string
  timeouts?: Timeouts
}

function clientOf(gatewayUrl: string, { readings, token = '', timeouts = amplyMs }: ClientParts = {}) {
  return createAllinpay({
    transport: createTransport({
      readFetch: fetch,
      writeFetch: fetch,
      knock: createKnock(async () => 'DIRECT'),
      clock: Date.now,
      wait: async () => {},
      timeouts,
    }),
    clock,
    gatewayUrl,
    appId: '0000000000012345',
    token,
    signer: createRsaSigner(key('till-2048.private')),
    verifier: createRsaVerifier(key('platform-1024.public')),
    noteReading: (reading) => readings?.push(reading),
  })
}

async function against(speak: Speaks, timeouts: Timeouts = amplyMs) {
  const started = await platform(speak)
  open.push(started.server.close)
  return { ...started, client: clientOf(started.gatewayUrl, { timeouts }) }
}

async function faultOf(call: Promise<unknown>): Promise<Fault> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FaultError)) throw new Error(`no FaultError: ${String(error)}`)
  return error.fault
}

const order: CouponSend = {
  shopId: '1',
  shopCode: '',
  operUserId: '收银员1',
  couponType: '1',
  num: 10,
  couponTemplateId: '307',
  idType: '1',
  memberId: '13800000000',
  orderId: 'Q1-0228-0001',
  sourceType: '',
  sourceValue: '',
  remark: '50% off & "more" + 送礼',
  extendInfo: [{ key: 'buyerType', value: '个人' }],
  buyerMobile: '',
}
const voucher = { platform: 'meituan', code: '013541450619', shopId: '147' } as const

describe('couponSend', () => {
  it('is a signed form, and its receipt comes back', async () => {
    const { client, requests, server } = await against(
      () =>
        '{"code":"0","msg":"成功","data":{"tranNo":"508","tranDateTime":[2020,4,10,16,3],"list":[{"couponName":"券"}]}}',
    )
    const receipt = await client.couponSend(order)
    expect(receipt).toMatchObject({
      tranNo: '508',
      tranDateTime: instantOfBeijing(2020, 4, 10, 16, 3),
      coupons: [{ couponName: '券', couponNo: null, qrCodeContext: null }],
    })
    expect(server.received[0]?.headers['content-type']).toBe(
      'application/x-www-form-urlencoded; charset=UTF-8',
    )
    expect(requests).toEqual([
      {
        signed: true,
        business: {
          shopId: '1',
          operUserId: '收银员1',
          couponType: '1',
          num: '10',
          couponTemplateId: '307',
          idType: '1',
          memberId: '13800000000',
          orderId: 'Q1-0228-0001',
          remark: '50% off & "more" + 送礼',
          extendInfo: { buyerType: '个人' },
        },
        parameters: expect.objectContaining({
          appId: '0000000000012345',
          method: 'allinpay.shopoint.couponService.couponSend',
          version: '1.0',
          timestamp: '2026-02-28 23:59:59',
          charset: 'UTF-8',
          format: 'JSON',
          signType: 'RSA2',
        }),
      },
    ])
  })

  it('is never sent when a rule is broken', async () => {
    const { client, requests } = await against(() => '{"code":0,"data":null}')
    const fault = await faultOf(client.couponSend({ ...order, memberId: '' }))
    expect(fault).toMatchObject({
      code: 'INPUT_INVALID',
      sent: false,
      inputs: [{ path: 'memberId', rule: 'idTypeGiven' }],
    })
    expect(requests).toEqual([])
  })

  it.each<[returnCode: string, code: FaultCode, outcome: 'failed' | 'unknown']>([
    ['3', 'REFUSED', 'failed'],
    ['"3"', 'REFUSED', 'failed'],
    ['302', 'RATE_LIMITED', 'failed'],
    ['500', 'PROVIDER_FAILED', 'unknown'],
    ['"500"', 'PROVIDER_FAILED', 'unknown'],
    ['1001', 'FIELD_MISSING', 'failed'],
    ['2001', 'QUANTITY_WRONG', 'failed'],
    ['3101', 'ACCOUNT_UNKNOWN', 'failed'],
    ['3102', 'ORGANISATION_WRONG', 'failed'],
    ['3103', 'NO_PERMISSION', 'failed'],
    ['3104', 'DYNAMIC_CODE_EXPIRED', 'failed'],
    ['3106', 'PASSWORD_WRONG', 'failed'],
    ['3201', 'DOWNSTREAM_FAILED', 'unknown'],
    ['3999', 'REFUSED_OTHER', 'failed'],
    ['4711', 'RETURN_CODE_UNKNOWN', 'unknown'],
    ['-1', 'RETURN_CODE_UNKNOWN', 'unknown'],
  ])(
    'answered with %s is %s, so its outcome is %s, and it is sent once',
    async (returnCode, code, outcome) => {
      const { client, requests } = await against(() => `{"code":${returnCode},"msg":"原因如下","data":null}`)
      const fault = await faultOf(client.couponSend(order))
      expect(fault).toMatchObject({
        code,
        provider: 'allinpay',
        providerCode: returnCode.replaceAll('"', ''),
        providerMessage: '原因如下',
        sent: true,
      })
      expect(outcomeOf(fault)).toBe(outcome)
      expect(requests).toHaveLength(1)
    },
  )

  it.each<[what: string, body: string, code: FaultCode]>([
    ['not signed', '{"code":3,"msg":"余额不足"}', 'SIGNATURE_INVALID'],
    ['changed on the way', signed('{"code":0,"msg":"成功"}').replace('0', '3'), 'SIGNATURE_INVALID'],
    [
      'signed for another body',
      signed('{"code":0}').replace('"code":0', '"code":0,"data":{"tranNo":"1"}'),
      'SIGNATURE_INVALID',
    ],
    ['encrypted', '{"appId":"1","bizContent":"q8dGx0+PaX3TIzYF2wPnkA==","sign":"x"}', 'REPLY_ENCRYPTED'],
    ['a success without a receipt', signed('{"code":0,"data":null}'), 'REPLY_UNREADABLE'],
    ['no reply at all', '{}', 'REPLY_UNREADABLE'],
    ['a list', '[]', 'REPLY_UNREADABLE'],
  ])('answered with something that is %s has an unknown outcome', async (_what, body, code) => {
    const { client, requests } = await against((_request, { response }) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
      return null
    })
    const fault = await faultOf(client.couponSend(order))
    expect(fault).toMatchObject({ code, provider: 'allinpay', sent: true })
    expect(outcomeOf(fault)).toBe('unknown')
    expect(requests).toHaveLength(1)
  })

  it.each(badDeliveries)(
    'answered with $what has an unknown outcome and is sent once',
    async ({ answer, code }) => {
      const { client, requests } = await against((_request, { response, request, seen }) => {
        answer(response, request, seen)
        return null
      }, timeoutsFor(code))
      const fault = await faultOf(client.couponSend(order))
      expect(fault).toMatchObject({ code, sent: true })
      expect(outcomeOf(fault)).toBe('unknown')
      expect(requests).toHaveLength(1)
    },
  )

  it('that found no open door has failed', async () => {
    const fault = await faultOf(clientOf(`http://127.0.0.1:${await closedPort()}/`).couponSend(order))
    expect(fault).toMatchObject({ code: 'CONNECTION_REFUSED', sent: false })
    expect(outcomeOf(fault)).toBe('failed')
  })
})

describe('prepare', () => {
  it('asks for one voucher and reads what comes', async () => {
    const { client, requests } = await against(
      () =>
        '{"code":0,"data":{"couponName":"双人餐","couponValue":198.00,"meiTuan":{"count":"3","dealId":390962138708451328}}}',
    )
    await expect(client.prepare(voucher)).resolves.toMatchObject({
      couponName: '双人餐',
      marketPrice: 19_800,
      deal: { platform: 'meituan', count: 3, dealId: '390962138708451328' },
    })
    expect(requests).toMatchObject([
      {
        signed: true,
        business: { type: 'meituan', couponNo: '013541450619', shopId: '147' },
        parameters: { method: 'allinpay.shopoint.thirdCouponService.prepare' },
      },
    ])
  })

  it.each([
    ['302', 3, 'RATE_LIMITED'],
    ['500', 3, 'PROVIDER_FAILED'],
    ['3', 1, 'REFUSED'],
    ['3201', 1, 'DOWNSTREAM_FAILED'],
    ['3999', 1, 'REFUSED_OTHER'],
  ])('answered with %s is asked %i times', async (returnCode, times, code) => {
    const { client, requests } = await against(() => `{"code":"${returnCode}","msg":"稍后再试"}`)
    expect(await faultOf(client.prepare(voucher))).toMatchObject({ code, providerMessage: '稍后再试' })
    expect(requests).toHaveLength(times)
  })

  it('is answered after all when the provider was only busy', async () => {
    const { client, requests } = await against((_request, { seen }) =>
      seen < 3 ? '{"code":302,"msg":"限流"}' : '{"code":0,"data":{"couponName":"券"}}',
    )
    await expect(client.prepare(voucher)).resolves.toMatchObject({ couponName: '券' })
    // Each try has its own sequence number, for a provider that takes none twice.
    expect(requests.map(({ signed: good }) => good)).toEqual([true, true, true])
    expect(new Set(requests.map(({ parameters }) => parameters.reqSeq)).size).toBe(3)
  })
})

describe('the client', () => {
  it('sends its token, signed, where it has one', async () => {
    const { gatewayUrl, requests } = await against(() => '{"code":0,"data":{}}')
    await clientOf(gatewayUrl, { token: 't+1' }).prepare(voucher)
    expect(requests).toMatchObject([{ signed: true, parameters: { token: 't+1' } }])
  })

  it('tells by which reading a reply verified', async () => {
    const { gatewayUrl } = await against(() => '{"code":0,"data":{}}')
    const readings: SignatureReading[] = []
    await clientOf(gatewayUrl, { readings }).prepare(voucher)
    expect(readings).toEqual(['body'])
  })
})

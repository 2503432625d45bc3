import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FaultCode } from '../../../contract/errors'
import type { IssueDraft } from '../../../contract/issue'
import type { Platform } from '../../../contract/voucher'
import { openTill } from '../../../main/open-till'
import { practiceCodes } from '../../../main/practice/codes'
import { type PracticeProviders, startPracticeProviders } from '../../../main/practice/servers'
import { createKnock } from '../../../main/providers/http/knock'
import { createTransport } from '../../../main/providers/http/transport'
import { FaultError } from '../../../main/till/fault'
import type { Till } from '../../../main/till/till'

/*
 * The whole till without its window: profile, signatures, clients, use cases and the attempts on disk, against the practice
 * providers over real HTTP.
 */
let folder: string
let providers: PracticeProviders
let till: Till

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quantai-till-'))
  providers = await startPracticeProviders({ folder: join(folder, 'providers'), slowMs: 300 })
  const opened = await openTill({
    profileFile: null,
    dataFolder: folder,
    version: '0',
    tillTag: 'TESTS',
    clock: Date.now,
    createTransport: () =>
      createTransport({
        readFetch: fetch,
        writeFetch: fetch,
        knock: createKnock(async () => 'DIRECT'),
        clock: Date.now,
        wait: async () => undefined,
        timeouts: { wholeMs: 1500 },
      }),
    redirectOf: async () => null,
    startPractice: async () => ({ type: 'ready', ...providers }),
    report: (fault) => {
      throw new FaultError(fault.code, fault.detail)
    },
  })
  if (!opened.till) throw new Error(JSON.stringify(opened.start))
  till = opened.till
})

afterAll(async () => {
  await providers.close()
  await rm(folder, { recursive: true, force: true })
})

const faultOf = (working: Promise<unknown>) =>
  working.then(
    () => 'answered',
    (error: unknown) => (error instanceof FaultError ? error.fault.code : String(error)),
  )

describe('prepare', () => {
  it.each(
    practiceCodes.filter(({ group }) => group === 'vouchers').map(({ code, platform }) => [code, platform]),
  )('%s on %s is a voucher', async (code, platform) => {
    if (platform === null) throw new Error('a voucher has a platform')
    const voucher = await till.prepareVoucher(platform, code)
    expect(voucher).toMatchObject({ code, platform })
    expect(voucher.usableCount).toBeGreaterThan(0)
  })

  it.each<[string, Platform, FaultCode]>([
    ['900000000302', 'meituan', 'RATE_LIMITED'],
    ['900000000500', 'meituan', 'PROVIDER_FAILED'],
    ['900000003201', 'meituan', 'DOWNSTREAM_FAILED'],
    ['900000003999', 'meituan', 'REFUSED_OTHER'],
    ['900000000000', 'meituan', 'TIMEOUT'],
    ['900000000001', 'meituan', 'CONNECTION_RESET'],
    ['900000000050', 'meituan', 'CONNECTION_RESET'],
    ['900000000502', 'meituan', 'HTTP_STATUS'],
    ['900000000403', 'meituan', 'SIGNATURE_INVALID'],
    ['900000000200', 'meituan', 'REPLY_NOT_JSON'],
    ['888888888888', 'meituan', 'REFUSED'],
  ])('%s on %s ends in %s', async (code, platform, fault) => {
    expect(await faultOf(till.prepareVoucher(platform, code))).toBe(fault)
  })

  it('waits for the slow one', async () => {
    expect(await faultOf(till.prepareVoucher('meituan', '900000000008'))).toBe('answered')
  })
})

describe('look up', () => {
  it.each(
    practiceCodes
      .filter(({ kind, group }) => kind === 'coupon' && group !== 'faults')
      .filter(({ expect }) => /^(usable|on condition|unusable)/.test(expect.en))
      .map(({ code, expect: { en } }) => [code, en]),
  )('%s: %s', async (code, announced) => {
    const { coupon, verdict } = await till.lookUp.find(code)
    expect(coupon.id).toBe(code)
    const word = { usable: 'usable', conditional: 'on condition', unusable: 'unusable' }[verdict.verdict]
    expect(announced.startsWith(word)).toBe(true)
  })

  it('masks the phone until it is asked for', async () => {
    const { coupon } = await till.lookUp.find('390962138708451328')
    expect(coupon.customerPhone).toBe('138****0000')
    expect(till.lookUp.revealPhone('390962138708451328')).toEqual({ phone: '13800000000' })
  })

  it('holds no phone of a coupon that was never looked up', () => {
    expect(() => till.lookUp.revealPhone('1')).toThrow('NO_LONGER_HELD')
  })
})

describe('issue', () => {
  const draft: IssueDraft = {
    couponTemplateId: '307',
    couponType: '1',
    num: 1,
    idType: '',
    memberId: '',
    sourceType: '',
    sourceValue: '',
    remark: '',
    extendInfo: [{ key: 'buyerType', value: '个人' }],
    buyerMobile: '',
  }

  it('leads to a real picture', async () => {
    const { orderId } = till.issuing.newOrder()
    const outcome = await till.issuing.send(orderId, draft)
    expect(outcome).toMatchObject({
      outcome: 'succeeded',
      receipt: { coupons: [{ qr: { kind: 'picture' } }] },
    })
    expect(await till.issuing.picture(orderId, 0)).toMatchObject({ mediaType: 'image/png' })
  })

  it.each<[string, 'failed' | 'unknown', FaultCode]>([
    ['90302', 'failed', 'RATE_LIMITED'],
    ['90500', 'unknown', 'PROVIDER_FAILED'],
    ['93201', 'unknown', 'DOWNSTREAM_FAILED'],
    ['93999', 'failed', 'REFUSED_OTHER'],
    ['90000', 'unknown', 'TIMEOUT'],
    ['90001', 'unknown', 'CONNECTION_RESET'],
    ['90050', 'unknown', 'CONNECTION_RESET'],
    ['90502', 'unknown', 'HTTP_STATUS'],
    ['90403', 'unknown', 'SIGNATURE_INVALID'],
    ['90200', 'unknown', 'REPLY_NOT_JSON'],
  ])('template %s is %s (%s), and sent once', async (couponTemplateId, expected, because) => {
    const { orderId } = till.issuing.newOrder()
    const outcome = await till.issuing.send(orderId, { ...draft, couponTemplateId })
    expect(outcome).toMatchObject({ outcome: expected, orderId, fault: { code: because } })
    expect(till.attempts.unknown().some((attempt) => attempt.orderId === orderId)).toBe(
      expected === 'unknown',
    )
    const ledger = await fetch(providers.ledgerUrl, {
      headers: { authorization: `Bearer ${providers.ledgerToken}` },
    })
    const { requests } = JSON.parse(await ledger.text())
    expect(requests.orders[orderId]).toBe(1)
  })

  it('never sends an order number again whose outcome is unknown', async () => {
    const { orderId } = till.issuing.newOrder()
    await till.issuing.send(orderId, { ...draft, couponTemplateId: '90500' })
    expect(await faultOf(till.issuing.send(orderId, draft))).toBe('DUPLICATE_ORDER')
  })
})

import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../contract/errors'
import type { CouponSend, IssueDraft } from '../../../../contract/issue'
import { fen } from '../../../../contract/money'
import type { AttemptLog, NewAttempt, Outcome } from '../../../../main/till/attempts'
import { FaultError } from '../../../../main/till/fault'
import type { ReceiptFromProvider } from '../../../../main/till/gateways'
import { createIssuing } from '../../../../main/till/issue-coupons'

const orderId = '147-K7QD2-261122214530-001'
const draft: IssueDraft = {
  couponTemplateId: '307',
  couponType: '1',
  num: 10,
  idType: '',
  memberId: '',
  sourceType: '',
  sourceValue: '',
  remark: '',
  extendInfo: [],
  buyerMobile: '',
}
const pictureAddress = 'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=x'
const receipt: ReceiptFromProvider = {
  tranNo: '508',
  shopName: null,
  tranDateTime: null,
  instruction: null,
  coupons: [
    { templateId: '307', couponName: 'A', couponNo: null, qrCodeContext: pictureAddress },
    { templateId: '307', couponName: 'B', couponNo: '1', qrCodeContext: 'hello' },
    { templateId: '307', couponName: 'C', couponNo: '2', qrCodeContext: null },
  ],
  other: [],
}

function setUp(answer: () => Promise<ReceiptFromProvider>, log: Partial<AttemptLog> = {}) {
  const story: string[] = []
  const sent: CouponSend[] = []
  const reported: Fault[] = []
  const attempts: AttemptLog = {
    begin: async (attempt: NewAttempt) => {
      story.push(`begin ${attempt.orderId}`)
    },
    settle: async (_orderId: string, outcome: Outcome, because) => {
      story.push(`settle ${outcome} ${because}`)
    },
    unknown: () => [],
    ...log,
  }
  const issuing = createIssuing({
    issuer: {
      couponSend: (request) => {
        story.push('send')
        sent.push(request)
        return answer()
      },
    },
    attempts,
    pictures: { fetchPicture: async (address) => ({ mediaType: 'image/png', bytes: Buffer.from(address) }) },
    isPictureAddress: (text) => text.startsWith('https://mp.weixin.qq.com/'),
    nextOrderNumber: () => orderId,
    clock: () => 0,
    store: { shopId: '147', shopCode: null },
    operUserId: '1',
    templates: [
      {
        id: '307',
        name: 'T',
        couponType: '1',
        faceValue: fen(1000),
        multiPurpose: false,
        namedCard: false,
      },
    ],
    reportFault: (fault) => reported.push(fault),
  })
  return { issuing, story, sent, reported }
}

describe('issuing', () => {
  it('puts the attempt on disk, sends once, puts the outcome on disk', async () => {
    const { issuing, story, sent } = setUp(async () => receipt)
    const outcome = await issuing.send(orderId, draft)
    expect(story).toEqual([`begin ${orderId}`, 'send', 'settle succeeded null'])
    expect(sent[0]).toMatchObject({ shopId: '147', shopCode: '', operUserId: '1', orderId, num: 10 })
    expect(outcome).toMatchObject({
      outcome: 'succeeded',
      receipt: {
        coupons: [{ qr: { kind: 'picture' } }, { qr: { kind: 'text', text: 'hello' } }, { qr: null }],
      },
    })
  })

  it('sends nothing when the disk does not take the attempt', async () => {
    const full = new FaultError('STORAGE_FAILED', 'no space')
    const { issuing, story } = setUp(async () => receipt, { begin: () => Promise.reject(full) })
    await expect(issuing.send(orderId, draft)).rejects.toBe(full)
    expect(story).toEqual([])
  })

  it('puts nothing on disk and sends nothing when a rule is broken', async () => {
    const { issuing, story } = setUp(async () => receipt)
    await expect(issuing.send(orderId, { ...draft, idType: '1' })).rejects.toMatchObject({
      fault: { code: 'INPUT_INVALID', inputs: [{ path: 'memberId', rule: 'idTypeGiven' }] },
    })
    expect(story).toEqual([])
  })

  it.each([
    ['a refusal', new FaultError('REFUSED', 'x', { sent: true }), 'failed'],
    ['nothing sent', new FaultError('DNS_FAILED', 'x'), 'failed'],
    ['a 500', new FaultError('PROVIDER_FAILED', 'x', { sent: true }), 'unknown'],
    ['a 3201', new FaultError('DOWNSTREAM_FAILED', 'x', { sent: true }), 'unknown'],
    ['a time-out', new FaultError('TIMEOUT', 'x', { sent: true }), 'unknown'],
    ['a wrong signature', new FaultError('SIGNATURE_INVALID', 'x', { sent: true }), 'unknown'],
    ['a defect of ours', new TypeError('x'), 'unknown'],
  ])('%s is an outcome: %s', async (_name, error, expected) => {
    const { issuing, story } = setUp(() => Promise.reject(error))
    expect((await issuing.send(orderId, draft)).outcome).toBe(expected)
    expect(story.at(-1)).toMatch(`settle ${expected}`)
  })

  it('still tells of a success that the disk did not take note of', async () => {
    const { issuing, reported } = setUp(async () => receipt, {
      settle: () => Promise.reject(new FaultError('STORAGE_FAILED', 'no space')),
    })
    expect((await issuing.send(orderId, draft)).outcome).toBe('succeeded')
    expect(reported.map(({ code }) => code)).toEqual(['STORAGE_FAILED'])
  })

  it('fetches pictures of its own issues only', async () => {
    const { issuing } = setUp(async () => receipt)
    await issuing.send(orderId, draft)
    const { bytes } = await issuing.picture(orderId, 0)
    expect(Buffer.from(bytes).toString()).toBe(pictureAddress)
    for (const [order, index] of [
      [orderId, 1],
      [orderId, 2],
      [orderId, 3],
      ['147-K7QD2-000000000000-001', 0],
    ] as const)
      await expect(issuing.picture(order, index)).rejects.toMatchObject({ fault: { code: 'NO_LONGER_HELD' } })
  })
})

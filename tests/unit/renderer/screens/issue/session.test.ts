import { describe, expect, test } from 'vitest'
import type { Fault, FaultCode } from '../../../../../contract/errors'
import type { IssueDraft, IssueOutcome, IssueReceipt } from '../../../../../contract/issue'
import { emptyDraft } from '../../../../../renderer/screens/issue/draft'
import { createIssueSession } from '../../../../../renderer/screens/issue/session'

const draft: IssueDraft = { ...emptyDraft, couponTemplateId: '307', num: 2, remark: '生日' }
const receipt: IssueReceipt = {
  tranNo: '1',
  shopName: null,
  tranDateTime: null,
  instruction: null,
  coupons: [],
  other: [],
}

class Thrown extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}

const fault = (code: FaultCode, sent: boolean): Fault => ({
  code,
  provider: 'allinpay',
  providerCode: null,
  providerMessage: null,
  detail: '',
  sent,
  inputs: [],
})

/** A main process that numbers orders 1, 2, 3… and answers each send as it is told to. */
function aTill(answer: (orderId: string) => IssueOutcome | Promise<IssueOutcome>) {
  const sent: { orderId: string; draft: IssueDraft }[] = []
  let orders = 0
  const session = createIssueSession({
    newOrder: async () => {
      orders += 1
      return { orderId: `order-${orders}` }
    },
    send: async (request) => {
      sent.push(request)
      return answer(request.orderId)
    },
    faultOf: (error) => (error instanceof Thrown ? error.fault : null),
  })
  return { session, sent, orders: () => orders }
}

const succeeding = (orderId: string): IssueOutcome => ({ outcome: 'succeeded', orderId, receipt })

describe('the order number', () => {
  test('is made once, before anything is sent', async () => {
    const { session, orders, sent } = aTill(succeeding)
    await Promise.all([session.getState().ensureOrder(), session.getState().ensureOrder()])
    await session.getState().ensureOrder()
    expect(session.getState().orderId).toBe('order-1')
    expect(orders()).toBe(1)
    expect(sent).toEqual([])
  })

  test('nothing is sent without one', async () => {
    const { session, sent } = aTill(succeeding)
    await session.getState().send(draft, null)
    expect(sent).toEqual([])
    expect(session.getState().phase.step).toBe('filling')
  })

  test('a number that cannot be had is a fault to show, and can be asked for again', async () => {
    let ready = false
    const session = createIssueSession({
      newOrder: async () => {
        if (!ready) throw new Thrown(fault('NOT_READY', false))
        return { orderId: 'order-1' }
      },
      send: async ({ orderId }) => succeeding(orderId),
      faultOf: (error) => (error instanceof Thrown ? error.fault : null),
    })
    await session.getState().ensureOrder()
    expect(session.getState().orderFault?.code).toBe('NOT_READY')
    ready = true
    await session.getState().ensureOrder()
    expect(session.getState()).toMatchObject({ orderId: 'order-1', orderFault: null })
  })

  test.each([
    ['a refusal', { outcome: 'failed', fault: fault('REFUSED', true) }, 'order-2'],
    ['what never left the PC', { outcome: 'failed', fault: fault('OFFLINE', false) }, 'order-1'],
    ['a provider that is busy', { outcome: 'failed', fault: fault('RATE_LIMITED', true) }, 'order-1'],
  ] as const)('after %s', async (_what, answer, next) => {
    const { session } = aTill((orderId) => ({ ...answer, orderId }))
    await session.getState().ensureOrder()
    session.getState().write(draft)
    await session.getState().send(draft, null)
    await session.getState().ensureOrder()
    expect(session.getState()).toMatchObject({
      orderId: next,
      draft,
      phase: { step: 'filling', refusal: { fault: answer.fault, sameOrder: next === 'order-1' } },
    })
  })

  test('is not replaced after an unknown outcome until that is put aside', async () => {
    const { session, orders } = aTill((orderId) => ({
      outcome: 'unknown',
      orderId,
      fault: fault('TIMEOUT', true),
    }))
    await session.getState().ensureOrder()
    await session.getState().send(draft, null)
    expect(session.getState().phase).toMatchObject({ step: 'unknown', job: { orderId: 'order-1' } })
    expect(orders()).toBe(1)
    session.getState().clear()
    await session.getState().send(draft, null)
    expect(session.getState().phase.step).toBe('unknown')
    session.getState().next()
    await session.getState().ensureOrder()
    expect(session.getState()).toMatchObject({ orderId: 'order-2', draft: emptyDraft })
  })

  test('survives clearing the form', async () => {
    const { session, orders } = aTill(succeeding)
    await session.getState().ensureOrder()
    session.getState().write(draft)
    session.getState().clear()
    await session.getState().ensureOrder()
    expect(session.getState()).toMatchObject({ orderId: 'order-1', draft: emptyDraft })
    expect(orders()).toBe(1)
  })
})

describe('a call that comes back without an outcome', () => {
  const thrown = async (error: unknown) => {
    const { session } = aTill(() => Promise.reject(error))
    await session.getState().ensureOrder()
    await session.getState().send(draft, null)
    return session.getState().phase
  }

  test('that was lost on its way is unknown', async () => {
    expect(await thrown(new Error('port closed'))).toMatchObject({
      step: 'unknown',
      fault: { code: 'INTERNAL', sent: true },
    })
  })

  test('for an order number that was sent before is unknown', async () => {
    expect(await thrown(new Thrown(fault('DUPLICATE_ORDER', false)))).toMatchObject({ step: 'unknown' })
  })

  test.each(['INPUT_INVALID', 'STORAGE_FAILED'] as const)(
    'with %s was refused before sending',
    async (code) => {
      expect(await thrown(new Thrown(fault(code, false)))).toMatchObject({
        step: 'filling',
        refusal: { sameOrder: true, fault: { code } },
      })
    },
  )
})

test('asked twice, it sends once', async () => {
  const { session, sent } = aTill(succeeding)
  await session.getState().ensureOrder()
  await Promise.all([session.getState().send(draft, null), session.getState().send(draft, null)])
  await session.getState().send(draft, null)
  expect(sent).toEqual([{ orderId: 'order-1', draft }])
  expect(session.getState().phase).toMatchObject({ step: 'issued', job: { orderId: 'order-1' }, receipt })
})

test('after a success the next issue keeps the template and nothing of the customer', async () => {
  const { session } = aTill(succeeding)
  await session.getState().ensureOrder()
  session.getState().write({ ...draft, couponType: '2', idType: '1', memberId: '13800000000' })
  await session.getState().send(session.getState().draft, null)
  session.getState().next()
  await session.getState().ensureOrder()
  expect(session.getState()).toMatchObject({
    orderId: 'order-2',
    draft: { ...emptyDraft, couponTemplateId: '307', couponType: '2' },
    phase: { step: 'filling', refusal: null },
  })
})

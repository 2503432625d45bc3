import { createStore } from 'zustand/vanilla'
import type { Fault } from '../../../contract/errors'
import type { IssueDraft, IssueOutcome, IssueReceipt, Template } from '../../../contract/issue'
import { emptyDraft } from './draft'

/** One sending: what was asked for, under which order number. */
export interface Job {
  orderId: string
  draft: IssueDraft
  template: Template | null
}

/** What a till is at while issuing. */
export type Phase =
  | { step: 'filling'; refusal: Refusal | null }
  | { step: 'sending'; job: Job }
  | { step: 'issued'; job: Job; receipt: IssueReceipt }
  | { step: 'unknown'; job: Job; fault: Fault }

/** A send that certainly issued nothing. `sameOrder`: it may be tried again as it is, under its own order number. */
export interface Refusal {
  fault: Fault
  sameOrder: boolean
}

/** What the session asks the main process for; `send` throws only what {@link Calls.faultOf} can read. */
export interface Calls {
  newOrder: () => Promise<{ orderId: string }>
  send: (request: { orderId: string; draft: IssueDraft }) => Promise<IssueOutcome>
  /** The fault of a call that was thrown back; null when it is none of the contract's. */
  faultOf: (error: unknown) => Fault | null
}

export interface Session {
  draft: IssueDraft
  /** Made before anything is sent, kept until its issue is finished. */
  orderId: string | null
  orderFault: Fault | null
  phase: Phase
  write: (draft: IssueDraft) => void
  /** Gets an order number when there is none. */
  ensureOrder: () => Promise<void>
  /** Sends the draft once; while one is under way, or without an order number, nothing happens. */
  send: (draft: IssueDraft, template: Template | null) => Promise<void>
  /** Empties the form; an order number that nothing was sent under stays. */
  clear: () => void
  /** Leaves a finished issue (succeeded, or unknown and put aside) and begins another. */
  next: () => void
}

/**
 * 发券 from the draft to the outcome. It lives outside the screen, so that a draft, a sending and its result are there when the
 * cashier comes back.
 *
 * The order number changes only after an issue that is finished: succeeded, refused for certain, or unknown and put aside. What
 * never left this PC, and what the provider asks to repeat later (302), is tried again under the same one.
 */
export function createIssueSession(calls: Calls) {
  let ordering: Promise<void> | null = null

  return createStore<Session>()((set, get) => {
    const sending = (job: Job) => {
      const { phase } = get()
      return phase.step === 'sending' && phase.job === job
    }

    async function orderNumber(): Promise<void> {
      set({ orderFault: null })
      try {
        set({ orderId: (await calls.newOrder()).orderId })
      } catch (error) {
        set({ orderFault: calls.faultOf(error) ?? unexpected(error, false) })
      }
    }

    function ensureOrder(): Promise<void> {
      if (get().orderId !== null) return Promise.resolve()
      ordering ??= orderNumber().finally(() => {
        ordering = null
      })
      return ordering
    }

    function settle(job: Job, outcome: IssueOutcome): void {
      if (!sending(job)) return
      if (outcome.outcome === 'succeeded')
        set({ phase: { step: 'issued', job, receipt: outcome.receipt }, orderId: null })
      else if (outcome.outcome === 'unknown')
        set({ phase: { step: 'unknown', job, fault: outcome.fault }, orderId: null })
      else refuse(outcome.fault)
    }

    function refuse(fault: Fault): void {
      const sameOrder = !fault.sent || fault.code === 'RATE_LIMITED'
      set({ phase: { step: 'filling', refusal: { fault, sameOrder } } })
      if (sameOrder) return
      set({ orderId: null })
      void ensureOrder()
    }

    function begin(): void {
      set({ phase: { step: 'filling', refusal: null } })
      void ensureOrder()
    }

    return {
      draft: emptyDraft,
      orderId: null,
      orderFault: null,
      phase: { step: 'filling', refusal: null },
      write: (draft) => set({ draft }),
      ensureOrder,
      async send(draft, template) {
        const { phase, orderId } = get()
        if (phase.step !== 'filling' || orderId === null) return
        const job: Job = { orderId, draft, template }
        set({ phase: { step: 'sending', job } })
        settle(job, await outcomeOf(calls, job))
      },
      clear() {
        if (get().phase.step !== 'filling') return
        set({ draft: emptyDraft })
        begin()
      },
      next() {
        const { step } = get().phase
        if (step !== 'issued' && step !== 'unknown') return
        const { couponTemplateId, couponType } = get().draft
        set({ draft: step === 'issued' ? { ...emptyDraft, couponTemplateId, couponType } : emptyDraft })
        begin()
      },
    }
  })
}

/**
 * The outcome of one call. A call that came back without an outcome is `failed` only where it says that nothing was sent; an
 * order number that the till has seen before, or a call that was lost on its way, may have issued coupons.
 */
async function outcomeOf(calls: Calls, { orderId, draft }: Job): Promise<IssueOutcome> {
  try {
    return await calls.send({ orderId, draft })
  } catch (error) {
    const fault = calls.faultOf(error) ?? unexpected(error, true)
    const certain = !fault.sent && fault.code !== 'DUPLICATE_ORDER'
    return { outcome: certain ? 'failed' : 'unknown', orderId, fault }
  }
}

function unexpected(error: unknown, sent: boolean): Fault {
  return {
    code: 'INTERNAL',
    provider: null,
    providerCode: null,
    providerMessage: null,
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    sent,
    inputs: [],
  }
}

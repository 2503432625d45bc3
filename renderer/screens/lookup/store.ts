import { create } from 'zustand'
import { couponIdSchema } from '../../../contract/coupon'

const remembered = 6

/** One question to the provider. The same coupon asked again is another one: its verdict belongs to another moment. */
export interface Asked {
  couponId: string
  ask: number
}

export interface LookUpState {
  /** What stands in the box. */
  text: string
  problem: 'codeMissing' | 'codeCharacters' | null
  current: Asked | null
  /** The latest lookups of this session, newest first, one a coupon. */
  recent: readonly Asked[]
  write: (text: string) => void
  lookUp: (couponId: string) => void
  /** Shows an earlier lookup again, as it was. */
  goBackTo: (asked: Asked) => void
  /** Empties the screen; a lookup under way goes on and is found among the recent ones. */
  leave: () => void
}

export const useLookUp = create<LookUpState>()((set, get) => ({
  text: '',
  problem: null,
  current: null,
  recent: [],
  write: (text) => set({ text, problem: null }),
  lookUp(typed) {
    const couponId = typed.trim()
    if (!couponIdSchema.safeParse(couponId).success) {
      set({ text: typed, problem: couponId === '' ? 'codeMissing' : 'codeCharacters' })
      return
    }
    const { current, recent } = get()
    const ask = 1 + Math.max(current?.ask ?? 0, ...recent.map((one) => one.ask))
    const asked = { couponId, ask }
    set({
      text: couponId,
      problem: null,
      current: asked,
      recent: [asked, ...recent.filter((one) => one.couponId !== couponId)].slice(0, remembered),
    })
  },
  goBackTo: (asked) => set({ current: asked, text: asked.couponId, problem: null }),
  leave: () => set({ current: null, text: '', problem: null }),
}))

/** Looks a scanned coupon up; the screen shows it whenever it is opened. */
export function lookUp(couponId: string): void {
  useLookUp.getState().lookUp(couponId)
}

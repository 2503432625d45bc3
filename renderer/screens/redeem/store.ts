import { create } from 'zustand'
import type { Platform } from '../../../contract/voucher'
import { cleanCode } from '../../scanner/clean'
import { type Certainty, fitsVoucher, type Recognised, recognise } from '../../scanner/recognise'
import type { Picked } from './picked'

/** How a row came to its platform. */
export type How = Certainty | 'chosen'

/** One scanned voucher. What the provider says of it is the query's; here is only what the cashier did. */
export interface Row {
  id: number
  code: string
  platform: Platform
  how: How
  /** Counts the questions asked: the same code asked again is another question. */
  ask: number
  /** The cashier did not wait for the answer. */
  left: boolean
  /** How many are to be redeemed. */
  quantity: number
  /** For Douyin: how many of each certificate; a certificate that is missing here is not ticked. */
  picked: Picked | null
}

interface RedeemState {
  /** What stands in the box. */
  text: string
  problem: 'codeMissing' | 'codeCharacters' | null
  choice: Platform | 'auto'
  /** Newest first. */
  rows: readonly Row[]
  selected: number | null
}

const mostRows = 50
let lastId = 0

export const useRedeem = create<RedeemState>()(() => ({
  text: '',
  problem: null,
  choice: 'auto',
  rows: [],
  selected: null,
}))

const { getState: get, setState: set } = useRedeem

function change(id: number, part: Partial<Row>): void {
  set(({ rows }) => ({ rows: rows.map((row) => (row.id === id ? { ...row, ...part } : row)) }))
}

const asked = { left: false, quantity: 1, picked: null }

/**
 * Looks a recognised code up; a code that is in the list already is asked again. The platform is the one the cashier chose
 * beforehand, unless the code is certain to be another's. What stands in the box stays there.
 */
export function prepare(code: string, recognised: Extract<Recognised, { destination: 'redeem' }>): void {
  const { choice, rows } = get()
  const chosen = choice !== 'auto' && recognised.certainty !== 'certain'
  const platform = chosen ? choice : recognised.platform
  const how: How = chosen ? 'chosen' : recognised.certainty
  const before = rows.find((row) => row.code === code)
  lastId += 1
  const row: Row = { id: lastId, code, platform, how, ask: (before?.ask ?? 0) + 1, ...asked }
  set({
    rows: [row, ...rows.filter((other) => other !== before)].slice(0, mostRows),
    selected: row.id,
  })
}

/** Looks up what was typed into the box, on the platform the cashier chose or the one that is recognised. */
export function prepareTyped(setting: Parameters<typeof recognise>[1]): void {
  const code = cleanCode(get().text)
  if (!fitsVoucher(code)) {
    set({ problem: code === '' ? 'codeMissing' : 'codeCharacters' })
    return
  }
  set({ text: '', problem: null })
  const recognised = recognise(code, setting)
  prepare(
    code,
    recognised.destination === 'redeem'
      ? recognised
      : // Of a form nobody documents: the cashier typed it for a platform, so one is asked and the others are at hand.
        { destination: 'redeem', platform: 'meituan', certainty: 'ambiguous', alternatives: [] },
  )
}

export const write = (text: string) => set({ text, problem: null })
export const choose = (choice: Platform | 'auto') => set({ choice })
export const select = (id: number) => set({ selected: id })
export const leave = (id: number) => change(id, { left: true })
/** Goes back to the empty screen; the list stays. */
export const unselect = () => set({ selected: null })

/** How many are to be redeemed, kept between 1 and what there is. */
export function setQuantity(id: number, quantity: number, most: number): void {
  change(id, { quantity: Math.min(Math.max(1, quantity), most) })
}
export const pick = (id: number, picked: Picked) => change(id, { picked })

/** Asks once more, on the same platform or on another that the cashier chose. */
export function askAgain(row: Row, platform: Platform = row.platform): void {
  change(row.id, {
    ...asked,
    platform,
    how: platform === row.platform ? row.how : 'chosen',
    ask: row.ask + 1,
  })
}

export function remove(id: number): void {
  const rows = get().rows.filter((row) => row.id !== id)
  set({ rows, selected: get().selected === id ? (rows[0]?.id ?? null) : get().selected })
}

export const clear = () => set({ rows: [], selected: null, text: '', problem: null })

import { afterAll, describe, expect, it } from 'vitest'
import { type VerdictReason, verdictReasonSchema, verdictSchema } from '../../../../../contract/verdict'
import { verdictOn } from '../../../../../main/till/verdict'
import { bareCoupon, beijing, usableCoupon } from './a-coupon'
import { cases, usual } from './cases'
import type { Case } from './cases/case'

function verdictOf({ coupon = {}, template = {}, till = usual.till, at = usual.at }: Case) {
  return verdictOn(usableCoupon({ coupon, template }), till, beijing(at))
}

const pcZone = process.env.TZ
afterAll(() => {
  process.env.TZ = pcZone
})

/** Noon in January in the PC's zone, as minutes from UTC. */
const pcOffset = () => new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()

describe.each([
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
  ['Pacific/Niue', 660],
  ['Asia/Kathmandu', -345],
])('on a PC in the zone %s, a coupon that', (zone, offset) => {
  it.each(cases)('$it', (oneCase) => {
    process.env.TZ = zone
    expect(pcOffset()).toBe(offset)
    expect(verdictOf(oneCase)).toEqual({ verdict: oneCase.verdict, reasons: oneCase.reasons ?? [] })
  })
})

describe('the table of verdicts', () => {
  it('has no case twice', () => expect(new Set(cases.map(({ it }) => it)).size).toBe(cases.length))

  it('meets every reason of the contract', () => {
    const met = new Set(cases.flatMap(({ reasons }) => reasons?.map(({ code }) => code) ?? []))
    expect([...met].sort()).toEqual([...verdictReasonSchema.shape.code.options].sort())
  })

  it('holds verdicts of the contract, with each code once and what blocks first', () => {
    for (const oneCase of cases) {
      const { reasons } = verdictSchema.parse(verdictOf(oneCase))
      expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length)
      const effects = reasons.map(({ effect }) => effect)
      expect(effects).toEqual([...effects].sort())
    }
  })

  it('names the same parameters for a code wherever it comes', () => {
    const keys = new Map<VerdictReason['code'], string>()
    for (const { code, params } of cases.flatMap(verdictReasons)) {
      const these = Object.keys(params).sort().join()
      expect(`${code} ${keys.get(code) ?? these}`).toBe(`${code} ${these}`)
      keys.set(code, these)
    }
  })
})

function verdictReasons(oneCase: Case): VerdictReason[] {
  return verdictOf(oneCase).reasons
}

it('says of a coupon of which nothing is told that it cannot be used', () =>
  expect(verdictOn(bareCoupon(), usual.till, beijing(usual.at))).toEqual({
    verdict: 'unusable',
    reasons: [
      { code: 'statusUnknown', effect: 'blocks', params: { raw: '', fields: 'status' } },
      { code: 'validityUnknown', effect: 'condition', params: { told: '' } },
      { code: 'kindUnknown', effect: 'condition', params: { raw: '', fields: 'templateType' } },
    ],
  }))

it('changes nothing in the coupon', () => {
  const coupon = usableCoupon()
  const before = structuredClone(coupon)
  verdictOn(coupon, usual.till, beijing(usual.at))
  expect(coupon).toEqual(before)
})

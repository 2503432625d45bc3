import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderIdSchema } from '../../../../contract/issue'
import { createOrderNumbers } from '../../../../main/till/order-number'

const at = Date.UTC(2026, 10, 22, 13, 45, 30)

describe('createOrderNumbers', () => {
  it('names store, till, Beijing time and sequence', () => {
    const next = createOrderNumbers({ store: '147', tillTag: 'K7QD2', clock: () => at })
    expect([next(), next()]).toEqual(['147-K7QD2-261122214530-001', '147-K7QD2-261122214530-002'])
  })

  it('stays within what a provider takes, whatever the shop code', () => {
    fc.assert(
      fc.property(fc.string(), (store) => {
        const next = createOrderNumbers({ store, tillTag: 'K7QD2', clock: () => at })
        expect(orderIdSchema.safeParse(next()).success).toBe(true)
      }),
    )
  })

  it('never repeats within a run: more than 999 in a second, and a clock set back', () => {
    let now = at
    const next = createOrderNumbers({ store: '147', tillTag: 'K7QD2', clock: () => now })
    const numbers = Array.from({ length: 2500 }, (_, index) => {
      if (index === 1200) now -= 3_600_000
      return next()
    })
    expect(new Set(numbers).size).toBe(2500)
    expect([...numbers].sort()).toEqual(numbers)
  })
})

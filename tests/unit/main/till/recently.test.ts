import { describe, expect, it } from 'vitest'
import { Recently } from '../../../../main/till/recently'

describe('Recently', () => {
  it('forgets what was set longest ago', () => {
    const recent = new Recently<number>(2)
    recent.set('a', 1)
    recent.set('b', 2)
    recent.set('a', 3)
    recent.set('c', 4)
    expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([3, undefined, 4])
  })
})

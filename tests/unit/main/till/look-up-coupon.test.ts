import { describe, expect, it } from 'vitest'
import { maskPhone } from '../../../../main/till/look-up-coupon'

describe('maskPhone', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['+8613812345678', '+86****5678'],
    ['12345678', '123****5678'],
    ['1234567', '****67'],
    ['1', '****1'],
    ['', '****'],
    [null, null],
  ])('%j becomes %j', (phone, masked) => expect(maskPhone(phone)).toBe(masked))
})

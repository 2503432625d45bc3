import { expect, test } from 'vitest'
import { allOnce, stepped } from '../../../../../renderer/screens/redeem/picked'

const plain = { certificateId: 'plain', num: null }
const five = { certificateId: 'five', num: 5 }
const two = { certificateId: 'two', num: 2 }
const spent = { certificateId: 'spent', num: 0 }

test('every certificate is ticked once, but a times-card with nothing left', () => {
  expect(allOnce([plain, five, spent])).toEqual({ plain: 1, five: 1, spent: 0 })
})

test.each([
  ['one more time', [plain, five], { plain: 1, five: 1 }, 1, { plain: 1, five: 2 }],
  ['one time fewer', [plain, five], { plain: 1, five: 3 }, -1, { plain: 1, five: 2 }],
  ['no more than are left', [five], { five: 5 }, 1, { five: 5 }],
  ['never down to none: the tick does that', [five], { five: 1 }, -1, { five: 1 }],
  ['a card that is not ticked stays so', [five], {}, 1, {}],
  ['plain vouchers have no count', [plain], { plain: 1 }, 1, { plain: 1 }],
  ['the first card that has room', [two, five], { two: 2, five: 1 }, 1, { two: 2, five: 2 }],
  ['the first card that can give', [two, five], { two: 1, five: 4 }, -1, { two: 1, five: 3 }],
] as const)('%s', (_what, certificates, picked, step, expected) => {
  expect(stepped(certificates, picked, step)).toEqual(expected)
})

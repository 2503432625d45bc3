import { describe, expect, it } from 'vitest'
import type { TillStatus } from '../../../../contract/till'
import { FaultError } from '../../../../main/till/fault'
import { createStatusBoard } from '../../../../main/till/status-board'

describe('createStatusBoard', () => {
  it('keeps the last latency when a request goes unanswered, and says why it did', () => {
    let unknownOutcomes = 0
    const board = createStatusBoard({
      clock: () => 1000,
      online: true,
      unknownOutcomes: () => unknownOutcomes,
    })
    const seen: TillStatus[] = []
    const stop = board.watch((status) => seen.push(status))

    board.observe({ provider: 'allinpay', latencyMs: 42 })
    board.observe({ provider: 'allinpay', fault: new FaultError('TIMEOUT', 'x').fault })
    unknownOutcomes = 1
    board.outcomesChanged()
    board.setOnline(true)
    board.setOnline(false)
    stop()
    board.setOnline(true)

    expect(seen).toHaveLength(4)
    expect(seen[1]?.providers).toEqual([
      { name: 'allinpay', latencyMs: 42, lastAnswerAt: 1000, lastFault: 'TIMEOUT' },
    ])
    expect(seen.map(({ online, unknownOutcomes }) => [online, unknownOutcomes])).toEqual([
      [true, 0],
      [true, 0],
      [true, 1],
      [false, 1],
    ])
    expect(board.current().online).toBe(true)
  })
})

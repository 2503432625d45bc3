import { formatBeijing, instant } from '../../contract/time'
import type { Clock } from './gateways'

const longestStorePart = 8

/**
 * Makes order numbers no other till of the chain makes: store, till, Beijing time to the second, sequence, as in
 * `147-K7QD2-261122214530-001` (at most 31 characters). They only ever go up within a run, even when the clock is set back.
 *
 * @param store shopId or shopCode; only its last eight letters and digits are used
 * @param tillTag five letters or digits that this PC keeps for itself
 */
export function createOrderNumbers({
  store,
  tillTag,
  clock,
}: {
  store: string
  tillTag: string
  clock: Clock
}) {
  const storePart = store.replace(/[^0-9A-Za-z]/g, '').slice(-longestStorePart) || '0'
  let second = 0
  let sequence = 0
  return function nextOrderNumber(): string {
    const now = Math.floor(clock() / 1000)
    if (now > second) {
      second = now
      sequence = 0
    }
    sequence += 1
    if (sequence > 999) {
      second += 1
      sequence = 1
    }
    const time = formatBeijing(instant(second * 1000))
      .replace(/\D/g, '')
      .slice(2)
    return `${storePart}-${tillTag}-${time}-${String(sequence).padStart(3, '0')}`
  }
}

import type { CouponDetail } from '../../../contract/coupon'
import type { Instant } from '../../../contract/time'
import type { Verdict } from '../../../contract/verdict'
import { channel, scene } from './channel'
import { dailyLimit, goods, newCustomers, staff, threshold, timesLeft } from './limits'
import type { Rule, TillStore } from './reason'
import { giving, status, template } from './status'
import { store } from './store'
import { timeOfDay } from './time-of-day'
import { unknownValues } from './unknown-values'
import { validity } from './validity'

/** In the order in which their reasons are told. */
const rules: readonly Rule[] = [
  status,
  giving,
  template,
  validity,
  timeOfDay,
  store,
  channel,
  timesLeft,
  unknownValues,
  threshold,
  dailyLimit,
  newCustomers,
  staff,
  goods,
  scene,
]

/**
 * The till's verdict on a coupon: whether it can be used in this store at this moment, and every reason against it, those
 * that block first. What zvcms does when the coupon is redeemed is zvcms' to say; this says what the coupon's own data say.
 *
 * Pure; all times are Beijing time, whatever the PC's zone. A reason's code comes at most once. The parameters of each code
 * are texts, `''` where nothing is told; lists are joined by `, `; dates are `yyyy-MM-dd`, times `yyyy-MM-dd HH:mm:ss`:
 *
 * | code                | effect    | params |
 * |---------------------|-----------|--------|
 * | alreadyUsed         | blocks    | `time`, `store`: when and where |
 * | expired             | blocks    | |
 * | retrieved           | blocks    | `time`, `reason` |
 * | statusUnknown       | condition; blocks where no status is told at all | `raw`: the values, `fields`: whose they are |
 * | beingGiven          | blocks    | |
 * | templateInactive    | blocks    | |
 * | templateVoid        | blocks    | |
 * | notYetValid         | blocks    | `from`: the first day, or moment |
 * | pastValidity        | blocks    | `until`: the last day, or second |
 * | validityUnknown     | condition | `told`: what could not be read |
 * | outsideTimeOfDay    | blocks    | `ranges`: `11:00–14:00, 17:00–02:00` |
 * | timeOfDayUnreadable | condition | `told`: what could not be read |
 * | otherStore          | blocks    | |
 * | storeUnknown        | condition | |
 * | otherChannel        | blocks; condition where one of them is unknown | `channels`: names as in the contract, `unknown(7)` |
 * | noTimesLeft         | blocks    | `of`: how many there were |
 * | kindUnknown         | condition | `raw`: the values, `fields`: whose they are (the kind's, or a limit's) |
 * | thresholdYuan       | condition | `amount`: yuan, `30.00` |
 * | thresholdPieces     | condition | `amount`: pieces, `3` |
 * | thresholdKilograms  | condition | `amount`: kilograms, `2.5` |
 * | thresholdUnknown    | condition | `type`: its raw number, `amount` |
 * | dailyLimit          | condition | `count`: coupons a day |
 * | newCustomersOnly    | condition | |
 * | staffOnly           | condition | |
 * | goodsListed         | condition | `scope`: `listed` (only these) or `allButListed` |
 * | sceneListed         | condition | `scenes`: names as in the contract, `unknown(7)` |
 *
 * @param till the store as zvcms names it, from the store profile
 */
export function verdictOn(coupon: CouponDetail, till: TillStore, at: Instant): Verdict {
  const found = rules.flatMap((rule) => rule(coupon, { till, at }))
  const blocking = found.filter(({ effect }) => effect === 'blocks')
  const conditions = found.filter(({ effect }) => effect === 'condition')
  const verdict = blocking.length > 0 ? 'unusable' : conditions.length > 0 ? 'conditional' : 'usable'
  return { verdict, reasons: [...blocking, ...conditions] }
}

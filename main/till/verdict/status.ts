import type { Moment } from '../../../contract/enumerated'
import { formatBeijing } from '../../../contract/time'
import { blocks, type Rule, when } from './reason'

/** What has become of the coupon itself. */
export const status: Rule = (coupon) => {
  switch (coupon.status?.name) {
    case 'used':
      return [blocks('alreadyUsed', { time: timeOf(coupon.useTime), store: coupon.useStoreName ?? '' })]
    case 'expired':
      return [blocks('expired')]
    case 'retrieved': {
      const reason = coupon.retrieveReason ?? coupon.retrieveCoupon ?? ''
      return [blocks('retrieved', { time: timeOf(coupon.retrieveTime), reason })]
    }
    default:
      return []
  }
}

export const giving: Rule = ({ giveState }) => when(giveState?.name === 'giving', blocks('beingGiven'))

/**
 * The template's own status. What it means for coupons already issued is not documented; the till takes it at its word,
 * and zvcms has the last one.
 */
export const template: Rule = ({ templateInfo }) => [
  ...when(templateInfo.status?.name === 'inactive', blocks('templateInactive')),
  ...when(templateInfo.status?.name === 'void', blocks('templateVoid')),
]

function timeOf(moment: Moment | null): string {
  return moment?.at != null ? formatBeijing(moment.at) : (moment?.text ?? '')
}

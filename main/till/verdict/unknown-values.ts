import type { VerdictReason } from '../../../contract/verdict'
import { isTimesCoupon } from './limits'
import { listed, type Rule } from './reason'

type Values = Readonly<Record<string, { name: string; raw: string } | null>>

/**
 * Values that the till does not know and no other room judges: a coupon that has one is never usable without a look at it,
 * and one whose status is not told at all is not usable. Each code comes at most once, with all its values.
 */
export const unknownValues: Rule = (coupon) => [
  ...unknown('statusUnknown', coupon.status === null ? 'blocks' : 'condition', {
    status: coupon.status ?? notTold,
    giveState: coupon.giveState,
    'templateInfo.status': coupon.templateInfo.status,
  }),
  ...unknown('kindUnknown', 'condition', {
    templateType: coupon.templateType ?? coupon.templateInfo.type ?? notTold,
    usableCount: isTimesCoupon(coupon) && coupon.usableCount === null ? notTold : null,
    isBelongCompanyStaff: coupon.isBelongCompanyStaff,
    'templateInfo.isNewCustomerShared': coupon.templateInfo.isNewCustomerShared,
    'templateInfo.useCountLimit': coupon.templateInfo.useCountLimit,
    'templateInfo.applyGoodsType': coupon.templateInfo.applyGoodsType,
  }),
]

const notTold = { name: 'unknown', raw: '' }

function unknown(
  code: VerdictReason['code'],
  effect: VerdictReason['effect'],
  values: Values,
): VerdictReason[] {
  const found = Object.entries(values).filter(([, value]) => value?.name === 'unknown')
  if (found.length === 0) return []
  const raws = found.map(([, value]) => value?.raw ?? '').filter((raw) => raw !== '')
  return [{ code, effect, params: { raw: listed(raws), fields: listed(found.map(([field]) => field)) } }]
}

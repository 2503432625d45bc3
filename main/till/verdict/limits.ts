import type { CouponDetail } from '../../../contract/coupon'
import { fenFromYuan, yuanFromFen } from '../../../contract/money'
import { blocks, condition, type Rule, when } from './reason'

/** Whether the coupon is used up time by time; some carry their times without being of that type. */
export function isTimesCoupon({ templateType, templateInfo, originCount }: CouponDetail): boolean {
  return (templateType ?? templateInfo.type)?.name === 'times' || (originCount ?? 0) > 0
}

export const timesLeft: Rule = (coupon) => {
  const { usableCount, originCount } = coupon
  const none = isTimesCoupon(coupon) && usableCount !== null && usableCount <= 0
  return when(none, blocks('noTimesLeft', { of: originCount === null ? '' : String(originCount) }))
}

/** What the order must come to. A threshold of nothing is none; one without a type is in yuan, as its field is documented. */
export const threshold: Rule = ({ templateInfo: { thresholdType, useThreshold } }) => {
  const type = thresholdType?.name ?? (useThreshold === null ? 'none' : 'yuan')
  if (type === 'none') return []
  const unknown = condition('thresholdUnknown', {
    type: thresholdType?.raw ?? '',
    amount: useThreshold ?? '',
  })
  if (type === 'unknown' || useThreshold === null || useThreshold.startsWith('-')) return [unknown]
  if (!/[1-9]/.test(useThreshold)) return []
  switch (type) {
    case 'yuan':
      return [condition('thresholdYuan', { amount: yuanText(useThreshold) })]
    case 'pieces':
      return [condition('thresholdPieces', { amount: shortest(useThreshold) })]
    case 'kilograms':
      return [condition('thresholdKilograms', { amount: shortest(useThreshold) })]
  }
}

/** How many a customer may use in one day; the till cannot know how many were. */
export const dailyLimit: Rule = ({ templateInfo: { useCountLimit, maxUseCount } }) => {
  const limited = useCountLimit === null ? (maxUseCount ?? 0) > 0 : useCountLimit.name === 'limited'
  return when(limited, condition('dailyLimit', { count: maxUseCount === null ? '' : String(maxUseCount) }))
}

export const newCustomers: Rule = ({ templateInfo }) =>
  when(templateInfo.isNewCustomerShared?.name === 'yes', condition('newCustomersOnly'))

export const staff: Rule = ({ isBelongCompanyStaff }) =>
  when(isBelongCompanyStaff?.name === 'yes', condition('staffOnly'))

/** The goods that the coupon is for. A list without a type is taken for the goods it is for. */
export const goods: Rule = ({ templateInfo: { applyGoodsType, goodsIds, goodsCategoryIds } }) => {
  const hasList = goodsIds.length > 0 || goodsCategoryIds.length > 0
  const scope = applyGoodsType?.name ?? (hasList ? 'listed' : 'all')
  return when(scope === 'listed' || scope === 'allButListed', condition('goodsListed', { scope }))
}

function yuanText(amount: string): string {
  const fen = fenFromYuan(amount)
  return fen === null ? amount : yuanFromFen(fen)
}

function shortest(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount
}

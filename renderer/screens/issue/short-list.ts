import type { TFunction } from 'i18next'
import type { IssueDraft, IssuedCoupon } from '../../../contract/issue'
import { recipientWords } from './recipient'

/** Why the provider's list is shorter than what was asked for, or names no coupon; null when there is nothing to explain. */
export function shortListWords(
  draft: Pick<IssueDraft, 'num' | 'idType' | 'memberId'>,
  coupons: readonly IssuedCoupon[],
  t: TFunction,
): string | null {
  const listed = coupons.length
  const told = coupons.some(({ couponNo, qr }) => couponNo !== null || qr !== null)
  if (!told && draft.idType !== '')
    return t('issue.shortList.toMember', { recipient: recipientWords(draft, t) })
  if (!told) return t('issue.shortList.none')
  if (listed >= draft.num) return null
  if (listed === 1 && coupons[0]?.qr) return t('issue.shortList.oneQr', { asked: draft.num })
  return t('issue.shortList.some', { asked: draft.num, listed })
}

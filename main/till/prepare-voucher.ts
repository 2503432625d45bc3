import { type Instant, instant } from '../../contract/time'
import type { Platform, PreparedVoucher } from '../../contract/voucher'
import { FaultError } from './fault'
import type { Clock, VoucherFromProvider, VoucherReader } from './gateways'

export interface PreparingParts {
  vouchers: VoucherReader
  clock: Clock
  shopId: string | null
  /** What is asked for in place of a scanned link, by the profile's `douyinLink`; other codes pass unchanged. */
  toCouponNo: (code: string, platform: Platform) => Promise<string>
}

/** 验券准备: looks a voucher up on one platform, binding nothing. */
export function createPreparing({ vouchers, clock, shopId, toCouponNo }: PreparingParts) {
  return async function prepareVoucher(platform: Platform, code: string): Promise<PreparedVoucher> {
    if (shopId === null) throw new FaultError('NOT_CONFIGURED', 'the store profile has no store.shopId')
    const couponNo = await toCouponNo(code, platform)
    const voucher = await vouchers.prepare({ platform, code: couponNo, shopId })
    const preparedAt = instant(clock())
    return {
      ...voucher,
      code,
      platform,
      usableCount: usableCountOf(voucher),
      standing: standingOf(voucher, preparedAt),
      preparedAt,
    }
  }
}
export type PrepareVoucher = ReturnType<typeof createPreparing>

/** How many can be redeemed: the platform's count or certificates, else `initAmount` (allinpay.md), at least one. */
export function usableCountOf({
  deal,
  initAmount,
}: Pick<VoucherFromProvider, 'deal' | 'initAmount'>): number {
  const ofDeal =
    deal?.platform === 'tiktok'
      ? deal.certificates.reduce((sum, { num }) => sum + (num ?? 1), 0)
      : (deal?.count ?? 0)
  return Math.max(1, ofDeal || (initAmount ?? 1))
}

/** Where a moment lies to the voucher's dates; a date that cannot be read does not stand in the way. */
export function standingOf(
  { validFrom, validUntil }: Pick<VoucherFromProvider, 'validFrom' | 'validUntil'>,
  at: Instant,
): PreparedVoucher['standing'] {
  if (validUntil?.at != null && at > validUntil.at) return 'expired'
  if (validFrom?.at != null && at < validFrom.at) return 'notYetValid'
  return 'redeemable'
}

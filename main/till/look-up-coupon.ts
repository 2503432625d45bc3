import type { LookedUpCoupon } from '../../contract/coupon'
import { instant } from '../../contract/time'
import { FaultError } from './fault'
import type { Clock, CouponReader } from './gateways'
import { Recently } from './recently'
import { verdictOn } from './verdict'

const rememberedPhones = 20

export interface LookUpParts {
  /** Null when the store profile names no zvcms account. */
  coupons: CouponReader | null
  clock: Clock
  store: { zvcmsStoreId: string | null; zvcmsStoreCode: string | null }
}

/** 查券: any coupon in full, with the till's verdict for this store at this moment. */
export function createLookUp({ coupons, clock, store }: LookUpParts) {
  const phones = new Recently<string>(rememberedPhones)

  async function find(couponId: string): Promise<LookedUpCoupon> {
    if (!coupons) throw new FaultError('NOT_CONFIGURED', 'the store profile has no zvcms account')
    const coupon = await coupons.couponDetail(couponId)
    const lookedUpAt = instant(clock())
    if (coupon.customerPhone !== null) phones.set(couponId, coupon.customerPhone)
    return {
      coupon: { ...coupon, customerPhone: maskPhone(coupon.customerPhone) },
      verdict: verdictOn(coupon, store, lookedUpAt),
      lookedUpAt,
    }
  }

  /** The owner's whole number, of a coupon looked up a moment ago. @throws FaultError NO_LONGER_HELD */
  function revealPhone(couponId: string): { phone: string } {
    const phone = phones.get(couponId)
    if (phone === undefined)
      throw new FaultError('NO_LONGER_HELD', `no phone number held for coupon ${couponId}`)
    return { phone }
  }

  return { find, revealPhone }
}
export type LookUp = ReturnType<typeof createLookUp>

/** `13812345678` becomes `138****5678`; short texts lose all but their last two characters. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  return phone.length >= 8 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : `****${phone.slice(-2)}`
}

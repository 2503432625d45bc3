import type { CouponDetail } from '../../contract/coupon'
import type { CouponSend, IssuedCoupon, IssueReceipt } from '../../contract/issue'
import type { Platform, PreparedVoucher } from '../../contract/voucher'

/*
 * What the till needs from the world. All of them answer with the till's own types or throw a FaultError; none of them
 * retries a write.
 */

/** An issued coupon as the provider told it, with the address or text behind its QR code. */
export type CouponOfReceipt = Omit<IssuedCoupon, 'qr'> & { qrCodeContext: string | null }
export type ReceiptFromProvider = Omit<IssueReceipt, 'coupons'> & { coupons: CouponOfReceipt[] }

/** A voucher as the provider told it; what it means at this moment is the till's to say. */
export type VoucherFromProvider = Omit<
  PreparedVoucher,
  'code' | 'platform' | 'usableCount' | 'standing' | 'preparedAt'
>

export interface CouponIssuer {
  /** Sends one couponSend, once. A FaultError with `sent: true` that is no refusal means: outcome unknown. */
  couponSend(request: CouponSend): Promise<ReceiptFromProvider>
}

export interface VoucherReader {
  prepare(request: { platform: Platform; code: string; shopId: string }): Promise<VoucherFromProvider>
}

export interface CouponReader {
  /** The coupon with its owner's phone number in full. */
  couponDetail(couponId: string): Promise<CouponDetail>
}

export interface Picture {
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif'
  bytes: Uint8Array
}

export interface PictureFetcher {
  /** Fetches a small picture. @throws FaultError REPLY_UNREADABLE when it is none. */
  fetchPicture(address: string): Promise<Picture>
}

/** The present moment in milliseconds since 1970; a parameter everywhere, so that tests can set it. */
export type Clock = () => number

import { z } from 'zod'
import { enumerated, momentSchema, otherFieldSchema } from './enumerated'
import { procedure } from './errors'
import { fenSchema } from './money'
import { instantSchema } from './time'

/** The platforms a voucher may come from, under Allinpay's names. `mtdz` is 美团到店综合. */
export const platforms = ['meituan', 'tiktok', 'dianping', 'mtdz'] as const
export const platformSchema = z.enum(platforms)
export type Platform = z.infer<typeof platformSchema>

const text = z.string().nullable()
const amount = fenSchema.nullable()
const count = z.number().int().nullable()

/** thirdCouponService.prepare, `meiTuan`. */
const meituanDealSchema = z.object({
  platform: z.literal('meituan'),
  dealId: text,
  dealTitle: text,
  dealBeginTime: momentSchema.nullable(),
  dealValue: amount,
  dealPrice: amount,
  singleValue: amount,
  count,
})

/** thirdCouponService.prepare, `dianPing` and `mtdz`. */
const dianpingDealSchema = z.object({
  platform: z.enum(['dianping', 'mtdz']),
  dealId: text,
  dealGroupId: text,
  dealTitle: text,
  dealPrice: amount,
  dealMarketPrice: amount,
  count,
  platformAmount: amount,
  merchantAmount: amount,
})

const certificateSchema = z.object({
  certificateId: z.string(),
  /** How many are left on a times-card; null for a plain certificate. */
  num: z.number().int().nullable(),
})
export type Certificate = z.infer<typeof certificateSchema>

/** thirdCouponService.prepare, `tikTok`. */
const tiktokDealSchema = z.object({
  platform: z.literal('tiktok'),
  certificates: z.array(certificateSchema),
  skuId: text,
  title: text,
  accountId: text,
  /** The one amount that the provider gives in fen. */
  marketPrice: amount,
  soldStartTime: momentSchema.nullable(),
  thirdSkuId: text,
})

export const dealSchema = z.discriminatedUnion('platform', [
  meituanDealSchema,
  dianpingDealSchema,
  tiktokDealSchema,
])
export type Deal = z.infer<typeof dealSchema>

/** A voucher as `thirdCouponService.prepare` tells it (seed 001). Preparing binds nothing. */
export const preparedVoucherSchema = z.object({
  code: z.string(),
  platform: platformSchema,
  couponName: text,
  marketPrice: amount,
  salePrice: amount,
  couponType: text,
  initAmount: count,
  validFrom: momentSchema.nullable(),
  validUntil: momentSchema.nullable(),
  templates: z.array(
    z.object({
      templateId: z.string(),
      couponType: enumerated(['amount', 'times', 'fullReduction']).nullable(),
    }),
  ),
  /** The platform's own block; null when the provider left it out. */
  deal: dealSchema.nullable(),
  other: z.array(otherFieldSchema),
  /** How many can be redeemed: the platform's count, the certificates' sum, or `initAmount`; at least 1. */
  usableCount: z.number().int().min(1),
  /** By the dates above, at `preparedAt`. */
  standing: z.enum(['redeemable', 'notYetValid', 'expired']),
  preparedAt: instantSchema,
})
export type PreparedVoucher = z.infer<typeof preparedVoucherSchema>

/** A voucher code as scanned or typed, cleaned; or a Douyin link. Leading zeros are part of it. */
export const voucherCodeSchema = z
  .string()
  .min(1)
  .max(2048)
  .regex(/^[\x21-\x7e]+$/, 'codeCharacters')

export const redeem = {
  /** Looks a voucher up on one platform. Reads only: safe on any platform, and to repeat. */
  prepare: procedure
    .input(z.object({ code: voucherCodeSchema, platform: platformSchema }))
    .output(preparedVoucherSchema),
}

import { couponIdSchema } from '../../contract/coupon'
import { type Platform, platforms, voucherCodeSchema } from '../../contract/voucher'

export type Certainty = 'certain' | 'likely' | 'ambiguous'

/** What a cleaned text is, as far as it tells (voucher-codes.md). */
export type Recognised =
  | { destination: 'redeem'; platform: Platform; certainty: Certainty; alternatives: readonly Platform[] }
  | { destination: 'lookup' }
  | { destination: 'unknown' }

interface StoreSetting {
  /** Which platform a typed code of ten digits belongs to at this store. */
  tenDigitVouchers: 'mtdz' | 'dianping'
}

type Rule = { is: RegExp; as: (setting: StoreSetting) => Recognised }

const voucher = (
  platform: Platform,
  certainty: Certainty,
  alternatives: readonly Platform[],
): Recognised => ({
  destination: 'redeem',
  platform,
  certainty,
  alternatives,
})

/** Length alone never makes a voucher certain; it says where to look first. */
const rules: readonly Rule[] = [
  {
    is: /^https?:\/\/(?:v\.douyin\.com|(?:[\w-]+\.)*iesdouyin\.com)\/./i,
    as: () => voucher('tiktok', 'certain', []),
  },
  {
    is: /^https?:\/\/.+[?&](?:object_id|encrypted_data)=[^&#]/i,
    as: () => voucher('tiktok', 'certain', []),
  },
  { is: /^\d{18}$/, as: () => ({ destination: 'lookup' }) },
  { is: /^\d{15}$/, as: () => voucher('tiktok', 'likely', ['meituan', 'dianping', 'mtdz']) },
  { is: /^\d{12}$/, as: () => voucher('meituan', 'likely', ['tiktok', 'dianping', 'mtdz']) },
  {
    is: /^\d{10}$/,
    as: ({ tenDigitVouchers }) =>
      voucher(tenDigitVouchers, 'ambiguous', [
        tenDigitVouchers === 'mtdz' ? 'dianping' : 'mtdz',
        'meituan',
        'tiktok',
      ]),
  },
]

/** Says where a cleaned text belongs. `unknown`: nothing that the documentation describes. */
export function recognise(text: string, setting: StoreSetting): Recognised {
  const rule = fitsVoucher(text) ? rules.find(({ is }) => is.test(text)) : undefined
  return rule?.as(setting) ?? { destination: 'unknown' }
}

/** Platforms to try when a code turns out not to be of this one. */
export const otherPlatforms = (platform: Platform): Platform[] =>
  platforms.filter((other) => other !== platform)

/** Whether a text can be asked for as a voucher at all: printable ASCII, at most 2048 characters. */
export const fitsVoucher = (text: string): boolean => voucherCodeSchema.safeParse(text).success
export const fitsCoupon = (text: string): boolean => couponIdSchema.safeParse(text).success

import type { PracticeCode } from '../../contract/practice'
import { told, words } from './cases/case'
import { verdictCases } from './cases/coupon-verdicts'
import { couponCases } from './cases/coupons'
import { faultCodes } from './cases/faults'
import { issuingCases } from './cases/issuing'
import { voucherCases } from './cases/vouchers'

/** A coupon id that zvcms has never heard of. */
const unknownCoupon: PracticeCode = {
  code: '390962138708459999',
  kind: 'coupon',
  symbol: 'code128',
  platform: null,
  group: 'couponRefusals',
  title: words('智迈查不到的券', 'unknown to zvcms'),
  expect: words('提示查询的信息不存在', 'says that there is no such coupon'),
}

/**
 * The one list of practice codes: the providers answer by the cases it is made of, the practice sheet shows it, and
 * docs/practice-codes.md is written from it.
 */
export const practiceCodes: PracticeCode[] = [
  ...voucherCases,
  ...couponCases,
  ...verdictCases,
  unknownCoupon,
  ...issuingCases,
  ...faultCodes,
].map(told)

import { words } from './case'
import type { VoucherCase } from './vouchers'

const refusal = {
  kind: 'voucher',
  symbol: 'code128',
  group: 'voucherRefusals',
  platform: 'meituan',
} as const

/** Vouchers that the platform does not hand out, each for another reason. */
export const voucherRefusals: VoucherCase[] = [
  {
    ...refusal,
    code: '013541450650',
    title: words('已核销的券', 'redeemed already'),
    expect: words('平台拒绝：该券已核销', 'refused: redeemed already'),
    answer: { redeemed: true },
  },
  {
    ...refusal,
    code: '013541450668',
    title: words('已过期的券', 'expired'),
    expect: words('平台拒绝：该券已过期', 'refused: expired'),
    answer: { refused: 3, msg: '该券已过期，不可核销' },
  },
  {
    ...refusal,
    code: '013541450676',
    title: words('别家门店的券', 'of another store'),
    expect: words('平台拒绝：不适用于本门店', 'refused: not for this store'),
    answer: { refused: 3, msg: '该券不适用于本门店，请核对门店' },
  },
  {
    ...refusal,
    code: '999999999999',
    title: words('平台不认识的券码', 'unknown to the platform'),
    expect: words('平台拒绝：券码不存在', 'refused: no such voucher'),
    answer: { refused: 3, msg: '券码不存在' },
  },
  {
    ...refusal,
    code: '013541450684',
    title: words('动态码已失效', 'dynamic code expired'),
    expect: words('请顾客刷新券码再扫(3104)', 'asks the customer to refresh the code (3104)'),
    answer: { refused: 3104, msg: '动态码已过期' },
  },
  {
    ...refusal,
    code: '013541450692',
    title: words('拒绝但不给原因', 'refused without a reason'),
    expect: words('平台拒绝，没有给出原因', 'refused, no reason given'),
    answer: { refused: 3 },
  },
]

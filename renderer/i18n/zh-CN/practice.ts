/** 练习码 */
export const practice = {
  title: '练习码',
  intro: '点一下就等于扫这个码；也可以打印出来，用扫码枪练习。',
  print: '打印',
  group: {
    vouchers: '能用的团购券',
    voucherRefusals: '用不了的团购券',
    coupons: '本店的券',
    couponRefusals: '用不了的本店券',
    issuing: '发券',
    faults: '出故障的时候',
  },
  use: { scan: '扫这个码', fill: '在发券画面手工输入' },
  loading: '正在取练习码',
}

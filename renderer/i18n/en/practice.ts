/** Practice codes. */
export const practice = {
  title: 'Practice codes',
  intro: 'A click is a scan of that code; or print the sheet and practise with the scanner.',
  print: 'Print',
  group: {
    vouchers: 'Vouchers that can be used',
    voucherRefusals: 'Vouchers that cannot be used',
    coupons: "The chain's coupons",
    couponRefusals: 'Coupons that cannot be used',
    issuing: 'Issuing',
    faults: 'When things go wrong',
  },
  use: { scan: 'Scan this code', fill: 'Type it on the issue screen' },
  loading: 'Getting the practice codes',
}

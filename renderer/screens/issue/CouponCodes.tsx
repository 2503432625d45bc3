import { useTranslation } from 'react-i18next'
import type { IssuedCoupon } from '../../../contract/issue'
import { Barcode } from '../../components/Barcode'
import { QrCode } from '../../components/QrCode'
import classes from './CouponCodes.module.css'
import { CouponPicture } from './CouponPicture'

export type CodesSize = 'list' | 'single' | 'customer' | 'print'

/** What a customer's phone or a scanner reads of one coupon: the provider's picture or a QR code, the number and its barcode. */
export function CouponCodes({
  orderId,
  coupon: { couponNo, qr },
  index,
  size,
}: {
  orderId: string
  coupon: IssuedCoupon
  index: number
  size: CodesSize
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.codes} data-size={size}>
      {qr?.kind === 'picture' && (
        <CouponPicture orderId={orderId} index={index} expiresAt={qr.expiresAt} onPaper={size === 'print'} />
      )}
      {qr?.kind === 'text' && (
        <div className={classes.qr}>
          <QrCode text={qr.text} label={t('issue.coupon.qr')} />
        </div>
      )}
      {couponNo !== null && (
        <>
          <div className={classes.barcode}>
            <Barcode text={couponNo} />
          </div>
          <p className={classes.number}>{couponNo}</p>
        </>
      )}
      {couponNo === null && qr === null && <p className={classes.none}>{t('issue.coupon.noNumber')}</p>}
    </div>
  )
}

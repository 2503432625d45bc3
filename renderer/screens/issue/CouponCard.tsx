import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { IssuedCoupon } from '../../../contract/issue'
import { CopyButton } from '../../components/CopyButton'
import classes from './CouponCard.module.css'
import { CouponCodes } from './CouponCodes'

/** One issued coupon, with all that can be done with it at the counter. */
export function CouponCard({
  orderId,
  coupon,
  index,
  single,
  onShow,
}: {
  orderId: string
  coupon: IssuedCoupon
  index: number
  single: boolean
  onShow: () => void
}) {
  const { t } = useTranslation()
  const showable = coupon.couponNo !== null || coupon.qr !== null
  return (
    <article className={classes.card} data-single={single}>
      <header className={classes.head}>
        {!single && <strong>{t('issue.coupon.nth', { index: index + 1 })}</strong>}
        <span>{coupon.couponName}</span>
      </header>
      <CouponCodes orderId={orderId} coupon={coupon} index={index} size={single ? 'single' : 'list'} />
      {showable && (
        <footer className={classes.actions}>
          {coupon.couponNo !== null && <CopyButton text={coupon.couponNo} label={t('issue.coupon.copy')} />}
          <Button
            variant="default"
            aria-label={single ? undefined : t('issue.coupon.showNth', { index: index + 1 })}
            onClick={onShow}
          >
            {t('issue.coupon.show')}
          </Button>
        </footer>
      )}
    </article>
  )
}

import { Button, Modal } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { IssuedCoupon } from '../../../contract/issue'
import { CouponCodes } from './CouponCodes'
import classes from './CustomerView.module.css'

/** 给顾客看: one coupon over the whole screen, and nothing of the till. */
export function CustomerView({
  orderId,
  coupons,
  index,
  onMove,
  onClose,
}: {
  orderId: string
  coupons: readonly IssuedCoupon[]
  index: number
  onMove: (index: number) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const move = (by: 1 | -1) => {
    const to = index + by
    if (to >= 0 && to < coupons.length) onMove(to)
  }
  useHotkeys([
    ['ArrowLeft', () => move(-1)],
    ['ArrowRight', () => move(1)],
  ])
  const coupon = coupons[index]
  if (!coupon) return null
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
      classNames={{ body: classes.body }}
      aria-label={t('issue.coupon.show')}
    >
      <h2 className={classes.name} tabIndex={-1} data-autofocus>
        {coupon.couponName}
      </h2>
      <div className={classes.codes}>
        <CouponCodes key={index} orderId={orderId} coupon={coupon} index={index} size="customer" />
      </div>
      <footer className={classes.foot}>
        {coupons.length > 1 && (
          <>
            <Button
              variant="default"
              size="lg"
              disabled={index === 0}
              leftSection={<IconChevronLeft aria-hidden />}
              onClick={() => move(-1)}
            >
              {t('issue.overlay.before')}
            </Button>
            <span className={classes.place}>
              {t('issue.overlay.of', { index: index + 1, total: coupons.length })}
            </span>
            <Button
              variant="default"
              size="lg"
              disabled={index === coupons.length - 1}
              rightSection={<IconChevronRight aria-hidden />}
              onClick={() => move(1)}
            >
              {t('issue.overlay.after')}
            </Button>
          </>
        )}
        <Button size="lg" leftSection={<IconX aria-hidden />} onClick={onClose}>
          {t('issue.overlay.close')}
        </Button>
      </footer>
    </Modal>
  )
}

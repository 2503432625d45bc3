import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { IssueReceipt } from '../../../contract/issue'
import { formatBeijing } from '../../../contract/time'
import { CouponCodes } from './CouponCodes'
import classes from './PrintSheet.module.css'

/** What a printer gets: the receipt's numbers and every coupon. On the screen it cannot be seen. */
export function PrintSheet({
  title,
  orderId,
  receipt,
  onReady,
}: {
  title: string
  orderId: string
  receipt: IssueReceipt
  onReady: () => Promise<void>
}) {
  const { t } = useTranslation()
  const sheet = useRef<HTMLDivElement>(null)
  const handedOver = useRef(false)
  useEffect(() => {
    if (handedOver.current) return
    handedOver.current = true
    const pictures = [...(sheet.current?.querySelectorAll('img') ?? [])]
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(onReady)
  }, [onReady])
  return createPortal(
    <div className={classes.sheet} data-print-sheet ref={sheet}>
      <h1>{title}</h1>
      <p>
        {t('issue.done.tranNo')} {receipt.tranNo}
        <br />
        {t('issue.order')} {orderId}
        <br />
        {receipt.shopName} {receipt.tranDateTime !== null && formatBeijing(receipt.tranDateTime)}
      </p>
      {receipt.instruction && <p>{receipt.instruction}</p>}
      <div className={classes.coupons}>
        {[...receipt.coupons.entries()].map(([index, coupon]) => (
          <div key={index} className={classes.coupon}>
            <strong>{coupon.couponName}</strong>
            <CouponCodes orderId={orderId} coupon={coupon} index={index} size="print" />
          </div>
        ))}
      </div>
    </div>,
    document.body,
  )
}

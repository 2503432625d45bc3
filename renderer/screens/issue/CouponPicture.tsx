import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatBeijing, type Instant } from '../../../contract/time'
import { FaultNotice } from '../../components/FaultNotice'
import { faultOf, orpc } from '../../rpc'
import { Countdown } from './Countdown'
import classes from './CouponCodes.module.css'

/** The provider's own QR picture, fetched by the main process, with the time it has left. */
export function CouponPicture({
  orderId,
  index,
  expiresAt,
  onPaper,
}: {
  orderId: string
  index: number
  expiresAt: Instant | null
  /** Paper cannot count down: it names the time instead. */
  onPaper: boolean
}) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery({
    ...orpc.issue.picture.queryOptions({ input: { orderId, index } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
  if (error)
    return (
      <FaultNotice
        fault={faultOf(error)}
        action={{ label: t('issue.coupon.reload'), run: () => void refetch() }}
      />
    )
  if (!data)
    return (
      <div className={classes.loading} role="status">
        <Loader aria-hidden />
        {t('issue.coupon.loading')}
      </div>
    )
  return (
    <figure className={classes.figure}>
      <img
        className={classes.picture}
        src={`data:${data.mediaType};base64,${data.base64}`}
        alt={t('issue.coupon.picture')}
      />
      <figcaption>
        {t('issue.coupon.scan')}
        {expiresAt !== null &&
          (onPaper ? (
            <span>{t('issue.coupon.validUntil', { time: formatBeijing(expiresAt) })}</span>
          ) : (
            <Countdown until={expiresAt} />
          ))}
      </figcaption>
    </figure>
  )
}

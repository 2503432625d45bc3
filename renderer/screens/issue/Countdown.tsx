import { useInterval } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '../../../contract/time'
import classes from './CouponCodes.module.css'
import { minutesText } from './minutes'

/** About how long a picture still works: what its ticket says is inferred, not documented. */
export function Countdown({ until }: { until: Instant }) {
  const { t } = useTranslation()
  const [now, setNow] = useState(() => Date.now())
  useInterval(() => setNow(Date.now()), 1000, { autoInvoke: true })
  const seconds = Math.ceil((until - now) / 1000)
  if (seconds <= 0)
    return (
      <span className={classes.expired}>
        {t('issue.coupon.expired')}
        <br />
        {t('issue.coupon.expiredHint')}
      </span>
    )
  return (
    <span className={classes.countdown}>{t('issue.coupon.expiresIn', { time: minutesText(seconds) })}</span>
  )
}

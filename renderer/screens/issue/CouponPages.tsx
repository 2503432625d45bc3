import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssuedCoupon } from '../../../contract/issue'
import { CopyButton } from '../../components/CopyButton'
import { CouponCard } from './CouponCard'
import classes from './IssuedView.module.css'

const perPage = 12

/** The coupons, a dozen at a time: an issue may hold thousands. */
export function CouponPages({
  orderId,
  coupons,
  onShow,
}: {
  orderId: string
  coupons: readonly IssuedCoupon[]
  onShow: (index: number) => void
}) {
  const { t } = useTranslation()
  const [page, setPage] = useState(0)
  const from = page * perPage
  const shown = coupons.slice(from, from + perPage)
  const numbers = shown.flatMap(({ couponNo }) => (couponNo === null ? [] : [couponNo]))
  const single = coupons.length === 1
  return (
    <>
      {!single && coupons.length > 0 && (
        <nav className={classes.pages} aria-label={t('issue.done.list')}>
          <span>
            {t('issue.page.range', { from: from + 1, to: from + shown.length, total: coupons.length })}
          </span>
          {numbers.length > 1 && <CopyButton text={numbers.join('\n')} label={t('issue.page.copy')} />}
          {coupons.length > perPage && (
            <>
              <ActionIcon
                variant="default"
                aria-label={t('issue.page.before')}
                disabled={page === 0}
                onClick={() => setPage(page - 1)}
              >
                <IconChevronLeft aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={t('issue.page.after')}
                disabled={from + perPage >= coupons.length}
                onClick={() => setPage(page + 1)}
              >
                <IconChevronRight aria-hidden />
              </ActionIcon>
            </>
          )}
        </nav>
      )}
      <ul className={classes.list} data-single={single}>
        {[...shown.entries()].map(([at, coupon]) => (
          <li key={from + at}>
            <CouponCard
              orderId={orderId}
              coupon={coupon}
              index={from + at}
              single={single}
              onShow={() => onShow(from + at)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

import { UnstyledButton } from '@mantine/core'
import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import classes from './LookupScreen.module.css'
import { lookUpQuery } from './query'
import { useLookUp } from './store'
import { VerdictIcon } from './VerdictIcon'

/** The latest lookups to return to, so that one slow answer does not hold the queue. */
export function Recent() {
  const { t } = useTranslation()
  const { recent, current, goBackTo } = useLookUp()
  const results = useQueries({ queries: recent.map((asked) => lookUpQuery(asked)) })
  if (recent.length === 0) return null
  return (
    <section className={classes.recent} aria-label={t('lookup.recent')}>
      <span className={classes.recentTitle}>{t('lookup.recent')}</span>
      <ul className={classes.recentList}>
        {recent.map((asked, index) => {
          const result = results[index]
          const state = result?.data?.verdict.verdict ?? (result?.isError ? 'failed' : 'pending')
          const words =
            state === 'failed' || state === 'pending'
              ? t(`lookup.recentState.${state}`)
              : t(`lookup.verdict.${state}`)
          return (
            <li key={asked.couponId}>
              <UnstyledButton
                className={classes.recentOne}
                aria-label={`${asked.couponId} ${words}`}
                aria-current={current?.ask === asked.ask}
                onClick={() => goBackTo(asked)}
              >
                <VerdictIcon state={state} />
                {shortened(asked.couponId)}
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The end of a code tells coupons apart; the whole one is the button's name. */
function shortened(couponId: string): string {
  return couponId.length > 8 ? `…${couponId.slice(-6)}` : couponId
}

import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { LookedUpCoupon } from '../../../contract/coupon'
import { formatBeijing } from '../../../contract/time'
import type { VerdictReason } from '../../../contract/verdict'
import { orpc } from '../../rpc'
import { AllFields } from './AllFields'
import classes from './Answer.module.css'
import { AtTheCounter } from './AtTheCounter'
import { reasonWords } from './reason-words'
import { VerdictIcon } from './VerdictIcon'

/** What a lookup found: the verdict with its reasons, what matters at the counter, then everything. */
export function Answer({
  found,
  couponId,
  onAgain,
}: {
  found: LookedUpCoupon
  couponId: string
  onAgain: () => void
}) {
  const { t } = useTranslation()
  const { verdict, reasons } = found.verdict
  return (
    <article className={classes.answer}>
      <section className={classes.verdict} data-verdict={verdict} aria-live="polite">
        <div className={classes.headline}>
          <VerdictIcon state={verdict} size={64} />
          <div>
            <h2 className={classes.word}>{t(`lookup.verdict.${verdict}`)}</h2>
            <p className={classes.hint}>{t(`lookup.verdictHint.${verdict}`)}</p>
          </div>
        </div>
        <div className={classes.judged}>
          <Judged at={formatBeijing(found.lookedUpAt).slice(11)} />
          <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onAgain}>
            {t('lookup.again')}
          </Button>
        </div>
        {reasons.length > 0 && (
          <ul className={classes.reasons}>
            {reasons.map((reason) => (
              <Reason key={reason.code} reason={reason} />
            ))}
          </ul>
        )}
      </section>
      <AtTheCounter coupon={found.coupon} couponId={couponId} />
      <AllFields coupon={found.coupon} />
    </article>
  )
}

function Reason({ reason }: { reason: VerdictReason }) {
  const { t } = useTranslation()
  const { effect } = reason
  const Icon = effect === 'blocks' ? IconCircleX : IconAlertTriangle
  return (
    <li className={classes.reason} data-effect={effect}>
      <Icon size={24} aria-label={t(`lookup.effect.${effect}`)} role="img" />
      {reasonWords(reason, t)}
    </li>
  )
}

function Judged({ at }: { at: string }) {
  const { t } = useTranslation()
  const { data: start } = useQuery(orpc.till.start.queryOptions())
  const store = start?.state === 'ready' ? start.store.name : ''
  return <p>{t('lookup.judged', { store, time: at })}</p>
}

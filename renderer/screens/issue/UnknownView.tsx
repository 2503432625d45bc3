import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../contract/errors'
import { CopyButton } from '../../components/CopyButton'
import type { Job } from './session'
import { issueSession } from './store'
import classes from './UnknownView.module.css'
import { WhyUnknown } from './WhyUnknown'

/** Nobody knows whether the coupons were issued: what that means, what to do, and nothing that could issue them twice. */
export function UnknownView({ job, fault }: { job: Job; fault: Fault }) {
  const { t } = useTranslation()
  const { draft, template, orderId } = job
  const asked = { count: draft.num, name: template?.name ?? draft.couponTemplateId }
  return (
    <section className={classes.unknown} aria-labelledby="issue-unknown">
      <header className={classes.head}>
        <IconAlertTriangle size={56} aria-hidden />
        <h2 id="issue-unknown">{t('issue.unknown.title')}</h2>
      </header>
      <p className={classes.order}>
        <span aria-hidden>{t('issue.order')}</span>
        <output aria-label={t('issue.order')}>{orderId}</output>
      </p>
      <ol className={classes.steps}>
        <li>{t('issue.unknown.meaning', asked)}</li>
        <li className={classes.dont}>{t('issue.unknown.dont')}</li>
        <li>{t('issue.unknown.check')}</li>
        <li>{t('issue.unknown.list')}</li>
      </ol>
      <WhyUnknown fault={fault} />
      <div className={classes.actions}>
        <CopyButton text={orderId} label={t('issue.unknown.copy')} />
        <Button variant="default" onClick={() => issueSession.getState().next()}>
          {t('issue.unknown.next')}
        </Button>
      </div>
    </section>
  )
}

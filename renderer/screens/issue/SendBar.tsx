import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type IssueDraft, type Template, worthOf } from '../../../contract/issue'
import { yuanFromFen } from '../../../contract/money'
import { FaultNotice } from '../../components/FaultNotice'
import classes from './IssueForm.module.css'
import type { Refusal } from './session'
import { issueSession, useIssue } from './store'

/** The order number, what the issue comes to, and the one primary action of the screen. */
export function SendBar({
  draft,
  template,
  refusal,
  onClear,
}: {
  draft: IssueDraft
  template: Template | null
  refusal: Refusal | null
  onClear: () => void
}) {
  const { t } = useTranslation()
  const orderId = useIssue((session) => session.orderId)
  const orderFault = useIssue((session) => session.orderFault)
  const worth = worthOf(draft.num, template)
  const count = Number.isFinite(draft.num) ? draft.num : 0
  if (orderFault)
    return (
      <FaultNotice
        fault={orderFault}
        action={{ label: t('issue.retry'), run: () => void issueSession.getState().ensureOrder() }}
      />
    )
  return (
    <div className={classes.bar}>
      <div className={classes.order}>
        <span className={classes.orderLabel} aria-hidden>
          {t('issue.order')}
        </span>
        <output className={classes.orderId} aria-label={t('issue.order')}>
          {orderId ?? t('issue.orderWaiting')}
        </output>
      </div>
      <div className={classes.sum}>
        <strong>{t('issue.coupons', { count })}</strong>
        <span>
          {worth === null ? t('issue.worthUnknown') : t('issue.worth', { amount: yuanFromFen(worth) })}
        </span>
      </div>
      <Button variant="default" size="lg" onClick={onClear}>
        {t('issue.clear')}
      </Button>
      <Button type="submit" size="lg" className={classes.send} disabled={orderId === null}>
        {t(refusal?.sameOrder ? 'issue.retry' : 'issue.send')}
      </Button>
    </div>
  )
}

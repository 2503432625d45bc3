import { useTranslation } from 'react-i18next'
import { Waiting } from '../../components/Waiting'
import classes from './IssueForm.module.css'
import type { Job } from './session'

/** While the answer is awaited: nothing can be changed or sent, everything else of the till can be done. */
export function SendingView({ job }: { job: Job }) {
  const { t } = useTranslation()
  return (
    <div className={classes.sending}>
      <Waiting
        provider="allinpay"
        text={t('issue.sending', { orderId: job.orderId })}
        hint={t('issue.sendingHint')}
      />
    </div>
  )
}

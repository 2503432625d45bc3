import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice'
import classes from './IssueForm.module.css'
import type { Refusal } from './session'

/** Above the bar: what the provider or the network said to an issue that certainly did not happen. */
export function RefusalNotice({ refusal: { fault, sameOrder } }: { refusal: Refusal }) {
  const { t } = useTranslation()
  const hint = !sameOrder ? 'issue.refusedHint' : fault.sent ? 'issue.busyHint' : 'issue.notSentHint'
  return (
    <div className={classes.refusal}>
      <FaultNotice fault={fault} />
      <p>{t(hint)}</p>
    </div>
  )
}

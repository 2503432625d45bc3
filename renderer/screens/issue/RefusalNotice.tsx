import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice'
import classes from './IssueForm.module.css'
import type { Refusal } from './session'

/** What the provider or the network said to an issue that certainly did not happen, and what that leaves the cashier with. */
export function RefusalNotice({ refusal: { fault, sameOrder } }: { refusal: Refusal }) {
  const { t } = useTranslation()
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={notice}>
      <FaultNotice fault={fault} />
      {fault.inputs.map(({ path, rule }) => (
        <p key={`${path} ${rule}`}>{t(`issue.rule.${rule}`, { defaultValue: `${path}: ${rule}` })}</p>
      ))}
      <p className={classes.refusalHint}>{t(sameOrder ? 'issue.notSentHint' : 'issue.refusedHint')}</p>
    </div>
  )
}

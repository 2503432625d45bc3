import { useTranslation } from 'react-i18next'
import type { IssueReceipt } from '../../../contract/issue'
import { formatBeijing } from '../../../contract/time'
import { CopyButton } from '../../components/CopyButton'
import classes from './IssuedView.module.css'

/** Everything the provider put on the receipt, and what it was asked under. */
export function ReceiptFacts({
  orderId,
  receipt: { tranNo, shopName, tranDateTime, instruction, other },
  recipient,
}: {
  orderId: string
  receipt: IssueReceipt
  recipient: string
}) {
  const { t } = useTranslation()
  const nothing = t('issue.done.nothing')
  return (
    <aside className={classes.receipt} aria-label={t('issue.done.receipt')}>
      <dl>
        <dt>{t('issue.done.tranNo')}</dt>
        <dd>{tranNo || nothing}</dd>
        <dt>{t('issue.done.orderId')}</dt>
        <dd>
          <output aria-label={t('issue.order')}>{orderId}</output>
        </dd>
        <dt>{t('issue.done.recipient')}</dt>
        <dd>{recipient}</dd>
        <dt>{t('issue.done.shopName')}</dt>
        <dd>{shopName || nothing}</dd>
        <dt>{t('issue.done.tranDateTime')}</dt>
        <dd>{tranDateTime === null ? nothing : formatBeijing(tranDateTime)}</dd>
        <dt>{t('issue.done.instruction')}</dt>
        <dd className={classes.instruction}>{instruction || nothing}</dd>
        {other.map(({ path, value }) => (
          <div key={path}>
            <dt>{`${t('issue.done.other')} ${path}`}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton text={orderId} label={t('issue.done.copyOrder')} />
    </aside>
  )
}

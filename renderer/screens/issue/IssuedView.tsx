import { Button } from '@mantine/core'
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IssueReceipt } from '../../../contract/issue'
import { FaultNotice } from '../../components/FaultNotice'
import { useScreenKeys } from '../../components/screen-keys'
import { CouponPages } from './CouponPages'
import { CustomerView } from './CustomerView'
import classes from './IssuedView.module.css'
import { PrintSheet } from './PrintSheet'
import { ReceiptFacts } from './ReceiptFacts'
import { recipientWords } from './recipient'
import type { Job } from './session'
import { shortListWords } from './short-list'
import { issueSession } from './store'
import { usePrint } from './use-print'

/** What was issued: every coupon the provider listed, and its whole receipt. */
export function IssuedView({ job, receipt }: { job: Job; receipt: IssueReceipt }) {
  const { t } = useTranslation()
  const { draft, template, orderId } = job
  const [shown, setShown] = useState<number | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const printing = usePrint()
  const { coupons } = receipt
  const explanation = shortListWords(draft, coupons, t)
  const name = template?.name ?? coupons[0]?.couponName ?? draft.couponTemplateId

  // The keyboard stays off the buttons, so that an Enter too many does not put the result away.
  useEffect(() => heading.current?.focus(), [])
  useScreenKeys({ print: printing.print })

  return (
    <section className={classes.issued} aria-labelledby="issue-done">
      <header className={classes.head}>
        <IconCircleCheck size={48} className={classes.tick} aria-hidden />
        <div className={classes.title}>
          <h2 id="issue-done" ref={heading} tabIndex={-1}>
            {t('issue.done.title')}
          </h2>
          <p>{t('issue.done.summary', { count: draft.num, name })}</p>
        </div>
        <Button
          variant="default"
          size="lg"
          leftSection={<IconPrinter aria-hidden />}
          rightSection={<kbd>{t('issue.done.printHint')}</kbd>}
          loading={printing.pending}
          onClick={printing.print}
        >
          {t('issue.done.print')}
        </Button>
        <Button size="lg" onClick={() => issueSession.getState().next()}>
          {t('issue.done.next')}
        </Button>
      </header>
      {printing.fault && <FaultNotice fault={printing.fault} />}
      <div className={classes.body}>
        <ReceiptFacts orderId={orderId} receipt={receipt} recipient={recipientWords(draft, t)} />
        <div className={classes.coupons}>
          {explanation && <p className={classes.explanation}>{explanation}</p>}
          <CouponPages orderId={orderId} coupons={coupons} onShow={setShown} />
        </div>
      </div>
      {shown !== null && (
        <CustomerView
          orderId={orderId}
          coupons={coupons}
          index={shown}
          onMove={setShown}
          onClose={() => setShown(null)}
        />
      )}
      {printing.pending && (
        <PrintSheet title={name} orderId={orderId} receipt={receipt} onReady={printing.ready} />
      )}
    </section>
  )
}

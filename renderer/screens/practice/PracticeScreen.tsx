import { Button, UnstyledButton } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PracticeCode } from '../../../contract/practice'
import type { Store } from '../../../contract/till'
import { dispatchScan } from '../../app/dispatch'
import { Barcode } from '../../components/Barcode'
import { FaultNotice } from '../../components/FaultNotice'
import { QrCode } from '../../components/QrCode'
import { useScreenKeys } from '../../components/screen-keys'
import { faultOf, orpc } from '../../rpc'
import classes from './PracticeScreen.module.css'

const groups = ['vouchers', 'voucherRefusals', 'coupons', 'couponRefusals', 'issuing', 'faults'] as const
const iconSize = 22

/** The sheet of practice codes: one for every situation, to click, to scan from the screen or to print. */
export function PracticeScreen() {
  const { t } = useTranslation()
  const { data: start } = useQuery(orpc.till.start.queryOptions())
  const { data: codes, error } = useQuery(orpc.practice.codes.queryOptions())
  const print = useMutation(orpc.till.print.mutationOptions())
  useScreenKeys({ print: () => print.mutate(undefined) })

  if (error) return <FaultNotice fault={faultOf(error)} />
  if (!codes || start?.state !== 'ready') return <p role="status">{t('practice.loading')}</p>
  return (
    <div className={classes.sheet}>
      <header className={classes.head}>
        <div>
          <h1>{t('practice.title')}</h1>
          <p>{t('practice.intro')}</p>
        </div>
        <Button
          size="lg"
          leftSection={<IconPrinter size={iconSize} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate(undefined)}
        >
          {t('practice.print')}
        </Button>
      </header>
      {print.error && <FaultNotice fault={faultOf(print.error)} />}
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{t(`practice.group.${group}`)}</h2>
          <ul className={classes.codes}>
            {codes
              .filter((code) => code.group === group)
              .map((code) => (
                <li key={`${code.kind} ${code.code}`}>
                  <Code code={code} store={start.store} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Code({ code, store }: { code: PracticeCode; store: Store }) {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const scans = code.kind === 'voucher' || code.kind === 'coupon'
  const inside = (
    <>
      <strong className={classes.title}>{code.title[language]}</strong>
      <span className={code.symbol === 'qr' ? classes.qr : classes.bars}>
        {code.symbol === 'qr' ? <QrCode text={code.code} label={code.code} /> : <Barcode text={code.code} />}
      </span>
      <code className={classes.text}>{code.code}</code>
      <span className={classes.expect}>{code.expect[language]}</span>
    </>
  )
  if (!scans)
    return (
      <div className={classes.code}>
        {inside}
        <span className={classes.fill}>{t('practice.use.fill')}</span>
      </div>
    )
  return (
    <UnstyledButton
      className={classes.code}
      aria-label={`${t('practice.use.scan')}: ${code.title[language]} ${code.code}`}
      onClick={() => dispatchScan(code.code, store)}
    >
      {inside}
    </UnstyledButton>
  )
}

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../../components/FaultNotice'
import { Waiting } from '../../components/Waiting'
import { faultOf } from '../../rpc'
import { otherPlatforms } from '../../scanner/recognise'
import { prepareQuery } from './query'
import classes from './RedeemScreen.module.css'
import { askAgain, leave, type Row } from './store'
import { VoucherCard } from './VoucherCard'

/** What became of the question about one voucher: waited for, not waited for, refused, or the voucher itself. */
export function VoucherAnswer({ row }: { row: Row }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(prepareQuery(row))
  const platform = t(`redeem.platform.${row.platform}`)
  if (data) return <VoucherCard row={row} voucher={data} />
  if (error)
    return (
      <section className={classes.answer} aria-label={row.code}>
        <p className={classes.askedFor}>
          {platform} · <span className={classes.codeText}>{row.code}</span>
        </p>
        <FaultNotice fault={faultOf(error)} action={{ label: t('redeem.again'), run: () => askAgain(row) }} />
        <OtherPlatforms row={row} />
      </section>
    )
  if (row.left)
    return (
      <section className={classes.answer}>
        <p className={classes.askedFor}>
          {platform} · <span className={classes.codeText}>{row.code}</span>
        </p>
        <p>{t('redeem.leftHint')}</p>
        <div>
          <Button onClick={() => askAgain(row)}>{t('redeem.again')}</Button>
        </div>
      </section>
    )
  return (
    <section className={classes.answer}>
      <Waiting
        provider="allinpay"
        text={t('redeem.waiting', { platform, code: row.code })}
        leave={{ label: t('redeem.leave'), run: () => leave(row.id) }}
      />
    </section>
  )
}

/** The same code on another platform: safe, for looking up binds nothing. */
export function OtherPlatforms({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <div className={classes.others}>
      <span>{t('redeem.wrongPlatform', { platform: t(`redeem.platform.${row.platform}`) })}</span>
      {otherPlatforms(row.platform).map((platform) => (
        <Button key={platform} variant="default" onClick={() => askAgain(row, platform)}>
          {t(`redeem.platform.${platform}`)}
        </Button>
      ))}
    </div>
  )
}

import { IconCircleCheck, IconClockPause, IconClockX } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type Fen, yuanFromFen } from '../../../contract/money'
import type { PreparedVoucher } from '../../../contract/voucher'
import { AllThatWasTold } from './AllThatWasTold'
import { Certificates } from './Certificates'
import { Quantity } from './Quantity'
import classes from './RedeemScreen.module.css'
import { type Row, setQuantity } from './store'
import { OtherPlatforms } from './VoucherAnswer'

const icons = { redeemable: IconCircleCheck, notYetValid: IconClockPause, expired: IconClockX }

/** A voucher as the platform told it: what it is, what it costs, until when and how many; then everything. */
export function VoucherCard({ row, voucher }: { row: Row; voucher: PreparedVoucher }) {
  const { t } = useTranslation()
  const { deal, standing } = voucher
  const name = voucher.couponName ?? (deal?.platform === 'tiktok' ? deal.title : deal?.dealTitle) ?? null
  const Icon = icons[standing]
  return (
    <article className={classes.card} aria-label={name ?? row.code}>
      <header className={classes.cardHead}>
        <div>
          <h1 className={classes.name}>{name ?? t('redeem.name')}</h1>
          <p className={classes.askedFor}>
            <strong>{t(`redeem.platform.${row.platform}`)}</strong> {t(`redeem.recognised.${row.how}`)} ·{' '}
            <span className={classes.codeText}>{row.code}</span>
          </p>
        </div>
        <p className={classes.standing} data-standing={standing} role="status">
          <Icon size={36} aria-hidden />
          <span>
            <strong>{t(`redeem.standing.${standing}`)}</strong>
            <span>{standingHint(voucher, t)}</span>
          </span>
        </p>
      </header>
      <dl className={classes.facts}>
        <Amount name={t('redeem.salePrice')} amount={voucher.salePrice} />
        <Amount name={t('redeem.marketPrice')} amount={voucher.marketPrice} />
        <div>
          <dt>{t('redeem.validity')}</dt>
          <dd className={classes.dates}>{validityWords(voucher, t)}</dd>
        </div>
        <div>
          <dt>{t('redeem.usable')}</dt>
          <dd>{t('redeem.usableCount', { count: voucher.usableCount })}</dd>
        </div>
      </dl>
      {deal?.platform === 'tiktok' && deal.certificates.length > 0 ? (
        <Certificates row={row} certificates={deal.certificates} />
      ) : (
        voucher.usableCount > 1 && (
          <Quantity
            label={t('redeem.quantity')}
            value={Math.min(row.quantity, voucher.usableCount)}
            most={voucher.usableCount}
            onChange={(quantity) => setQuantity(row.id, quantity, voucher.usableCount)}
          />
        )
      )}
      <OtherPlatforms row={row} />
      <AllThatWasTold voucher={voucher} />
    </article>
  )
}

function Amount({ name, amount }: { name: string; amount: Fen | null }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{name}</dt>
      <dd>{amount === null ? t('common.notSet') : t('redeem.yuan', { amount: yuanFromFen(amount) })}</dd>
    </div>
  )
}

type Words = TFunction

function standingHint({ standing, validFrom, validUntil }: PreparedVoucher, t: Words): string {
  if (standing === 'notYetValid') return t('redeem.standing.notYetValidHint', { from: validFrom?.text ?? '' })
  if (standing === 'expired') return t('redeem.standing.expiredHint', { until: validUntil?.text ?? '' })
  return t('redeem.standing.redeemableHint')
}

function validityWords({ validFrom, validUntil }: PreparedVoucher, t: Words): string {
  if (validFrom && validUntil) return t('redeem.fromUntil', { from: validFrom.text, until: validUntil.text })
  if (validUntil) return t('redeem.until', { until: validUntil.text })
  if (validFrom) return t('redeem.from', { from: validFrom.text })
  return t('redeem.noDates')
}

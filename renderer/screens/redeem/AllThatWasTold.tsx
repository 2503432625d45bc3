import { IconChevronDown } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Moment } from '../../../contract/enumerated'
import { type Fen, yuanFromFen } from '../../../contract/money'
import { formatBeijing } from '../../../contract/time'
import type { Deal, PreparedVoucher } from '../../../contract/voucher'
import classes from './RedeemScreen.module.css'

type Words = TFunction

/** Every field the provider sent, documented or not, one click away. */
export function AllThatWasTold({ voucher }: { voucher: PreparedVoucher }) {
  const { t } = useTranslation()
  const fields = fieldsOf(voucher, t).filter(([, value]) => value !== '')
  return (
    <details className={classes.all}>
      <summary>
        {t('redeem.all')}
        <IconChevronDown size={18} aria-hidden />
      </summary>
      <dl>
        {fields.map(([name, value]) => (
          <Told key={name} name={name} value={value} />
        ))}
        {voucher.other.map(({ path, value }) => (
          <Told key={path} name={`${t('redeem.other')} ${path}`} value={value} />
        ))}
      </dl>
    </details>
  )
}

function Told({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

type Pair = [name: string, value: string]

function fieldsOf(voucher: PreparedVoucher, t: Words): Pair[] {
  return [
    [t('redeem.fields.code'), voucher.code],
    [t('redeem.fields.couponType'), voucher.couponType ?? ''],
    [t('redeem.fields.initAmount'), number(voucher.initAmount)],
    [t('redeem.fields.validFrom'), date(voucher.validFrom)],
    [t('redeem.fields.validUntil'), date(voucher.validUntil)],
    ...voucher.templates.map(({ templateId, couponType }, index): Pair => {
      const kind =
        couponType === null
          ? ''
          : couponType.name === 'unknown'
            ? t('common.unknownValue', { raw: couponType.raw })
            : t(`redeem.templateKind.${couponType.name}`)
      return [`${t('redeem.fields.template')} ${index + 1}`, [templateId, kind].filter(Boolean).join(' · ')]
    }),
    ...(voucher.deal ? dealFields(voucher.deal, t) : []),
    [t('redeem.fields.preparedAt'), formatBeijing(voucher.preparedAt)],
  ]
}

function dealFields(deal: Deal, t: Words): Pair[] {
  switch (deal.platform) {
    case 'meituan':
      return [
        [t('redeem.fields.dealId'), deal.dealId ?? ''],
        [t('redeem.fields.dealTitle'), deal.dealTitle ?? ''],
        [t('redeem.fields.dealBeginTime'), date(deal.dealBeginTime)],
        [t('redeem.fields.dealValue'), yuan(deal.dealValue, t)],
        [t('redeem.fields.dealPrice'), yuan(deal.dealPrice, t)],
        [t('redeem.fields.singleValue'), yuan(deal.singleValue, t)],
        [t('redeem.fields.count'), number(deal.count)],
      ]
    case 'tiktok':
      return [
        [t('redeem.fields.skuId'), deal.skuId ?? ''],
        [t('redeem.fields.title'), deal.title ?? ''],
        [t('redeem.fields.accountId'), deal.accountId ?? ''],
        [t('redeem.fields.marketPrice'), yuan(deal.marketPrice, t)],
        [t('redeem.fields.soldStartTime'), date(deal.soldStartTime)],
        [t('redeem.fields.thirdSkuId'), deal.thirdSkuId ?? ''],
      ]
    default:
      return [
        [t('redeem.fields.dealId'), deal.dealId ?? ''],
        [t('redeem.fields.dealGroupId'), deal.dealGroupId ?? ''],
        [t('redeem.fields.dealTitle'), deal.dealTitle ?? ''],
        [t('redeem.fields.dealPrice'), yuan(deal.dealPrice, t)],
        [t('redeem.fields.dealMarketPrice'), yuan(deal.dealMarketPrice, t)],
        [t('redeem.fields.count'), number(deal.count)],
        [t('redeem.fields.platformAmount'), yuan(deal.platformAmount, t)],
        [t('redeem.fields.merchantAmount'), yuan(deal.merchantAmount, t)],
      ]
  }
}

const number = (value: number | null): string => (value === null ? '' : String(value))
const yuan = (amount: Fen | null, t: Words): string =>
  amount === null ? '' : t('redeem.yuan', { amount: yuanFromFen(amount) })
/** A moment that the provider gave as a number is shown as the Beijing time it names. */
const date = (moment: Moment | null): string =>
  moment === null
    ? ''
    : moment.at !== null && /^\d+$/.test(moment.text)
      ? formatBeijing(moment.at)
      : moment.text

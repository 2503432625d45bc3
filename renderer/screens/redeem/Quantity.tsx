import { ActionIcon } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './RedeemScreen.module.css'

/** A number between 1 (or `least`) and what there is, by touch; + and − do the same. */
export function Quantity({
  label,
  value,
  least = 1,
  most,
  onChange,
}: {
  label: string
  value: number
  least?: number
  most: number
  onChange: (value: number) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.quantity}>
      <span>{label}</span>
      <ActionIcon
        variant="default"
        aria-label={`${label}: ${t('redeem.fewer')}`}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        <IconMinus aria-hidden />
      </ActionIcon>
      <output aria-label={label}>{value}</output>
      <ActionIcon
        variant="default"
        aria-label={`${label}: ${t('redeem.more')}`}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        <IconPlus aria-hidden />
      </ActionIcon>
      <span className={classes.soft}>/ {most}</span>
    </div>
  )
}

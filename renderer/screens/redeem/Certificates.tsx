import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Certificate } from '../../../contract/voucher'
import { allOnce } from './picked'
import { Quantity } from './Quantity'
import classes from './RedeemScreen.module.css'
import { pick, type Row } from './store'

/** Several Douyin vouchers behind one code: each has its own tick, a times-card its own count as well. */
export function Certificates({ row, certificates }: { row: Row; certificates: readonly Certificate[] }) {
  const { t } = useTranslation()
  const picked = row.picked ?? allOnce(certificates)
  const selected = Object.values(picked).reduce((sum, count) => sum + count, 0)
  const set = (certificateId: string, count: number) => {
    const { [certificateId]: _, ...others } = picked
    pick(row.id, count > 0 ? { ...others, [certificateId]: count } : others)
  }
  return (
    <section className={classes.certificates} aria-label={t('redeem.certificates')}>
      <header>
        <h2>{t('redeem.certificates')}</h2>
        <strong role="status">{t('redeem.selected', { count: selected })}</strong>
      </header>
      <ul>
        {certificates.map(({ certificateId, num }, index) => {
          const count = picked[certificateId] ?? 0
          const name = t('redeem.certificate', { index: index + 1 })
          return (
            <li key={certificateId}>
              <Checkbox
                label={name}
                checked={count > 0}
                onChange={(event) => set(certificateId, event.currentTarget.checked ? 1 : 0)}
              />
              <span className={classes.soft}>{t('redeem.certificateId', { id: certificateId })}</span>
              {num !== null && <span>{t('redeem.timesCard', { count: num })}</span>}
              {num !== null && count > 0 && (
                <Quantity
                  label={`${name} ${t('redeem.times')}`}
                  value={count}
                  most={num}
                  onChange={(value) => set(certificateId, value)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

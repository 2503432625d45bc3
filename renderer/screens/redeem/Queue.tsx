import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FaultCode } from '../../../contract/errors'
import type { PreparedVoucher } from '../../../contract/voucher'
import { faultOf } from '../../rpc'
import { prepareQuery } from './query'
import classes from './RedeemScreen.module.css'
import { clear, type Row, remove, select } from './store'

/** The vouchers scanned so far, newest first, each with its own state. */
export function Queue({ rows, selected }: { rows: readonly Row[]; selected: number | null }) {
  const { t } = useTranslation()
  return (
    <aside className={classes.queue} aria-label={t('redeem.queue')}>
      <header>
        <h2>{t('redeem.queue')}</h2>
        <Button variant="subtle" px="xs" onClick={clear}>
          {t('redeem.clear')}
        </Button>
      </header>
      <ol>
        {rows.map((row) => (
          <QueueRow key={row.id} row={row} current={row.id === selected} />
        ))}
      </ol>
    </aside>
  )
}

function QueueRow({ row, current }: { row: Row; current: boolean }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(prepareQuery(row))
  const state = stateOf(row, data, error)
  return (
    <li className={classes.queued}>
      <UnstyledButton
        className={classes.row}
        data-state={state}
        aria-current={current ? 'true' : undefined}
        onClick={() => select(row.id)}
      >
        <span className={classes.rowCode}>{data?.couponName ?? row.code}</span>
        <span className={classes.rowState}>
          {t(`redeem.platform.${row.platform}`)} · {t(`redeem.state.${state}`)}
        </span>
      </UnstyledButton>
      <ActionIcon
        color="gray"
        aria-label={t('redeem.remove', { code: row.code })}
        onClick={() => remove(row.id)}
      >
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </li>
  )
}

/** The faults by which a platform speaks of the voucher itself. */
const refusals: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'REFUSED',
  'REFUSED_OTHER',
  'DYNAMIC_CODE_EXPIRED',
])

/** What is known of a row: a refusal speaks of the voucher, any other fault only of this attempt to look it up. */
function stateOf({ left }: Row, voucher: PreparedVoucher | undefined, error: Error | null) {
  if (voucher) return voucher.standing === 'redeemable' ? 'prepared' : voucher.standing
  if (error) return refusals.has(faultOf(error).code) ? 'refused' : 'failed'
  return left ? 'left' : 'asking'
}

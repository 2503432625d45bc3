import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
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
  const state = data
    ? data.standing === 'redeemable'
      ? 'prepared'
      : data.standing
    : error
      ? 'refused'
      : row.left
        ? 'left'
        : 'asking'
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

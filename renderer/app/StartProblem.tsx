import { Button } from '@mantine/core'
import { IconFileAlert, IconPlugConnectedX, IconPower, IconRefresh } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { TillStart } from '../../contract/till'
import { CopyButton } from '../components/CopyButton'
import { orpc } from '../rpc'
import classes from './Start.module.css'

const iconSize = 22

/** A store profile that is wrong: which file, which fields, why, and two ways on. */
export function ProfileInvalid({ start }: { start: Extract<TillStart, { state: 'profileInvalid' }> }) {
  const { t } = useTranslation()
  const { file, problems } = start
  const forSupport = [
    file,
    ...problems.map(({ field, rule, detail }) => `${field}: ${rule}: ${detail}`),
  ].join('\n')
  return (
    <main className={classes.start}>
      <h1>
        <IconFileAlert size={40} aria-hidden />
        {t('start.profile.title')}
      </h1>
      <p className={classes.file}>
        <span>{t('start.profile.file')}</span>
        <code>{file}</code>
      </p>
      <ul className={classes.problems}>
        {problems.map(({ field, rule, detail }) => (
          <li key={`${field} ${rule} ${detail}`}>
            <code className={classes.field}>{field || t('start.profile.wholeFile')}</code>
            <strong>{t(`start.rule.${rule}`)}</strong>
            <span className={classes.detail}>{detail}</span>
          </li>
        ))}
      </ul>
      <p>{t('start.profile.advice')}</p>
      <Ways again={t('start.profile.reload')} copy={forSupport} />
    </main>
  )
}

/** The main process answers no more: what that means for what was under way, and the way back. */
export function ConnectionLost({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation()
  return (
    <main className={classes.start} role="alert">
      <h1>
        <IconPlugConnectedX size={40} aria-hidden />
        {t('start.lost.title')}
      </h1>
      <p>{t('start.lost.advice')}</p>
      <div className={classes.ways}>
        <Button size="lg" leftSection={<IconRefresh size={iconSize} aria-hidden />} onClick={onAgain}>
          {t('start.lost.again')}
        </Button>
      </div>
    </main>
  )
}

export function PracticeFailed({ detail }: { detail: string }) {
  const { t } = useTranslation()
  return (
    <main className={classes.start}>
      <h1>{t('start.practice.title')}</h1>
      <p>{t('start.practice.advice')}</p>
      <p className={classes.file}>
        <code>{detail}</code>
      </p>
      <Ways again={t('start.again')} copy={detail} />
    </main>
  )
}

function Ways({ again, copy }: { again: string; copy: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const reload = useMutation(
    orpc.till.reload.mutationOptions({
      onSuccess: (start) => queries.setQueryData(orpc.till.start.queryKey(), start),
    }),
  )
  const quit = useMutation(orpc.till.quit.mutationOptions())
  return (
    <div className={classes.ways}>
      <Button
        size="lg"
        leftSection={<IconRefresh size={iconSize} aria-hidden />}
        loading={reload.isPending}
        onClick={() => reload.mutate(undefined)}
      >
        {again}
      </Button>
      <Button
        size="lg"
        variant="default"
        leftSection={<IconPower size={iconSize} aria-hidden />}
        onClick={() => quit.mutate(undefined)}
      >
        {t('start.quit')}
      </Button>
      <CopyButton text={copy.slice(0, 4096)} />
    </div>
  )
}

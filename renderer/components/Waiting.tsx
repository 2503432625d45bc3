import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProviderName } from '../../contract/errors'
import classes from './Waiting.module.css'

/** After so many seconds a wait says for whom. */
const saysForWhomAfter = 3

/** Shows at once that something is waited for, after three seconds for whom, and lets the cashier go on with other things. */
export function Waiting({
  provider,
  text,
  hint,
  leave,
}: {
  provider: ProviderName
  text: string
  hint?: string
  leave?: { label: string; run: () => void }
}) {
  const { t } = useTranslation()
  const seconds = useSecondsHere()
  return (
    <div className={classes.waiting} role="status">
      <Loader size="lg" />
      <p className={classes.text}>{text}</p>
      <p className={classes.whom}>
        {seconds >= saysForWhomAfter &&
          t('common.stillWaiting', { provider: t(`common.waitingFor.${provider}`), seconds })}
      </p>
      {hint && <p className={classes.hint}>{hint}</p>}
      {leave && (
        <Button variant="default" onClick={leave.run}>
          {leave.label}
        </Button>
      )}
    </div>
  )
}

/** Whole seconds since this was first shown. */
function useSecondsHere(): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds
}

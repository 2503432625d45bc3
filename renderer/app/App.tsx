import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultNotice } from '../components/FaultNotice'
import { faultOf, orpc } from '../rpc'
import { Shell } from './Shell'
import classes from './Start.module.css'
import { ConnectionLost, PracticeFailed, ProfileInvalid } from './StartProblem'
import { useConnection } from './use-connection'

/** The till: its shell once it is open, or why it is not. */
export function App() {
  const { t } = useTranslation()
  const { data: start, error, refetch } = useQuery(orpc.till.start.queryOptions())
  const { lost, connectAgain } = useConnection()
  if (lost) return <ConnectionLost onAgain={connectAgain} />
  if (start?.state === 'ready') return <Shell till={start} />
  if (start?.state === 'profileInvalid') return <ProfileInvalid start={start} />
  if (start?.state === 'practiceFailed') return <PracticeFailed detail={start.detail} />
  if (error)
    return (
      <main className={classes.start}>
        <h1>{t('start.failed')}</h1>
        <FaultNotice fault={faultOf(error)} action={{ label: t('start.again'), run: () => void refetch() }} />
      </main>
    )
  return (
    <main className={classes.opening} aria-busy="true">
      <p role="status">{t('start.opening')}</p>
    </main>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { orpc } from '../../rpc'
import { IssuedView } from './IssuedView'
import { IssueForm } from './IssueForm'
import { SendingView } from './SendingView'
import { useIssue } from './store'
import { UnknownView } from './UnknownView'

/** 发券: the form, the sending, and what became of it. */
export function IssueScreen() {
  const { data: start } = useQuery(orpc.till.start.queryOptions())
  const phase = useIssue((session) => session.phase)
  const ensureOrder = useIssue((session) => session.ensureOrder)
  const filling = phase.step === 'filling'
  useEffect(() => {
    if (filling) void ensureOrder()
  }, [filling, ensureOrder])

  if (phase.step === 'sending') return <SendingView job={phase.job} />
  if (phase.step === 'issued') return <IssuedView job={phase.job} receipt={phase.receipt} />
  if (phase.step === 'unknown') return <UnknownView job={phase.job} fault={phase.fault} />
  return <IssueForm templates={start?.state === 'ready' ? start.templates : []} refusal={phase.refusal} />
}

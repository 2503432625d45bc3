import { useStore } from 'zustand'
import { faultIn, orpc } from '../../rpc'
import { createIssueSession, type Session } from './session'

/** The issue of this till: one at a time, whatever screen is open. */
export const issueSession = createIssueSession({
  newOrder: () => orpc.issue.newOrder.call(),
  send: (request) => orpc.issue.send.call(request),
  faultOf: faultIn,
})

export function useIssue<Part>(select: (session: Session) => Part): Part {
  return useStore(issueSession, select)
}

import { useQuery } from '@tanstack/react-query'
import type { TillStatus } from '../../contract/till'
import { orpc } from '../rpc'

/** The network and the unknown outcomes, as main reports every change; undefined before the first report. */
export function useTillStatus(): TillStatus | undefined {
  const options = orpc.till.status.experimental_liveOptions({ retry: true, retryDelay: 1000 })
  return useQuery(options).data
}

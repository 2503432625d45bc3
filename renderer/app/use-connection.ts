import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc, reconnect } from '../rpc'

const everyMs = 10_000
const patienceMs = 5_000

/**
 * Whether the main process still answers. A port that died tells nobody, so it is asked every ten seconds for what it can say
 * at once.
 */
export function useConnection(): { lost: boolean; connectAgain: () => void } {
  const queries = useQueryClient()
  const { isError, refetch } = useQuery({
    queryKey: ['connection'],
    queryFn: isAnswered,
    refetchInterval: everyMs,
    refetchIntervalInBackground: true,
  })
  const connectAgain = () => {
    reconnect()
    void queries.resetQueries({ queryKey: orpc.till.status.key() })
    void refetch()
  }
  return { lost: isError, connectAgain }
}

async function isAnswered(): Promise<true> {
  const patience = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const noAnswer = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      patience.abort()
      reject(new Error('no answer from the main process'))
    }, patienceMs)
  })
  try {
    return await Promise.race([firstStatus(patience.signal), noAnswer])
  } finally {
    clearTimeout(timer)
  }
}

async function firstStatus(signal: AbortSignal): Promise<true> {
  for await (const _status of await orpc.till.status.call(undefined, { signal })) return true
  throw new Error('the main process ended its report')
}

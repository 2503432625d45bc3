import { queryOptions } from '@tanstack/react-query'
import { orpc } from '../../rpc'
import type { Asked } from './store'

const keptMs = 30 * 60 * 1000

/**
 * One lookup, asked once: reads are repeated by the main process, and an answer is kept as it was given. Leaving the screen does
 * not end it, so the signal of the query is not handed on.
 */
export const lookUpQuery = ({ couponId, ask }: Asked) =>
  queryOptions({
    queryKey: [...orpc.lookup.find.key(), couponId, ask],
    queryFn: () => orpc.lookup.find.call({ couponId }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
    retry: false,
    networkMode: 'always',
  })

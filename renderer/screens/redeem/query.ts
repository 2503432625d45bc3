import { queryOptions } from '@tanstack/react-query'
import { orpc } from '../../rpc'
import type { Row } from './store'

const keptMs = 30 * 60 * 1000

/** One question about a voucher, asked once; its answer is kept as it was given. */
export const prepareQuery = ({ code, platform, ask }: Pick<Row, 'code' | 'platform' | 'ask'>) =>
  queryOptions({
    queryKey: [...orpc.redeem.prepare.key(), code, platform, ask],
    queryFn: () => orpc.redeem.prepare.call({ code, platform }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
    retry: false,
    networkMode: 'always',
  })

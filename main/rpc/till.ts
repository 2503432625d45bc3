import { EventPublisher, implement } from '@orpc/server'
import { contract } from '../../contract'
import type { TillStatus } from '../../contract/till'
import type { RpcParts } from './parts'

const os = implement(contract.till)

export function tillProcedures({ opened, reopen, board, desk }: RpcParts) {
  const publisher = new EventPublisher<{ status: TillStatus }>({ maxBufferedEvents: 1 })
  board.watch((status) => publisher.publish('status', status))

  return {
    start: os.start.handler(async () => (await opened()).start),
    reload: os.reload.handler(async () => (await reopen()).start),
    status: os.status.handler(async function* ({ signal }) {
      const changes = publisher.subscribe('status', { signal })
      yield board.current()
      yield* changes
    }),
    copy: os.copy.handler(({ input }) => desk.copy(input.text)),
    print: os.print.handler(() => desk.print()),
    quit: os.quit.handler(() => desk.quit()),
  }
}

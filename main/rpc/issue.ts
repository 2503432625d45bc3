import { Buffer } from 'node:buffer'
import { implement } from '@orpc/server'
import { contract } from '../../contract'
import { type RpcParts, tillOf } from './parts'

const os = implement(contract.issue)

export function issueProcedures(parts: RpcParts) {
  return {
    newOrder: os.newOrder.handler(async () => (await tillOf(parts)).issuing.newOrder()),
    send: os.send.handler(async ({ input }) => {
      const { issuing } = await tillOf(parts)
      const outcome = await issuing.send(input.orderId, input.draft)
      parts.board.outcomesChanged()
      return outcome
    }),
    picture: os.picture.handler(async ({ input }) => {
      const { issuing } = await tillOf(parts)
      const { mediaType, bytes } = await issuing.picture(input.orderId, input.index)
      return { mediaType, base64: Buffer.from(bytes).toString('base64') }
    }),
  }
}

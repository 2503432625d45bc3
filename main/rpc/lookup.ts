import { implement } from '@orpc/server'
import { contract } from '../../contract'
import { type RpcParts, tillOf } from './parts'

const os = implement(contract.lookup)

export function lookupProcedures(parts: RpcParts) {
  return {
    find: os.find.handler(async ({ input }) => (await tillOf(parts)).lookUp.find(input.couponId)),
    revealPhone: os.revealPhone.handler(async ({ input }) =>
      (await tillOf(parts)).lookUp.revealPhone(input.couponId),
    ),
  }
}

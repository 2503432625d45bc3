import { implement } from '@orpc/server'
import { contract } from '../../contract'
import { type RpcParts, tillOf } from './parts'

const os = implement(contract.redeem)

export function redeemProcedures(parts: RpcParts) {
  return {
    prepare: os.prepare.handler(async ({ input }) =>
      (await tillOf(parts)).prepareVoucher(input.platform, input.code),
    ),
  }
}

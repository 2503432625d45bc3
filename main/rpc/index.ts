import { implement, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { contract } from '../../contract'
import type { Fault } from '../../contract/errors'
import { attemptProcedures } from './attempts'
import { toContractError } from './faults'
import { issueProcedures } from './issue'
import { lookupProcedures } from './lookup'
import type { RpcParts } from './parts'
import { practiceProcedures } from './practice'
import { redeemProcedures } from './redeem'
import { tillProcedures } from './till'

/** The contract, implemented: hand it a MessagePort with `upgrade`. */
export function createRpcHandler(parts: RpcParts, report: (fault: Fault) => void) {
  const router = implement(contract).router({
    till: tillProcedures(parts),
    redeem: redeemProcedures(parts),
    issue: issueProcedures(parts),
    lookup: lookupProcedures(parts),
    attempts: attemptProcedures(parts),
    practice: practiceProcedures(parts),
  })
  return new RPCHandler(router, {
    clientInterceptors: [
      onError((error) => {
        throw toContractError(error, report)
      }),
    ],
  })
}
export type RpcHandler = ReturnType<typeof createRpcHandler>

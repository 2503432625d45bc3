import { implement } from '@orpc/server'
import { contract } from '../../contract'
import { type RpcParts, tillOf } from './parts'

const os = implement(contract.attempts)

export function attemptProcedures(parts: RpcParts) {
  return {
    unknown: os.unknown.handler(async () => (await tillOf(parts)).attempts.unknown()),
  }
}

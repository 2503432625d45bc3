import { implement } from '@orpc/server'
import { contract } from '../../contract'
import { type RpcParts, tillOf } from './parts'

const os = implement(contract.practice)

export function practiceProcedures(parts: RpcParts) {
  return {
    codes: os.codes.handler(async () => (await tillOf(parts)).practiceCodes),
  }
}

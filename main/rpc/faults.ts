import { ORPCError, ValidationError } from '@orpc/server'
import type { Fault } from '../../contract/errors'
import { FaultError, faultOf } from '../till/fault'

/**
 * Everything thrown below becomes the contract's one typed error, so that a page never sees a stack, a class name or a
 * library's wording. `report` is told of what nobody threw on purpose.
 */
export function toContractError(error: unknown, report: (fault: Fault) => void): ORPCError<'FAULT', Fault> {
  const fault = faultOfCall(error)
  if (fault.code === 'INTERNAL') report(fault)
  return new ORPCError('FAULT', { data: fault })
}

function faultOfCall(error: unknown): Fault {
  const isWrongInput = error instanceof ORPCError && error.code === 'BAD_REQUEST'
  if (!isWrongInput || !(error.cause instanceof ValidationError)) return faultOf(error)
  const inputs = error.cause.issues.map(({ path, message }) => ({
    path: (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    rule: message,
  }))
  return new FaultError('INPUT_INVALID', inputs.map(({ path, rule }) => `${path}: ${rule}`).join('; '), {
    inputs,
  }).fault
}

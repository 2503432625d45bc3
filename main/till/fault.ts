import type { Fault, FaultCode } from '../../contract/errors'

/** A {@link Fault} on its way up: what everything below the rpc layer throws, and the only thing it throws on purpose. */
export class FaultError extends Error {
  readonly fault: Fault

  constructor(code: FaultCode, detail: string, more: Partial<Omit<Fault, 'code' | 'detail'>> = {}) {
    super(`${code}: ${detail}`)
    this.name = 'FaultError'
    this.fault = {
      code,
      detail,
      provider: null,
      providerCode: null,
      providerMessage: null,
      sent: false,
      inputs: [],
      ...more,
    }
  }
}

/** The fault of anything thrown: what was not thrown on purpose is INTERNAL. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return new FaultError('INTERNAL', detail, { sent: true }).fault
}

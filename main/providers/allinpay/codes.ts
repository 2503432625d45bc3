import type { FaultCode } from '../../../contract/errors'

/** The documented return codes (4.1 公共返回码) and what they are called here. `0` is success and no fault. */
export const returnCodes: ReadonlyMap<string, FaultCode> = new Map<string, FaultCode>([
  ['3', 'REFUSED'],
  ['302', 'RATE_LIMITED'],
  ['500', 'PROVIDER_FAILED'],
  ['1001', 'FIELD_MISSING'],
  ['2001', 'QUANTITY_WRONG'],
  ['3101', 'ACCOUNT_UNKNOWN'],
  ['3102', 'ORGANISATION_WRONG'],
  ['3103', 'NO_PERMISSION'],
  ['3104', 'DYNAMIC_CODE_EXPIRED'],
  ['3106', 'PASSWORD_WRONG'],
  ['3201', 'DOWNSTREAM_FAILED'],
  ['3999', 'REFUSED_OTHER'],
])

/** Codes by which a read is asked to be asked again. */
export const retryCodes: ReadonlySet<string> = new Set(['302', '500'])

/** `0`, `"0"`, `" 0 "` and `0.0` are the same code; what is no whole number stays as it is. */
export function normalisedCode(code: string): string {
  const whole = /^\s*0*(\d+)(?:\.0+)?\s*$/.exec(code)
  return whole?.[1] ?? code.trim()
}

/** The fault that a normalised return code stands for, or null for success. */
export function faultCodeOf(code: string): FaultCode | null {
  return code === '0' ? null : (returnCodes.get(code) ?? 'RETURN_CODE_UNKNOWN')
}

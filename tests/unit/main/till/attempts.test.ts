import { describe, expect, it } from 'vitest'
import { type FaultCode, faultCodes } from '../../../../contract/errors'
import { outcomeOf } from '../../../../main/till/attempts'
import { FaultError } from '../../../../main/till/fault'

const certainRefusals: FaultCode[] = [
  'REFUSED',
  'RATE_LIMITED',
  'FIELD_MISSING',
  'QUANTITY_WRONG',
  'ACCOUNT_UNKNOWN',
  'ORGANISATION_WRONG',
  'NO_PERMISSION',
  'DYNAMIC_CODE_EXPIRED',
  'PASSWORD_WRONG',
  'REFUSED_OTHER',
]

describe('outcomeOf', () => {
  it.each(faultCodes)('%s before anything was sent is failed', (code) => {
    expect(outcomeOf(new FaultError(code, 'x', { sent: false }).fault)).toBe('failed')
  })

  it.each(faultCodes)('%s after sending is failed only where the provider certainly said no', (code) => {
    const expected = certainRefusals.includes(code) ? 'failed' : 'unknown'
    expect(outcomeOf(new FaultError(code, 'x', { sent: true }).fault)).toBe(expected)
  })
})

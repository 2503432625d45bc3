import { describe, expect, it } from 'vitest'
import { type FaultCode, faultCodes } from '../../../../../contract/errors'
import { faultCodeOf, normalisedCode, returnCodes } from '../../../../../main/providers/allinpay/codes'
import { outcomeOf } from '../../../../../main/till/attempts'
import { FaultError } from '../../../../../main/till/fault'

describe('a return code', () => {
  it.each([
    ['0', '0'],
    [' 0 ', '0'],
    ['000', '0'],
    ['0.0', '0'],
    ['3', '3'],
    ['0302', '302'],
    ['1001', '1001'],
    ['-1', '-1'],
    ['', ''],
    ['OK', 'OK'],
    ['0x0', '0x0'],
    ['1e0', '1e0'],
  ])('%j is %s however it is written', (written, code) => {
    expect(normalisedCode(written)).toBe(code)
  })

  it.each([
    ['0', null],
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
    ['3105', 'RETURN_CODE_UNKNOWN'],
    ['-1', 'RETURN_CODE_UNKNOWN'],
    ['', 'RETURN_CODE_UNKNOWN'],
    ['OK', 'RETURN_CODE_UNKNOWN'],
  ])('%j means %s', (code, meaning) => {
    expect(faultCodeOf(code)).toBe(meaning)
  })

  it('is a refusal for the till exactly where it certainly did nothing', () => {
    const isRefusal = (code: FaultCode) =>
      outcomeOf(new FaultError(code, '', { sent: true }).fault) === 'failed'
    const known = [...returnCodes.values()]
    expect(known.filter((code) => !isRefusal(code))).toEqual(['PROVIDER_FAILED', 'DOWNSTREAM_FAILED'])
    expect(known).toEqual(expect.arrayContaining(faultCodes.filter(isRefusal)))
  })
})

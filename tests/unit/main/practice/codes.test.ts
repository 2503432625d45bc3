import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { practiceCodeSchema } from '../../../../contract/practice'
import { faultCases, faultCode, faultOf } from '../../../../main/practice/cases/faults'
import { practiceCodes } from '../../../../main/practice/codes'
import { practiceProfileSchema } from '../../../../main/practice/message'
import { practiceProfile } from '../../../../main/practice/profile'

describe('the list of practice codes', () => {
  it('is what the contract says, with no word missing', () => {
    expect(z.array(z.strictObject(practiceCodeSchema.shape)).parse(practiceCodes)).toEqual(practiceCodes)
    for (const { title, expect: expected } of practiceCodes)
      for (const text of [title.zh, title.en, expected.zh, expected.en]) expect(text.trim()).not.toBe('')
  })

  it('names no code twice', () => {
    const codes = practiceCodes.map(({ code }) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  it.each([
    ['5948286811', 'mtdz'],
    ['013541450619', 'meituan'],
    ['https://v.douyin.com/eHHc1ft/', 'tiktok'],
    ['150000000000000', 'tiktok'],
    ['5571630793', 'dianping'],
    ['390962138708451328', null],
  ])('has %s', (code, platform) => {
    expect(practiceCodes.find((listed) => listed.code === code)?.platform).toBe(platform)
  })

  it('shows links as QR codes and digits as barcodes', () => {
    for (const { code, symbol } of practiceCodes) expect(symbol).toBe(/^\d+$/.test(code) ? 'code128' : 'qr')
  })

  it('has vouchers for every platform, and coupons of 18 digits only', () => {
    const vouchers = practiceCodes.filter(({ kind }) => kind === 'voucher')
    expect(new Set(vouchers.map(({ platform }) => platform))).toEqual(
      new Set(['meituan', 'tiktok', 'dianping', 'mtdz']),
    )
    for (const { code, kind, platform } of practiceCodes)
      if (kind === 'coupon') expect([code.length, platform]).toEqual([18, null])
  })
})

describe('the codes of the faults', () => {
  it('end with the number of the fault, as long as the job wants them', () => {
    expect(faultCode('prepare', { number: 500 })).toBe('900000000500')
    expect(faultCode('lookup', { number: 500 })).toBe('900000000000000500')
    expect(faultCode('issue', { number: 500 })).toBe('90500')
    expect(faultCode('issue', { number: 3201 })).toBe('93201')
  })

  it('are one for each fault and job, but for what zvcms has not', () => {
    for (const fault of faultCases) {
      for (const job of ['prepare', 'issue'] as const)
        expect(faultOf(job, faultCode(job, fault))?.name).toBe(fault.name)
      const looked = faultOf('lookup', faultCode('lookup', fault))
      expect(looked?.name).toBe(fault.name === 'encrypted' ? undefined : fault.name)
    }
    expect(practiceCodes.filter(({ group }) => group === 'faults')).toHaveLength(3 * faultCases.length - 1)
  })

  it('mean nothing to another job', () => {
    expect(faultOf('issue', '900000000500')).toBeNull()
    expect(faultOf('prepare', '013541450619')).toBeNull()
  })
})

describe('the practice profile', () => {
  it('is what its message says', () => {
    expect(practiceProfileSchema.parse(practiceProfile)).toEqual(practiceProfile)
  })

  it('lists templates of every rule for the buyer, and none that is only typed', () => {
    const { templates } = practiceProfile
    expect(templates.map(({ id }) => id)).toEqual(['307', '308', '309', '310', '311'])
    expect(templates.filter(({ multiPurpose }) => multiPurpose)).toHaveLength(1)
    expect(templates.filter(({ namedCard, couponType }) => namedCard && couponType === '2')).toHaveLength(1)
  })
})

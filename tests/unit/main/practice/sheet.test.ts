import { describe, expect, it } from 'vitest'
import { practiceCodes } from '../../../../main/practice/codes'
import { practiceCodesPage } from '../../../../main/practice/sheet'

describe('docs/practice-codes.md', () => {
  it('is what the list gives', async () => {
    await expect(practiceCodesPage()).toMatchFileSnapshot('../../../../docs/practice-codes.md')
  })

  it('leaves no code out', () => {
    const page = practiceCodesPage()
    expect(practiceCodes.filter(({ code }) => !page.includes(`\`${code}\``))).toEqual([])
  })

  it('breaks no table', () => {
    const rows = practiceCodesPage()
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows).toHaveLength(practiceCodes.length)
    expect(rows.filter((row) => row.split('|').length !== 6)).toEqual([])
  })
})

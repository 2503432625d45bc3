import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tillTag } from '../../../../main/desktop/data-folder'

describe('tillTag', () => {
  it('is made once and kept', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'tag-')), 'data', 'till-tag')
    const tag = await tillTag(file)
    expect(tag).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
    expect(await tillTag(file)).toBe(tag)
    expect(await readFile(file, 'utf8')).toBe(`${tag}\n`)
  })

  it('is made anew when the file is damaged', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'tag-')), 'till-tag')
    await writeFile(file, '../../x')
    expect(await tillTag(file)).toMatch(/^[2-9A-HJ-NP-Z]{5}$/)
  })
})

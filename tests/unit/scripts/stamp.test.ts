import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isCurrent, markCurrent } from '../../../scripts/lib/build.mjs'
import { fingerprint } from '../../../scripts/lib/stamp.mjs'

let root = ''

async function put(name: string, content: string) {
  await mkdir(dirname(join(root, name)), { recursive: true })
  await writeFile(join(root, name), content)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'quantai-stamp-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

describe('the fingerprint of sources', () => {
  const sources = ['main', 'package-lock.json', 'absent']
  let before = ''

  beforeEach(async () => {
    await put('main/index.ts', 'one')
    await put('main/till/issue.ts', 'two')
    await put('package-lock.json', '{}')
    await put('docs/elsewhere.md', 'not a source')
    before = await fingerprint(root, sources)
  })

  it('stays when nothing but times and other files change', async () => {
    await utimes(join(root, 'main/index.ts'), 1, 1)
    await put('docs/elsewhere.md', 'changed')
    expect(await fingerprint(root, sources)).toBe(before)
    expect(await fingerprint(root, [...sources].reverse())).toBe(before)
  })

  it('changes with a byte deep down', async () => {
    await put('main/till/issue.ts', 'twO')
    expect(await fingerprint(root, sources)).not.toBe(before)
  })

  it('changes with a name, a new file and a removed one', async () => {
    await rename(join(root, 'main/till/issue.ts'), join(root, 'main/till/send.ts'))
    const renamed = await fingerprint(root, sources)
    await put('main/till/more.ts', '')
    const added = await fingerprint(root, sources)
    await rm(join(root, 'package-lock.json'))
    const removed = await fingerprint(root, sources)
    expect(new Set([before, renamed, added, removed]).size).toBe(4)
  })

  it('changes when text moves from one file to the next', async () => {
    await put('main/index.ts', 'onetwo')
    await put('main/till/issue.ts', '')
    expect(await fingerprint(root, sources)).not.toBe(before)
  })
})

describe('the stamp of a build', () => {
  beforeEach(async () => {
    await put('out/main/index.cjs', 'main')
    await put('out/preload/index.cjs', 'preload')
    await put('out/renderer/index.html', 'page')
  })

  it('is missing before the first build', async () => {
    expect(await isCurrent(root, 'abc')).toBe(false)
  })

  it('holds for the sources it was made from, and no others', async () => {
    await markCurrent(root, 'abc')
    expect(await isCurrent(root, 'abc')).toBe(true)
    expect(await isCurrent(root, 'abd')).toBe(false)
  })

  it('falls when a result was written over, or is gone', async () => {
    await markCurrent(root, 'abc')
    await utimes(join(root, 'out/renderer/index.html'), 5, 5)
    expect(await isCurrent(root, 'abc')).toBe(false)
    await markCurrent(root, 'abc')
    await rm(join(root, 'out/preload/index.cjs'))
    expect(await isCurrent(root, 'abc')).toBe(false)
  })
})

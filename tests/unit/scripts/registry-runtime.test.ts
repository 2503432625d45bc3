import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  checkIntegrity,
  isRegistryRuntimeFor,
  putShim,
  REGISTRY_RUNTIME,
} from '../../../scripts/lib/registry-runtime.mjs'
import { Stop } from '../../../scripts/lib/step.mjs'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quantai-runtime-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

describe("the registry's runtime", () => {
  it('is pinned by a whole sha512', () => {
    expect(REGISTRY_RUNTIME.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    expect(REGISTRY_RUNTIME.package).toMatch(/@\d+\.\d+\.\d+$/)
  })

  it('is for Linux on x64 only', () => {
    expect(isRegistryRuntimeFor('linux', 'x64')).toBe(true)
    expect(isRegistryRuntimeFor('linux', 'arm64')).toBe(false)
    expect(isRegistryRuntimeFor('win32', 'x64')).toBe(false)
  })
})

describe('the check of a downloaded file', () => {
  const content = Buffer.alloc(300_000, 'runtime')
  const expected = `sha512-${createHash('sha512').update(content).digest('base64')}`
  const file = () => join(folder, 'runtime.tgz')

  beforeEach(() => writeFile(file(), content))

  it('lets the expected file through', async () => {
    await expect(checkIntegrity(file(), expected)).resolves.toBeUndefined()
  })

  it('refuses it with one bit turned', async () => {
    const handle = await open(file(), 'r+')
    await handle.write(Buffer.from([(content[200_000] ?? 0) ^ 1]), 0, 1, 200_000)
    await handle.close()
    await expect(checkIntegrity(file(), expected)).rejects.toThrow(Stop)
  })

  it('refuses it with a byte more, and cut short', async () => {
    await appendFile(file(), '!')
    await expect(checkIntegrity(file(), expected)).rejects.toThrow(/not the expected file/)
    await writeFile(file(), content.subarray(0, -1))
    await expect(checkIntegrity(file(), expected)).rejects.toThrow(/not the expected file/)
  })

  it('refuses any other file in place of the pinned one', async () => {
    await expect(checkIntegrity(file(), REGISTRY_RUNTIME.integrity)).rejects.toThrow(Stop)
  })
})

describe('the shim in the cached runtime', () => {
  const place = () => join(folder, 'resources', 'app')

  it('is put there whole and leaves no parts', async () => {
    await putShim(folder)
    expect((await readdir(place())).sort()).toEqual(['arguments.cjs', 'index.cjs', 'package.json'])
  })

  it('is brought up to date', async () => {
    await putShim(folder)
    const wanted = await readFile(join(place(), 'index.cjs'), 'utf8')
    await writeFile(join(place(), 'index.cjs'), 'old')
    await putShim(folder)
    expect(await readFile(join(place(), 'index.cjs'), 'utf8')).toBe(wanted)
  })
})

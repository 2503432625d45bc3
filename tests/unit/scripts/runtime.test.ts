import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder, ROOT } from '../../../scripts/lib/paths.mjs'
import { executableName, resolveRuntime } from '../../../scripts/lib/runtime.mjs'
import { Stop } from '../../../scripts/lib/step.mjs'

describe('a runtime named by ELECTRON_OVERRIDE_DIST_PATH', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quantai-override-'))
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
  })

  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })

  it('goes before all others', async () => {
    const executable = join(folder, executableName(process.platform))
    await writeFile(executable, '')
    await chmod(executable, 0o755)
    await writeFile(join(folder, 'version'), 'v46.0.0\n')
    expect(await resolveRuntime()).toEqual({ executable, version: '46.0.0', source: 'override' })
  })

  it('is asked for when its folder holds none, and nothing is put in its place', async () => {
    await expect(resolveRuntime()).rejects.toThrow(Stop)
    await expect(resolveRuntime()).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names .*correct the variable/)
  })
})

describe('where things lie', () => {
  it('calls the executable what Electron calls it', () => {
    expect(executableName('linux')).toBe('electron')
    expect(executableName('win32')).toBe('electron.exe')
    expect(executableName('darwin')).toContain('Electron.app')
  })

  it('keeps downloads outside the repository, where the system keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux')).toBe(join('/c', 'quantai'))
    expect(cacheFolder({}, 'linux').endsWith(join('.cache', 'quantai'))).toBe(true)
    expect(cacheFolder({ LOCALAPPDATA: '/local' }, 'win32')).toBe(join('/local', 'quantai', 'cache'))
    expect(cacheFolder({}, 'linux').startsWith(ROOT)).toBe(false)
  })
})

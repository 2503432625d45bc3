import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  downloadEnvironment,
  downloadSettings,
  errorLine,
  findOfficial,
  isDownloadDue,
} from '../../../scripts/lib/official-runtime.mjs'

describe('a failed download', () => {
  const hour = 60 * 60 * 1_000
  const now = Date.UTC(2026, 0, 2)
  const memory = JSON.stringify({ settings: 'same', at: now - hour, reason: 'fetch failed' })

  it('is not tried again within hours', () => {
    expect(isDownloadDue(memory, 'same', now)).toBe(false)
    expect(isDownloadDue(memory, 'same', now + 4 * hour)).toBe(false)
  })

  it('is tried again later, and when the settings have changed', () => {
    expect(isDownloadDue(memory, 'same', now + 6 * hour)).toBe(true)
    expect(isDownloadDue(memory, 'with a mirror', now)).toBe(true)
  })

  it('is tried again when the clock was set back', () => {
    expect(isDownloadDue(memory, 'same', now - 2 * hour)).toBe(true)
  })

  it.each([undefined, '', 'not json', '[]', '{"settings":"same"}'])(
    'is tried without a sound memory: %j',
    (text) => {
      expect(isDownloadDue(text, 'same', now)).toBe(true)
    },
  )

  it('is explained by the line that says what happened', () => {
    expect(errorLine('TypeError: fetch failed\n    at node:internal/x:1:1\n')).toBe('fetch failed')
    expect(errorLine('warning\nHTTPError: Response code 404 (Not Found) for x\n    at y')).toBe(
      'Response code 404 (Not Found) for x',
    )
    expect(errorLine('\nsomething else\n')).toBe('something else')
    expect(errorLine('')).toBe('no reason given')
  })
})

describe('the settings of the download', () => {
  it('change with mirror and proxy, and with nothing else', () => {
    const none = downloadSettings({ PATH: '/bin' })
    expect(downloadSettings({ PATH: '/other', npm_config_cache: 'x' })).toBe(none)
    const all = [
      none,
      downloadSettings({ ELECTRON_MIRROR: 'https://a/' }),
      downloadSettings({ ELECTRON_MIRROR: 'https://b/' }),
      downloadSettings({ npm_config_electron_mirror: 'https://a/' }),
      downloadSettings({ https_proxy: 'http://user:secret@proxy' }),
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(all.join(' ')).not.toContain('secret')
  })

  it('leave the environment without a proxy as it is', () => {
    const env = downloadEnvironment({ PATH: '/bin' }, '/staging')
    expect(env).toMatchObject({ PATH: '/bin', TMPDIR: '/staging', TEMP: '/staging', TMP: '/staging' })
    expect(env).not.toHaveProperty('ELECTRON_GET_USE_PROXY')
  })

  it.each([
    [{ HTTPS_PROXY: 'http://p:1' }],
    [{ https_proxy: 'http://p:1' }],
    [{ npm_config_https_proxy: 'http://p:1' }],
    [{ npm_config_proxy: 'http://p:1' }],
  ])('hand over the proxy of %j', (env) => {
    expect(downloadEnvironment({ ...env, npm_config_noproxy: 'local' }, '/staging')).toMatchObject({
      ELECTRON_GET_USE_PROXY: 'true',
      HTTPS_PROXY: 'http://p:1',
      NO_PROXY: 'local',
    })
  })
})

describe("the pinned package's own runtime", () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quantai-electron-'))
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}')
    await writeFile(join(folder, 'path.txt'), 'electron')
    await writeFile(join(folder, 'dist', 'version'), 'v45.4.1')
    await writeFile(join(folder, 'dist', 'electron'), '')
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is found when it is whole', () => {
    expect(findOfficial(folder)).toEqual({ executable: join(folder, 'dist', 'electron'), version: '45.4.1' })
  })

  it('is not taken from an earlier version', async () => {
    await writeFile(join(folder, 'dist', 'version'), '45.4.0')
    expect(findOfficial(folder)).toBeUndefined()
  })

  it.each(['path.txt', 'dist/version', 'dist/electron', 'package.json'])(
    'is not taken without %s',
    async (name) => {
      await rm(join(folder, name))
      expect(findOfficial(folder)).toBeUndefined()
    },
  )
})

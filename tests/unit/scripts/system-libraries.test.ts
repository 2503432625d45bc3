import { describe, expect, it } from 'vitest'
import {
  aptLine,
  LIBRARIES,
  missingPackages,
  parseOsRelease,
} from '../../../scripts/lib/system-libraries.mjs'

const bookworm = parseOsRelease('ID=debian\nVERSION_CODENAME=bookworm\n')
const trixie = parseOsRelease('ID=debian\nVERSION_CODENAME=trixie\n')
const noble = parseOsRelease(
  'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\nVERSION_CODENAME=noble\nUBUNTU_CODENAME=noble\n',
)
const jammy = parseOsRelease('ID=ubuntu\nVERSION_CODENAME=jammy\nUBUNTU_CODENAME=jammy\n')
const mint = parseOsRelease(
  'ID=linuxmint\nID_LIKE="ubuntu debian"\nVERSION_CODENAME=wilma\nUBUNTU_CODENAME=noble\n',
)
const lmde = parseOsRelease('ID=linuxmint\nID_LIKE=debian\nVERSION_CODENAME=faye\nDEBIAN_CODENAME=bookworm\n')

describe('/etc/os-release', () => {
  it('is read with and without quotes', () => {
    expect(
      parseOsRelease('ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nX=\'a b\'\n# no\n'),
    ).toEqual({
      ID: 'debian',
      PRETTY_NAME: 'Debian GNU/Linux 12 (bookworm)',
      X: 'a b',
    })
  })
})

describe('the missing system packages', () => {
  it.each([
    ['Debian 12', bookworm],
    ['Ubuntu 22.04', jammy],
    ['LMDE 6', lmde],
  ])('have their old names on %s', (_name, release) => {
    expect(missingPackages(new Set(), release, true)).toEqual([
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libxss1',
      'fonts-noto-cjk',
      'xvfb',
    ])
  })

  it.each([
    ['Debian 13', trixie],
    ['Ubuntu 24.04', noble],
    ['Mint 22', mint],
    ['a release that names nothing', {}],
  ])('have their new names on %s', (_name, release) => {
    const missing = missingPackages(new Set(), release, false)
    expect(missing).toContain('libgtk-3-0t64')
    expect(missing).toContain('libasound2t64')
    expect(missing).not.toContain('libgtk-3-0')
  })

  it('are none when all are installed, under either name', () => {
    const old = new Set(LIBRARIES.map(({ name }) => name))
    const renamed = new Set(LIBRARIES.map(({ name, renamed: is64 }) => (is64 ? `${name}t64` : name)))
    for (const release of [bookworm, noble]) {
      expect(missingPackages(old, release, true)).toEqual([])
      expect(missingPackages(renamed, release, true)).toEqual([])
    }
  })

  it('leave out the virtual display where there is a display', () => {
    expect(missingPackages(new Set(), bookworm, false)).not.toContain('xvfb')
  })

  it('are content with another Chinese font', () => {
    expect(missingPackages(new Set(['fonts-wqy-zenhei']), bookworm, true)).not.toContain('fonts-noto-cjk')
  })

  it('give the line to run', () => {
    expect(aptLine(['libnss3', 'xvfb'])).toBe('sudo apt-get install -y --no-install-recommends libnss3 xvfb')
  })
})

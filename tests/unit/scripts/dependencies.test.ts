import { describe, expect, it } from 'vitest'
import { isSameTree } from '../../../scripts/lib/dependencies.mjs'

const machine = { platform: 'linux', arch: 'x64' }

const lock = {
  packages: {
    '': { name: 'quantai', version: '0.1.0' },
    'node_modules/zod': { version: '4.0.0', integrity: 'sha512-zod' },
    'node_modules/binding-linux': {
      version: '1.0.0',
      integrity: 'sha512-l',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
    },
    'node_modules/binding-windows': {
      version: '1.0.0',
      integrity: 'sha512-w',
      optional: true,
      os: ['win32'],
      cpu: ['x64'],
    },
    'node_modules/binding-musl': {
      version: '1.0.0',
      integrity: 'sha512-m',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/extra': { version: '2.0.0', integrity: 'sha512-e', optional: true },
  },
}

const {
  '': _root,
  'node_modules/binding-windows': windows,
  'node_modules/binding-musl': _musl,
  ...here
} = lock.packages

describe('what npm has installed', () => {
  it('is the lock without the packages of other machines', () => {
    expect(isSameTree(lock, { packages: here }, machine)).toBe(true)
  })

  it.each([
    ['a package is missing', { ...here, 'node_modules/zod': undefined }],
    ['a version differs', { ...here, 'node_modules/zod': { version: '4.0.1', integrity: 'sha512-zod' } }],
    [
      'an integrity differs',
      { ...here, 'node_modules/zod': { version: '4.0.0', integrity: 'sha512-other' } },
    ],
    ['there is a package too many', { ...here, 'node_modules/zed': { version: '1.0.0' } }],
    ["this machine's binding is missing", { ...here, 'node_modules/binding-linux': undefined }],
    ["another machine's binding is there", { ...here, 'node_modules/binding-windows': windows }],
  ])('differs when %s', (_what, packages) => {
    const written: unknown = JSON.parse(JSON.stringify({ packages }))
    expect(isSameTree(lock, written, machine)).toBe(false)
  })

  it('is not taken for the same on a machine of another kind', () => {
    expect(isSameTree(lock, { packages: here }, { platform: 'win32', arch: 'x64' })).toBe(false)
  })

  it('follows a list of machines that are excluded', () => {
    const only = { packages: { 'node_modules/a': { version: '1.0.0', optional: true, os: ['!win32'] } } }
    expect(isSameTree(only, only, machine)).toBe(true)
    expect(isSameTree(only, { packages: {} }, machine)).toBe(false)
    expect(isSameTree(only, { packages: {} }, { platform: 'win32', arch: 'x64' })).toBe(true)
  })

  it.each([undefined, null, 'text', {}, { packages: [] }])(
    'is unknown from a broken record: %j',
    (broken) => {
      expect(isSameTree(lock, broken, machine)).toBe(false)
      expect(isSameTree(broken, { packages: here }, machine)).toBe(false)
    },
  )
})

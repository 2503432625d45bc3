import { describe, expect, it } from 'vitest'
import { noSandboxReason } from '../../../scripts/lib/launch-flags.mjs'

const free = {
  platform: 'linux',
  root: false,
  helper: false,
  usernsClone: undefined,
  apparmorRestricts: undefined,
  maxNamespaces: '96365',
  refused: false,
}

describe("Chromium's sandbox", () => {
  it.each([
    ['an ordinary user', free],
    ['namespaces allowed in so many words', { ...free, usernsClone: '1', apparmorRestricts: '0' }],
    [
      'a sandbox helper that belongs to root',
      { ...free, helper: true, usernsClone: '0', apparmorRestricts: '1' },
    ],
    [
      'Windows, whatever the rest says',
      { ...free, platform: 'win32', root: true, refused: true, usernsClone: '0' },
    ],
    ['macOS', { ...free, platform: 'darwin', root: true }],
  ])('stays on: %s', (_case, facts) => {
    expect(noSandboxReason(facts)).toBeUndefined()
  })

  it.each([
    ['root', { ...free, root: true }, /root/],
    ['root, even with a helper', { ...free, root: true, helper: true }, /root/],
    ['namespaces switched off', { ...free, usernsClone: '0' }, /forbids unprivileged user namespaces/],
    ['no namespaces at all', { ...free, maxNamespaces: '0' }, /forbids unprivileged user namespaces/],
    ['AppArmor', { ...free, apparmorRestricts: '1' }, /AppArmor/],
    ['a container', { ...free, refused: true }, /container/],
  ])('goes off, with the reason: %s', (_case, facts, reason) => {
    expect(noSandboxReason(facts)).toMatch(reason)
  })
})

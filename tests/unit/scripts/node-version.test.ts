import { describe, expect, it } from 'vitest'
import { checkNode, isSupportedNode } from '../../../scripts/lib/node-version.mjs'
import { Stop } from '../../../scripts/lib/step.mjs'

describe('the Node version check', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.1.0', '26.0.0'])(
    'accepts %s',
    (version) => {
      expect(isSupportedNode(version)).toBe(true)
      expect(checkNode(version)).toBe(`v${version}`)
    },
  )

  it.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.11.0', ''])('refuses %s', (version) => {
    expect(isSupportedNode(version)).toBe(false)
  })

  it('says in one sentence what to do', () => {
    expect(() => checkNode('18.20.8')).toThrow(Stop)
    expect(() => checkNode('18.20.8')).toThrow(
      /^Node 18\.20\.8 is too old.*install Node 20\.19 or later[^.]*\.12 or later\), then run this again\.$/,
    )
  })
})

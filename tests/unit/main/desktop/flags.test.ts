import { describe, expect, it } from 'vitest'
import { readFlags } from '../../../../main/desktop/flags'

describe('readFlags', () => {
  it.each([
    [['electron', '.'], { profile: null, dataFolder: null }],
    [['electron', '.', '--profile=store.json'], { profile: 'store.json', dataFolder: null }],
    [
      ['electron', '.', '--profile="C:\\门店 1\\store.json"'],
      { profile: 'C:\\门店 1\\store.json', dataFolder: null },
    ],
    [
      ['quantai.exe', '--user-data-dir=/tmp/x', '--profile=a=b.json'],
      { profile: 'a=b.json', dataFolder: '/tmp/x' },
    ],
    [['electron', '.', '--profile='], { profile: null, dataFolder: null }],
    [['electron', '.', '--profiles=x', 'profile=x'], { profile: null, dataFolder: null }],
  ])('%j', (line, flags) => expect(readFlags(line)).toEqual(flags))
})

import { describe, expect, it } from 'vitest'
import { authorityEntry, isHeadless } from '../../../scripts/lib/display.mjs'

describe('a machine without a display', () => {
  it('is a Linux one that names neither X nor Wayland', () => {
    expect(isHeadless({}, 'linux')).toBe(true)
    expect(isHeadless({ DISPLAY: '' }, 'linux')).toBe(true)
    expect(isHeadless({ DISPLAY: ':0' }, 'linux')).toBe(false)
    expect(isHeadless({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
    expect(isHeadless({}, 'win32')).toBe(false)
    expect(isHeadless({}, 'darwin')).toBe(false)
  })
})

describe("the virtual display's cookie", () => {
  it('stands in an authority entry that fits any display', () => {
    const cookie = Buffer.from('00112233445566778899aabbccddeeff', 'hex')
    const head = [
      'ffff',
      '0000',
      '0000',
      '0012',
      Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex'),
      '0010',
    ].join('')
    expect(authorityEntry(cookie).toString('hex')).toBe(`${head}00112233445566778899aabbccddeeff`)
  })
})

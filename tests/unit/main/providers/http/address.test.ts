import { describe, expect, it } from 'vitest'
import { checkedAddress, isLoopback } from '../../../../../main/providers/http/address'
import { FaultError } from '../../../../../main/till/fault'

function verdict(address: string, allowPlainHttp: boolean): string {
  try {
    checkedAddress(address, { provider: 'zvcms', allowPlainHttp })
    return 'allowed'
  } catch (error) {
    return error instanceof FaultError ? error.fault.code : String(error)
  }
}

describe('where requests may go', () => {
  it.each([
    ['https://gateway.example/open', 'allowed', 'allowed'],
    ['http://gateway.example/open', 'INSECURE_ADDRESS', 'allowed'],
    ['http://127.0.0.1:8080/', 'allowed', 'allowed'],
    ['http://127.1.2.3/', 'allowed', 'allowed'],
    ['http://127.1/', 'allowed', 'allowed'],
    ['http://2130706433/', 'allowed', 'allowed'],
    ['http://[::1]:9/', 'allowed', 'allowed'],
    ['http://localhost/', 'allowed', 'allowed'],
    ['http://LOCALHOST/', 'allowed', 'allowed'],
    ['http://127.0.0.1.example.com/', 'INSECURE_ADDRESS', 'allowed'],
    ['http://localhost.example.com/', 'INSECURE_ADDRESS', 'allowed'],
    ['http://128.0.0.1/', 'INSECURE_ADDRESS', 'allowed'],
    ['http://127.0.0.1@gateway.example/', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['https://user:password@gateway.example/', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['ftp://127.0.0.1/', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['file:///etc/hosts', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['javascript:alert(1)', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['gateway.example', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
    ['', 'INSECURE_ADDRESS', 'INSECURE_ADDRESS'],
  ])('%s', (address, strict, plainAllowed) => {
    expect(verdict(address, false)).toBe(strict)
    expect(verdict(address, true)).toBe(plainAllowed)
  })

  it('says so without the path, the query or the password', () => {
    for (const address of [
      'http://gateway.example/open?token=secret',
      'https://me:secret@gateway.example/open',
    ]) {
      expect(() => checkedAddress(address, { provider: 'allinpay' })).toThrow(
        expect.objectContaining({
          fault: expect.objectContaining({
            detail: expect.not.stringMatching(/secret|open/),
            provider: 'allinpay',
            sent: false,
          }),
        }),
      )
    }
  })

  it.each(['127.0.0.1', '127.255.255.254', '[::1]', 'localhost'])('knows %s as this PC', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  it.each(['0.0.0.0', '[::]', '[::ffff:7f00:1]', '10.0.0.1', '127.0.0.1.nip.io', 'localhost.'])(
    'does not take %s for this PC',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )
})

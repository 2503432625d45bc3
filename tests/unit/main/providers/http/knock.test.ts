import { describe, expect, it } from 'vitest'
import { nextHops } from '../../../../../main/providers/http/knock'

const gateway = new URL('https://gateway.example/open')
const direct = { proxy: false, host: 'gateway.example', port: 443 }
const proxy = (host: string, port: number) => ({ proxy: true, host, port })

describe('where a request goes first', () => {
  it.each([
    ['DIRECT', [direct]],
    ['direct', [direct]],
    ['PROXY proxy.example:3128', [proxy('proxy.example', 3128)]],
    ['PROXY proxy.example', [proxy('proxy.example', 80)]],
    ['HTTPS proxy.example', [proxy('proxy.example', 443)]],
    ['SOCKS proxy.example', [proxy('proxy.example', 1080)]],
    ['SOCKS4 proxy.example:9', [proxy('proxy.example', 9)]],
    ['SOCKS5 [2001:db8::1]:9', [proxy('2001:db8::1', 9)]],
    [
      'PROXY 10.0.0.1:8080;PROXY 10.0.0.2:8080; DIRECT',
      [proxy('10.0.0.1', 8080), proxy('10.0.0.2', 8080), direct],
    ],
    ['  PROXY   proxy.example:1  ; ', [proxy('proxy.example', 1)]],
    ['QUIC proxy.example:443; DIRECT', [direct]],
    ['', [direct]],
    ['PROXY', [direct]],
    ['nonsense', [direct]],
  ])('%s', (pac, hops) => {
    expect(nextHops(pac, gateway)).toEqual(hops)
  })

  it.each([
    ['http://openapi.zvcms.com/api/v2', 'openapi.zvcms.com', 80],
    ['https://gateway.example:8443/', 'gateway.example', 8443],
    ['http://[::1]:5000/', '::1', 5000],
    ['https://[2001:db8::1]/', '2001:db8::1', 443],
  ])('directly: %s', (url, host, port) => {
    expect(nextHops('DIRECT', new URL(url))).toEqual([{ proxy: false, host, port }])
  })
})

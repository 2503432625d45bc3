import { describe, expect, it } from 'vitest'
import type { FaultCode } from '../../../../../contract/errors'
import { meaningOf } from '../../../../../main/providers/http/net-errors'

const chromium = (name: string) => new Error(`net::${name}`)
const node = (code: string, more: object = {}) => Object.assign(new Error(code), { code, ...more })
const undici = (cause: unknown) => new TypeError('fetch failed', { cause })

type Row = [what: string, error: unknown, code: FaultCode, sent: boolean]

/** Only while a connection is being made is it certain that nothing was sent. */
const rows: Row[] = [
  ['cable out', chromium('ERR_INTERNET_DISCONNECTED'), 'OFFLINE', true],
  ['cable out at connect', node('ENETUNREACH', { syscall: 'connect' }), 'OFFLINE', false],
  ['cable out later', node('ENETUNREACH', { syscall: 'read' }), 'OFFLINE', true],
  ['no name', chromium('ERR_NAME_NOT_RESOLVED'), 'DNS_FAILED', false],
  ['no name server', chromium('ERR_NAME_RESOLUTION_FAILED'), 'DNS_FAILED', false],
  ['slow name server', chromium('ERR_DNS_TIMED_OUT'), 'DNS_FAILED', false],
  ['no name (Node)', undici(node('ENOTFOUND', { syscall: 'getaddrinfo' })), 'DNS_FAILED', false],
  ['no name server (Node)', undici(node('EAI_AGAIN')), 'DNS_FAILED', false],
  ['refused', chromium('ERR_CONNECTION_REFUSED'), 'CONNECTION_REFUSED', false],
  ['refused (Node)', undici(node('ECONNREFUSED')), 'CONNECTION_REFUSED', false],
  [
    'refused on all addresses (Node)',
    undici(new AggregateError([node('ECONNREFUSED'), node('ECONNREFUSED')])),
    'CONNECTION_REFUSED',
    false,
  ],
  ['connect failed', chromium('ERR_CONNECTION_FAILED'), 'CONNECTION_REFUSED', false],
  ['firewall', chromium('ERR_NETWORK_ACCESS_DENIED'), 'CONNECTION_REFUSED', false],
  ['firewall (Node)', node('EACCES', { syscall: 'connect' }), 'CONNECTION_REFUSED', false],
  ['unreachable', chromium('ERR_ADDRESS_UNREACHABLE'), 'CONNECTION_REFUSED', true],
  ['unreachable at connect', node('EHOSTUNREACH', { syscall: 'connect' }), 'CONNECTION_REFUSED', false],
  ['unreachable later', node('EHOSTUNREACH', { syscall: 'write' }), 'CONNECTION_REFUSED', true],
  ['connect too slow', chromium('ERR_CONNECTION_TIMED_OUT'), 'CONNECTION_TIMEOUT', false],
  ['connect too slow (undici)', undici(node('UND_ERR_CONNECT_TIMEOUT')), 'CONNECTION_TIMEOUT', false],
  ['connect too slow (Node)', node('ETIMEDOUT', { syscall: 'connect' }), 'CONNECTION_TIMEOUT', false],
  ['read too slow (Node)', node('ETIMEDOUT', { syscall: 'read' }), 'TIMEOUT', true],
  ['too slow', chromium('ERR_TIMED_OUT'), 'TIMEOUT', true],
  ['head too slow (undici)', undici(node('UND_ERR_HEADERS_TIMEOUT')), 'TIMEOUT', true],
  ['body too slow (undici)', undici(node('UND_ERR_BODY_TIMEOUT')), 'TIMEOUT', true],
  ['aborted', new DOMException('This operation was aborted', 'AbortError'), 'TIMEOUT', true],
  ['timed out', new DOMException('timed out', 'TimeoutError'), 'TIMEOUT', true],
  ['given up by Chromium', chromium('ERR_ABORTED'), 'CONNECTION_RESET', true],
  ['proxy gone', chromium('ERR_PROXY_CONNECTION_FAILED'), 'PROXY_FAILED', false],
  ['proxy wants a password', chromium('ERR_PROXY_AUTH_UNSUPPORTED'), 'PROXY_FAILED', false],
  ['proxy certificate', chromium('ERR_PROXY_CERTIFICATE_INVALID'), 'PROXY_FAILED', false],
  ['tunnel', chromium('ERR_TUNNEL_CONNECTION_FAILED'), 'PROXY_FAILED', false],
  ['socks', chromium('ERR_SOCKS_CONNECTION_FAILED'), 'PROXY_FAILED', false],
  ['proxy settings', chromium('ERR_MANDATORY_PROXY_CONFIGURATION_FAILED'), 'PROXY_FAILED', false],
  ['proxy wants HTTP/1.1', chromium('ERR_PROXY_HTTP_1_1_REQUIRED'), 'PROXY_FAILED', true],
  ['unknown authority', chromium('ERR_CERT_AUTHORITY_INVALID'), 'TLS_FAILED', false],
  ['certificate too old', chromium('ERR_CERT_DATE_INVALID'), 'TLS_FAILED', false],
  ['other name', chromium('ERR_CERT_COMMON_NAME_INVALID'), 'TLS_FAILED', false],
  ['transparency', chromium('ERR_CERTIFICATE_TRANSPARENCY_REQUIRED'), 'TLS_FAILED', false],
  ['self-signed (Node)', undici(node('DEPTH_ZERO_SELF_SIGNED_CERT')), 'TLS_FAILED', false],
  ['too old (Node)', undici(node('CERT_HAS_EXPIRED')), 'TLS_FAILED', false],
  ['no issuer (Node)', undici(node('UNABLE_TO_VERIFY_LEAF_SIGNATURE')), 'TLS_FAILED', false],
  ['other name (Node)', undici(node('ERR_TLS_CERT_ALTNAME_INVALID')), 'TLS_FAILED', false],
  ['no common TLS', chromium('ERR_SSL_VERSION_OR_CIPHER_MISMATCH'), 'TLS_FAILED', false],
  ['no common TLS (Node)', node('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'), 'TLS_FAILED', false],
  ['no handshake (Node)', node('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE'), 'TLS_FAILED', false],
  ['TLS broke', chromium('ERR_SSL_PROTOCOL_ERROR'), 'TLS_FAILED', true],
  ['TLS broke (bad record)', chromium('ERR_SSL_BAD_RECORD_MAC_ALERT'), 'TLS_FAILED', true],
  ['no TLS there (Node)', undici(node('ERR_SSL_WRONG_VERSION_NUMBER')), 'TLS_FAILED', true],
  ['TLS broke (Node)', node('EPROTO'), 'TLS_FAILED', true],
  ['network changed', chromium('ERR_NETWORK_CHANGED'), 'CONNECTION_RESET', true],
  ['sleep', chromium('ERR_NETWORK_IO_SUSPENDED'), 'CONNECTION_RESET', true],
  ['reset', chromium('ERR_CONNECTION_RESET'), 'CONNECTION_RESET', true],
  ['closed', chromium('ERR_CONNECTION_CLOSED'), 'CONNECTION_RESET', true],
  ['aborted connection', chromium('ERR_CONNECTION_ABORTED'), 'CONNECTION_RESET', true],
  ['nothing came', chromium('ERR_EMPTY_RESPONSE'), 'CONNECTION_RESET', true],
  ['body cut', chromium('ERR_CONTENT_LENGTH_MISMATCH'), 'CONNECTION_RESET', true],
  ['chunks cut', chromium('ERR_INCOMPLETE_CHUNKED_ENCODING'), 'CONNECTION_RESET', true],
  ['reset (Node)', undici(node('ECONNRESET', { syscall: 'read' })), 'CONNECTION_RESET', true],
  ['broken pipe (Node)', node('EPIPE'), 'CONNECTION_RESET', true],
  [
    'other side closed (undici)',
    new TypeError('terminated', { cause: node('UND_ERR_SOCKET') }),
    'CONNECTION_RESET',
    true,
  ],
  ['stream cut (Node)', node('ERR_STREAM_PREMATURE_CLOSE'), 'CONNECTION_RESET', true],
  ['a name of tomorrow', chromium('ERR_SOMETHING_NEW'), 'CONNECTION_RESET', true],
  ['redirect (Electron 25, manual)', new Error('Redirect was cancelled'), 'REDIRECTED', true],
  [
    'redirect (Electron, error)',
    new Error("Attempted to redirect, but redirect policy was 'error'"),
    'REDIRECTED',
    true,
  ],
  ['redirect (undici)', undici(new Error('unexpected redirect')), 'REDIRECTED', true],
  ['too many redirects', chromium('ERR_TOO_MANY_REDIRECTS'), 'REDIRECTED', true],
  ['no HTTP', chromium('ERR_INVALID_HTTP_RESPONSE'), 'REPLY_UNREADABLE', true],
  ['bad chunks', chromium('ERR_INVALID_CHUNKED_ENCODING'), 'REPLY_UNREADABLE', true],
  ['bad gzip', chromium('ERR_CONTENT_DECODING_FAILED'), 'REPLY_UNREADABLE', true],
  ['no HTTP (Node)', undici(node('HPE_INVALID_CONSTANT')), 'REPLY_UNREADABLE', true],
  ['bad gzip (Node)', node('Z_DATA_ERROR'), 'REPLY_UNREADABLE', true],
  ['our own mistake', chromium('ERR_INVALID_ARGUMENT'), 'INTERNAL', true],
  ['our own mistake (undici)', node('UND_ERR_INVALID_ARG'), 'INTERNAL', true],
  ['our own mistake (Node)', node('ERR_INVALID_ARG_TYPE'), 'INTERNAL', true],
  ['out of files', node('EMFILE'), 'INTERNAL', true],
  ['no network error', new RangeError('off by one'), 'INTERNAL', true],
  ['nothing thrown', undefined, 'INTERNAL', true],
  ['a text thrown', 'oops', 'INTERNAL', true],
]

describe('what a thrown error means', () => {
  it.each(rows)('%s', (_what, error, code, sent) => {
    expect(meaningOf(error)).toMatchObject({ code, sent })
  })

  it('names the error without what an error message may hold', () => {
    const secret = new Error('failed for https://gateway.example/open?token=secret')
    expect(meaningOf(secret).name).toBe('Error')
    expect(meaningOf(undici(node('ECONNRESET'))).name).toBe('ECONNRESET')
    expect(meaningOf(chromium('ERR_CONNECTION_RESET at https://x/?token=secret')).name).toBe(
      'net::ERR_CONNECTION_RESET',
    )
  })

  it('finds an end where causes run in a circle', () => {
    const circle = new Error('circle')
    circle.cause = circle
    expect(meaningOf(circle).code).toBe('INTERNAL')
  })
})

import type { FaultCode } from '../../../contract/errors'

/*
 * What a thrown network error means, and whether the request may have reached the provider. `sent: false` stands only where
 * the error arises while a connection is being made and nowhere else, on a connection made for this request alone (the
 * desktop layer sees to that for writes). Names are Chromium's (net/base/net_error_list.h), Node's and undici's.
 */

export interface Meaning {
  code: FaultCode
  sent: boolean
}

const notSent = (code: FaultCode): Meaning => ({ code, sent: false })
const maybeSent = (code: FaultCode): Meaning => ({ code, sent: true })

/** First match decides. Chromium's names keep their `net::`, the others are `code`s of Node and undici. */
const table: readonly [names: RegExp, meaning: Meaning][] = [
  // An established connection can still end with these, long after something was sent.
  [/^(net::ERR_INTERNET_DISCONNECTED|ENETDOWN|ENETUNREACH)$/, maybeSent('OFFLINE')],
  [/^(net::ERR_ADDRESS_UNREACHABLE|EHOSTUNREACH|EHOSTDOWN)$/, maybeSent('CONNECTION_REFUSED')],
  [/^net::ERR_(NETWORK_CHANGED|NETWORK_IO_SUSPENDED)$/, maybeSent('CONNECTION_RESET')],

  [/^net::ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|ICANN_NAME_COLLISION)$/, notSent('DNS_FAILED')],
  [/^(net::ERR_DNS_\w+|ENOTFOUND|EAI_\w+)$/, notSent('DNS_FAILED')],

  [/^net::ERR_(CONNECTION_REFUSED|CONNECTION_FAILED|ADDRESS_INVALID)$/, notSent('CONNECTION_REFUSED')],
  [/^net::ERR_(NETWORK_ACCESS_DENIED|UNSAFE_PORT|BLOCKED_BY_\w+)$/, notSent('CONNECTION_REFUSED')],
  [/^(ECONNREFUSED|EADDRNOTAVAIL)$/, notSent('CONNECTION_REFUSED')],

  [/^(net::ERR_CONNECTION_TIMED_OUT|UND_ERR_CONNECT_TIMEOUT)$/, notSent('CONNECTION_TIMEOUT')],

  [/^net::ERR_PROXY_HTTP_1_1_REQUIRED$/, maybeSent('PROXY_FAILED')],
  [/^net::ERR_(PROXY|TUNNEL|HTTPS_PROXY|SOCKS|PAC)_\w+$/, notSent('PROXY_FAILED')],
  [/^net::ERR_(MANDATORY_PROXY_CONFIGURATION_FAILED|NO_SUPPORTED_PROXIES)$/, notSent('PROXY_FAILED')],
  [/^net::ERR_UNEXPECTED_PROXY_AUTH$/, notSent('PROXY_FAILED')],

  // Certificates are checked before the first byte of a request; other TLS errors may come at any time.
  [/^net::ERR_(CERT_\w+|CERTIFICATE_\w+|SSL_PINNED_KEY_NOT_IN_CERT_CHAIN)$/, notSent('TLS_FAILED')],
  [/^net::ERR_SSL_(VERSION_OR_CIPHER_MISMATCH|UNRECOGNIZED_NAME_ALERT)$/, notSent('TLS_FAILED')],
  [/^ERR_SSL_(UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE)$/, notSent('TLS_FAILED')],
  [/^ERR_SSL_\w*ALERT_(PROTOCOL_VERSION|HANDSHAKE_FAILURE)$/, notSent('TLS_FAILED')],
  [/^(ERR_TLS_CERT_\w+|CERT_\w+|UNABLE_TO_\w+|CRL_\w+)$/, notSent('TLS_FAILED')],
  [/^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN)$/, notSent('TLS_FAILED')],
  [/^(HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/, notSent('TLS_FAILED')],
  [/^((net::)?ERR_SSL_\w+|ERR_TLS_\w+|EPROTO)$/, maybeSent('TLS_FAILED')],

  [/^(net::ERR_TIMED_OUT|ETIMEDOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/, maybeSent('TIMEOUT')],
  [/^(AbortError|TimeoutError|ABORT_ERR|UND_ERR_ABORTED)$/, maybeSent('TIMEOUT')],

  [/^net::ERR_(TOO_MANY_REDIRECTS|UNSAFE_REDIRECT|INVALID_REDIRECT)$/, maybeSent('REDIRECTED')],

  [/^net::ERR_INVALID_(RESPONSE|HTTP_RESPONSE|CHUNKED_ENCODING)$/, maybeSent('REPLY_UNREADABLE')],
  [/^net::ERR_(RESPONSE_HEADERS_\w+|CONTENT_DECODING_\w+)$/, maybeSent('REPLY_UNREADABLE')],
  [/^(HPE_\w+|UND_ERR_HEADERS_OVERFLOW|Z_\w+|ERR_BROTLI\w*)$/, maybeSent('REPLY_UNREADABLE')],

  // What this PC could not do, rather than the network.
  [
    /^(net::ERR_(INVALID_\w+|INSUFFICIENT_RESOURCES|OUT_OF_MEMORY)|UND_ERR_INVALID\w+)$/,
    maybeSent('INTERNAL'),
  ],
  [/^(EMFILE|ENFILE|ENOMEM)$/, maybeSent('INTERNAL')],

  // The connection broke: ERR_CONNECTION_RESET, _CLOSED, _ABORTED, ERR_ABORTED (given up by Chromium, not by this program),
  // ERR_EMPTY_RESPONSE, ERR_CONTENT_LENGTH_MISMATCH, ERR_INCOMPLETE_CHUNKED_ENCODING, ECONNRESET, EPIPE, UND_ERR_SOCKET and
  // all that has no line above.
  [/^(net::ERR_\w+|E[A-Z0-9]+|UND_ERR_\w+|ERR_STREAM_PREMATURE_CLOSE)$/, maybeSent('CONNECTION_RESET')],
]

/** Node says at which step a socket failed: at `connect` nothing was sent yet. */
const atConnect: ReadonlyMap<string, FaultCode> = new Map([
  ['ETIMEDOUT', 'CONNECTION_TIMEOUT'],
  ['EHOSTUNREACH', 'CONNECTION_REFUSED'],
  ['ENETUNREACH', 'OFFLINE'],
  ['ENETDOWN', 'OFFLINE'],
  ['EACCES', 'CONNECTION_REFUSED'],
  ['EPERM', 'CONNECTION_REFUSED'],
])

const redirectMessages = /redirect was cancelled|attempted to redirect|unexpected redirect/i
/** Far more than errors are nested in practice, and an end where `cause` runs in a circle. */
const deepestCause = 8

/** What an error thrown by a fetch or a socket means, with the name that told (safe to log: no address, no content). */
export function meaningOf(error: unknown): Meaning & { name: string } {
  const chain = causesOf(error)
  for (const cause of chain) {
    if (redirectMessages.test(cause.message)) return { ...maybeSent('REDIRECTED'), name: 'redirect' }
  }
  // The innermost cause knows best: undici's outermost says "fetch failed" only.
  for (const cause of chain.reverse()) {
    for (const name of namesOf(cause)) {
      const meaning = meaningOfName(name, syscallOf(cause))
      if (meaning) return { ...meaning, name }
    }
  }
  return { ...maybeSent('INTERNAL'), name: chain[0]?.name ?? typeof error }
}

function meaningOfName(name: string, syscall: string | null): Meaning | null {
  const connecting = syscall === 'connect' ? atConnect.get(name) : undefined
  if (connecting) return notSent(connecting)
  return table.find(([names]) => names.test(name))?.[1] ?? null
}

function causesOf(error: unknown): Error[] {
  const chain: Error[] = []
  let cause: unknown = error
  while (cause instanceof Error && chain.length < deepestCause) {
    chain.push(cause)
    cause = cause.cause ?? (cause instanceof AggregateError ? cause.errors[0] : undefined)
  }
  return chain
}

function namesOf(error: Error): string[] {
  const found: string[] = []
  const chromium = /\bnet::ERR_[A-Z0-9_]+/.exec(error.message)?.[0]
  if (chromium) found.push(chromium)
  if ('code' in error && typeof error.code === 'string') found.push(error.code)
  if (error.name === 'AbortError' || error.name === 'TimeoutError') found.push(error.name)
  return found
}

function syscallOf(error: Error): string | null {
  return 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : null
}

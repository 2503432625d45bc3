import { connect } from 'node:net'
import { FaultError } from '../../till/fault'
import type { Knock } from './transport'

/** A place a connection goes to first on its way to a server. */
export interface NextHop {
  proxy: boolean
  host: string
  port: number
}

/** How long one of several addresses of a host is waited for before the next is tried beside it (RFC 8305). */
const addressAttemptMs = 1000
const proxyPorts: Record<string, number> = { PROXY: 80, HTTPS: 443, SOCKS: 1080, SOCKS4: 1080, SOCKS5: 1080 }

/**
 * A knock by plain TCP: connects to the URL's server, or to the proxy the system names for it, and hangs up. Proxies are
 * tried in the order given, as Chromium does.
 * `resolveProxy` answers like a PAC script: `DIRECT`, `PROXY host:port`, `SOCKS5 a:1; DIRECT`…
 */
export function createKnock(resolveProxy: (url: string) => Promise<string>): Knock {
  return async (url, signal) => {
    const hops = nextHops(await resolveProxy(url), new URL(url))
    let failure: unknown
    for (const hop of hops) {
      try {
        return await knockAt(hop, signal)
      } catch (error) {
        failure = hop.proxy && !signal.aborted ? proxyFailed(hop, error) : error
      }
    }
    throw failure
  }
}

/** The hops a PAC result names, in its order; the server itself where it names none that can be knocked at. */
export function nextHops(pac: string, url: URL): NextHop[] {
  const direct: NextHop = {
    proxy: false,
    host: withoutBrackets(url.hostname),
    port: Number(url.port) || (url.protocol === 'http:' ? 80 : 443),
  }
  const hops = pac.split(';').flatMap((entry): NextHop[] => {
    const [kind = '', address = ''] = entry.trim().split(/\s+/)
    if (kind.toUpperCase() === 'DIRECT') return [direct]
    const port = proxyPorts[kind.toUpperCase()]
    const proxy = port === undefined ? null : /^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/.exec(address)
    return proxy?.[1]
      ? [{ proxy: true, host: withoutBrackets(proxy[1]), port: Number(proxy[2] ?? port) }]
      : []
  })
  return hops.length > 0 ? hops : [direct]
}

function knockAt({ host, port }: NextHop, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: addressAttemptMs,
    })
    const stop = () => socket.destroy(new DOMException('aborted', 'AbortError'))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    socket.once('connect', () => {
      resolve()
      socket.destroy()
    })
    socket.once('error', reject)
    socket.once('close', () => signal.removeEventListener('abort', stop))
  })
}

function proxyFailed({ host, port }: NextHop, error: unknown): FaultError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : 'failed'
  return new FaultError('PROXY_FAILED', `proxy ${host}:${port}: ${reason}`)
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '')
}

import type { ProviderName } from '../../../contract/errors'
import { FaultError } from '../../till/fault'

/** Whether a URL's host is this PC itself: 127.0.0.0/8, ::1 or `localhost`. Takes `URL.hostname`, which is normalised. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

/**
 * The address, when requests may go there: over TLS, or to this PC, or over plain http where that was allowed.
 * @throws FaultError INSECURE_ADDRESS
 */
export function checkedAddress(
  address: string,
  { provider, allowPlainHttp = false }: { provider: ProviderName; allowPlainHttp?: boolean },
): URL {
  const url = parsedUrl(address)
  if (!url) throw new FaultError('INSECURE_ADDRESS', 'the address is no URL', { provider })
  if (url.username !== '' || url.password !== '')
    throw new FaultError('INSECURE_ADDRESS', `the address of ${url.host} holds a password`, { provider })
  const allowed =
    url.protocol === 'https:' || (url.protocol === 'http:' && (allowPlainHttp || isLoopback(url.hostname)))
  if (!allowed)
    throw new FaultError('INSECURE_ADDRESS', `${url.protocol}//${url.host} is not encrypted`, { provider })
  return url
}

/** A URL, or null where the text is none. */
export function parsedUrl(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

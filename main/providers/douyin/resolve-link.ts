import { FaultError } from '../../till/fault'

/** Asks an address, without loading a page, where it redirects to; null when it does not. */
export type RedirectOf = (address: string, signal: AbortSignal) => Promise<string | null>

const linkHosts = ['v.douyin.com', 'iesdouyin.com', 'www.iesdouyin.com', 'www.douyin.com']
const mostHops = 2
const wholeMs = 3000

/** Whether a scanned text is a Douyin link rather than a typed code (voucher-codes.md). */
export function isDouyinLink(text: string): boolean {
  return /^https?:\/\//i.test(text) && linkHosts.includes(hostOf(text))
}

/**
 * The encrypted voucher code a Douyin short link leads to: the `object_id` of the address it redirects to, within two hops
 * and three seconds, on Douyin's own hosts and over TLS only.
 * @throws FaultError REDIRECTED when it leads elsewhere, REPLY_UNREADABLE when it holds no code, TIMEOUT
 */
export async function resolveDouyinLink(link: string, redirectOf: RedirectOf): Promise<string> {
  const signal = AbortSignal.timeout(wholeMs)
  let address = link.replace(/^http:/i, 'https:')
  for (let hop = 0; ; hop += 1) {
    const code = objectIdOf(address)
    if (code) return code
    if (hop === mostHops) break
    if (!isDouyinLink(address) || !address.startsWith('https:'))
      throw new FaultError('REDIRECTED', `the Douyin link leads to ${hostOf(address) || 'no address'}`, {
        sent: true,
      })
    const next = await nextAddress(address, redirectOf, signal)
    if (!next) break
    address = next
  }
  throw new FaultError('REPLY_UNREADABLE', 'the Douyin link holds no object_id', { sent: true })
}

async function nextAddress(
  address: string,
  redirectOf: RedirectOf,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const next = await redirectOf(address, signal)
    return next === null ? null : new URL(next, address).href
  } catch (error) {
    if (signal.aborted) throw new FaultError('TIMEOUT', `no answer from ${hostOf(address)}`, { sent: true })
    throw error
  }
}

function objectIdOf(address: string): string | null {
  if (!linkHosts.includes(hostOf(address))) return null
  return new URL(address).searchParams.get('object_id')
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname
  } catch {
    return ''
  }
}

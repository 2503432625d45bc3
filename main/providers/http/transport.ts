import type { Fault, FaultCode, ProviderName } from '../../../contract/errors'
import { FaultError } from '../../till/fault'
import type { Clock, Picture } from '../../till/gateways'
import { checkedAddress } from './address'
import { Deadline, untilAborted, waitFor } from './deadline'
import { readJsonReply } from './json-reply'
import { meaningOf } from './net-errors'
import { fetchPictureFrom, type PictureSources } from './picture'

/*
 * How requests go to providers and replies come back, the same for all of them: time limits, size limit, no redirects, TLS.
 * A read may be asked again. A write is sent once, after its door was found open, and whatever then goes wrong says whether
 * it may have arrived.
 */

/** Electron's `net.fetch`, or Node's `fetch`. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>
/** Opens and closes a connection to where requests for the URL go first (the server, or a proxy). Throws when it cannot. */
export type Knock = (url: string, signal: AbortSignal) => Promise<void>
/** Resolves after so many milliseconds; rejects when the signal aborts meanwhile. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

export interface TransportRequest {
  provider: ProviderName
  url: string
  /** A function is called for each try, for bodies that hold a sequence number or a nonce. */
  body: string | (() => string)
  contentType: 'application/x-www-form-urlencoded' | 'application/json'
  intent: 'read' | 'write'
  /** For the one provider that documents a plain http address. */
  allowPlainHttp?: boolean
  /** For reads: whether a reply asks to be asked again (rate limits and the like). */
  retryReply?: (text: string) => boolean
}

export interface TransportReply {
  /** The body as received, known to be JSON. */
  text: string
  /** From the request to the end of the reply, of the request that was answered. */
  latencyMs: number
}

export interface Transport {
  /** @throws FaultError with the request's provider; `sent` is false only when certainly nothing arrived. */
  send(request: TransportRequest): Promise<TransportReply>
  /** @throws FaultError INSECURE_ADDRESS, REPLY_UNREADABLE, REPLY_TOO_LARGE and the network's */
  fetchPicture(address: string, sources: PictureSources): Promise<Picture>
}

export interface Timeouts {
  /** How long a connection may take. */
  connectMs: number
  /** How long a whole call may take, from the knock to the last byte, retries included. */
  wholeMs: number
}

export type TransportEvent =
  | { provider: ProviderName; latencyMs: number }
  | { provider: ProviderName; fault: Fault }

export interface TransportParts {
  readFetch: FetchLike
  /** Must send on a connection of its own: Chromium silently repeats a POST on a kept-alive connection that just closed. */
  writeFetch: FetchLike
  knock: Knock
  clock: Clock
  wait?: Wait
  timeouts?: Partial<Timeouts> | undefined
  /** Told once for each call how it ended. */
  observe?: (event: TransportEvent) => void
}

const defaultTimeouts: Timeouts = { connectMs: 5000, wholeMs: 15_000 }
/** Before the first and the second retry. */
const backOffMs = [300, 900]
const worthRetrying: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'CONNECTION_RESET',
  'CONNECTION_REFUSED',
  'CONNECTION_TIMEOUT',
])
const badGateways: ReadonlySet<number> = new Set([502, 503, 504])

/** How one try ended: a reply or a fault, and whether it is worth another try where that is allowed. */
type Try = { again: boolean } & ({ reply: TransportReply } | { fault: FaultError })

export function createTransport(parts: TransportParts): Transport {
  const { readFetch, knock, clock, wait = waitFor, observe } = parts
  const { connectMs, wholeMs } = { ...defaultTimeouts, ...parts.timeouts }

  async function send(request: TransportRequest): Promise<TransportReply> {
    const { provider } = request
    try {
      const reply = await sendWithin(request)
      observe?.({ provider, latencyMs: reply.latencyMs })
      return reply
    } catch (error) {
      const told = named(error, provider)
      observe?.({ provider, fault: told.fault })
      throw told
    }
  }

  async function sendWithin(request: TransportRequest): Promise<TransportReply> {
    const url = checkedAddress(request.url, request)
    const whole = new Deadline(wholeMs)
    try {
      const last = await lastTry(request, url, whole)
      if ('reply' in last) return last.reply
      throw last.fault
    } finally {
      whole.lift()
    }
  }

  /** Tries once, and for reads again while that is worth it and time remains. */
  async function lastTry(request: TransportRequest, url: URL, whole: Deadline): Promise<Try> {
    let last = await tryOnce(request, url, whole)
    if (request.intent === 'write') return last
    for (const pause of backOffMs) {
      if (!last.again || !(await waited(pause, whole.signal))) break
      last = await tryOnce(request, url, whole)
    }
    return last
  }

  async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
    try {
      await untilAborted(wait(ms, signal), signal)
      return true
    } catch {
      return false
    }
  }

  async function tryOnce(request: TransportRequest, url: URL, whole: Deadline): Promise<Try> {
    let status: number | null = null
    try {
      const startedAt = clock()
      const response =
        request.intent === 'write' ? await write(request, url, whole) : await read(request, url, whole)
      status = response.status
      const text = await readJsonReply(response, whole.signal)
      return {
        reply: { text, latencyMs: Math.max(0, clock() - startedAt) },
        again: request.retryReply?.(text) ?? false,
      }
    } catch (error) {
      const fault = faultFrom(error, { url, whole, answered: status !== null })
      return { fault, again: worthAnotherTry(fault, status) }
    }
  }

  /** Knocks first: while the door is shut nothing is sent, and that is certain. */
  async function write(request: TransportRequest, url: URL, whole: Deadline): Promise<Response> {
    const door = new Deadline(connectMs, whole.signal)
    let init: RequestInit
    try {
      init = initOf(request, whole.signal)
      await untilAborted(knock(url.href, door.signal), door.signal)
    } catch (error) {
      throw unsent(error, url, door)
    } finally {
      door.end()
    }
    return untilAborted(parts.writeFetch(url.href, init), whole.signal)
  }

  /** Knocks beside the request, so that a silent host is given up after `connectMs` and a slow answer is not. */
  async function read(request: TransportRequest, url: URL, whole: Deadline): Promise<Response> {
    const door = new Deadline(connectMs, whole.signal)
    const knocking = new Deadline(wholeMs, whole.signal)
    const opened = () => door.lift()
    knock(url.href, knocking.signal).then(opened, opened)
    try {
      return await untilAborted(readFetch(url.href, initOf(request, door.signal)), door.signal)
    } catch (error) {
      if (!door.expired) throw error
      throw new FaultError('CONNECTION_TIMEOUT', `POST ${url.host}: no connection`, { sent: true })
    } finally {
      door.lift()
      knocking.end()
    }
  }

  return {
    send,
    fetchPicture: (address, sources) => fetchPictureFrom(address, sources, { fetch: readFetch, wholeMs }),
  }
}

function initOf({ body, contentType, intent }: TransportRequest, signal: AbortSignal): RequestInit {
  return {
    method: 'POST',
    body: typeof body === 'string' ? body : body(),
    headers: {
      'Content-Type': contentType === 'application/json' ? contentType : `${contentType}; charset=UTF-8`,
      Accept: 'application/json',
      ...(intent === 'write' ? { Connection: 'close' } : {}),
    },
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal,
  }
}

function worthAnotherTry({ fault }: FaultError, status: number | null): boolean {
  if (fault.code === 'HTTP_STATUS') return status !== null && badGateways.has(status)
  return worthRetrying.has(fault.code)
}

/** What went wrong at the door: nothing was sent, whatever the error. */
function unsent(error: unknown, url: URL, door: Deadline): FaultError {
  if (error instanceof FaultError)
    return new FaultError(error.fault.code, error.fault.detail, { sent: false })
  if (door.signal.aborted)
    return new FaultError('CONNECTION_TIMEOUT', `POST ${url.host}: no connection`, { sent: false })
  const { code, name } = meaningOf(error)
  return new FaultError(code, `POST ${url.host}: ${name} before sending`, { sent: false })
}

function faultFrom(
  error: unknown,
  { url, whole, answered }: { url: URL; whole: Deadline; answered: boolean },
): FaultError {
  if (error instanceof FaultError) return error
  if (whole.expired) return new FaultError('TIMEOUT', `POST ${url.host}: no whole reply`, { sent: true })
  const { code, sent, name } = meaningOf(error)
  return new FaultError(code, `POST ${url.host}: ${name}`, { sent: sent || answered })
}

function named(error: unknown, provider: ProviderName): FaultError {
  if (!(error instanceof FaultError))
    return new FaultError('INTERNAL', error instanceof Error ? error.name : typeof error, {
      provider,
      sent: true,
    })
  const { code, detail, ...more } = error.fault
  return new FaultError(code, detail, { ...more, provider })
}

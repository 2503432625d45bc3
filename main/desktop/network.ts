import { net, type Session, session } from 'electron'
import type { FetchLike } from '../providers/http/transport'

/** Must run before the app is ready. HTTP/2 and QUIC may send a request again on their own; HTTP/1.1 on a fresh connection cannot. */
export const networkSwitches = ['disable-http2', 'disable-quic'] as const

/** Reads go through Electron's own fetch: the system's proxy and certificate store, connections kept alive. */
export const readFetch: FetchLike = (url, init) =>
  net.fetch(url, { ...init, bypassCustomProtocolHandlers: true })

/**
 * Chromium sends a POST again, unasked, when a kept-alive connection closes before an answer came: a coupon could be issued
 * twice. So each write has a session to itself while it runs, and starts on a connection of its own (docs/decisions/0002).
 */
export function createWriteFetch(): FetchLike {
  const idle: Session[] = []
  let made = 0
  return async (url, init) => {
    const own = idle.pop() ?? session.fromPartition(`write-${made++}`, { cache: false })
    let held = true
    // Once only: giving a reply up also ends the reading of it.
    const release = () => {
      if (held) idle.push(own)
      held = false
    }
    try {
      await own.closeAllConnections()
      return whenRead(await own.fetch(url, { ...init, bypassCustomProtocolHandlers: true }), release)
    } catch (error) {
      release()
      throw error
    }
  }
}

/** The same reply, telling when its body was read to the end or given up: until then its connection must not be closed. */
function whenRead(reply: Response, done: () => void): Response {
  if (!reply.body) {
    done()
    return reply
  }
  const reader = reply.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const part = await reader.read()
        if (!part.done) return controller.enqueue(part.value)
        done()
        controller.close()
      } catch (error) {
        done()
        controller.error(error)
      }
    },
    async cancel(reason) {
      done()
      await reader.cancel(reason)
    },
  })
  return new Response(body, { status: reply.status, statusText: reply.statusText, headers: reply.headers })
}

/** Which proxy the system would use for an address, as a PAC result (`DIRECT`, `PROXY host:port`). */
export function resolveProxy(url: string): Promise<string> {
  return session.defaultSession.resolveProxy(url)
}

/** Reports what the system says of the network, as often as it may have changed. Returns how to stop. */
export function watchOnline(tell: (online: boolean) => void): () => void {
  tell(net.isOnline())
  const timer = setInterval(() => tell(net.isOnline()), 2000)
  return () => clearInterval(timer)
}

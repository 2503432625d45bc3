import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A whole answer, before it is decided how (and whether) it reaches the till. */
export interface Reply {
  status: number
  contentType: string
  body: string | Uint8Array
}

/** Puts an answer on the wire, or does what a broken line would do to it. */
export type Delivery = (request: IncomingMessage, response: ServerResponse) => void

export interface ReceivedRequest {
  method: string
  path: string
  query: URLSearchParams
  header: (name: string) => string
  body: string
}

export type Handler = (request: ReceivedRequest) => Delivery | Promise<Delivery>

/** A server that listens on the loopback address only, on a port of the system's choosing. */
export interface ListeningServer {
  /** `http://127.0.0.1:port` */
  origin: string
  close(): Promise<void>
}

const bodyLimit = 1024 * 1024

export const jsonType = 'application/json;charset=UTF-8'

/** Delivers a reply whole. */
export function whole(reply: Reply): Delivery {
  return (_request, response) => {
    response.writeHead(reply.status, {
      'content-type': reply.contentType,
      'content-length': Buffer.byteLength(reply.body),
    })
    response.end(reply.body)
  }
}

/** A short refusal in plain text, for requests that are not the protocol's at all. */
export function plainText(status: number, text: string): Delivery {
  return whole({ status, contentType: 'text/plain; charset=utf-8', body: text })
}

/** Starts a server around one handler. What the handler throws becomes a status 500 with the reason. */
export async function listen(handle: Handler): Promise<ListeningServer> {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch((error: unknown) => {
      if (!response.headersSent) plainText(500, String(error))(request, response)
    })
  })
  // Idle connections stay open: a server that hung up on one would look like a lost request to the till.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  if (body === null) return plainText(413, 'request too large')(request, response)
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const deliver = await handle({
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    header: (name) => String(request.headers[name] ?? ''),
    body,
  })
  deliver(request, response)
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > bodyLimit) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

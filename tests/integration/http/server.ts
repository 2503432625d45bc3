import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { Worker } from 'node:worker_threads'

export interface Received {
  method: string
  path: string
  headers: IncomingMessage['headers']
  body: string
}

/** How a request is answered, or not. `seen` counts the requests so far, this one included. */
export type Answer = (response: ServerResponse, request: IncomingMessage, seen: number) => void

/** A real HTTP server on loopback that keeps what it received. */
export async function serve(answer: Answer) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      })
      answer(response, request, received.length)
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })
  return {
    origin: `http://127.0.0.1:${port}`,
    received,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A bare TCP server: what it writes need not be HTTP. */
export async function serveTcp(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    answer(socket)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())))
  })
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    connections: () => sockets.size,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** A loopback port that nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = await serveTcp(() => {})
  await server.close()
  return server.port
}

/**
 * A port whose queue of connections is full and never emptied: its owner listens, then never returns to its event loop. What
 * knocks there now hears nothing.
 */
export async function blackHole() {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads')
     const server = require('node:net').createServer()
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port)
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
     })`,
    { eval: true },
  )
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const waiting: Socket[] = []
  while (await connects(port, waiting));
  return {
    port,
    close: async () => {
      for (const socket of waiting) socket.destroy()
      await worker.terminate()
    },
  }
}

function connects(port: number, kept: Socket[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 200 })
    kept.push(socket)
    socket.once('connect', () => resolve(true))
    socket.once('timeout', () => resolve(false))
    socket.once('error', () => resolve(false))
  })
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

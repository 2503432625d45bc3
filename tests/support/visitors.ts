import { once } from 'node:events'
import { createServer } from 'node:http'

/** A real web server on loopback that counts who comes by: nobody should. */
export async function countVisitors() {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', 'text/html')
    response.end('<h1>landed</h1>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    visits,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

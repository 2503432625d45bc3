import { afterEach, describe, expect, it } from 'vitest'
import { createKnock } from '../../../main/providers/http/knock'
import { closedPort, serveTcp } from './server'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function listener() {
  const server = await serveTcp((socket) => socket.resume())
  open.push(server.close)
  return server
}

const never = new AbortController().signal
const knockBy = (pac: string) => createKnock(async () => pac)

describe('a knock', () => {
  it('reaches the server when the way is direct', async () => {
    const server = await listener()
    await knockBy('DIRECT')(`${server.origin}/open?x=1`, never)
    await expect.poll(server.connections).toBe(1)
  })

  it('reaches a server by its name and by its IPv6 address in brackets', async () => {
    const server = await listener()
    await knockBy('DIRECT')(`http://localhost:${server.port}/`, never)
    await expect.poll(server.connections).toBe(1)
    await expect(knockBy('DIRECT')(`http://[::1]:${await closedPort()}/`, never)).rejects.toMatchObject({
      syscall: 'connect',
    })
  })

  it('reaches the proxy, and not the server behind it', async () => {
    const [proxy, server] = [await listener(), await listener()]
    await knockBy(`PROXY 127.0.0.1:${proxy.port}`)(server.origin, never)
    await expect.poll(proxy.connections).toBe(1)
    expect(server.connections()).toBe(0)
  })

  it('goes on to the next way where the first is shut', async () => {
    const server = await listener()
    await knockBy(`PROXY 127.0.0.1:${await closedPort()}; DIRECT`)(server.origin, never)
    await expect.poll(server.connections).toBe(1)
  })

  it('fails the way the last one failed', async () => {
    const port = await closedPort()
    const url = `http://127.0.0.1:${port}/`
    await expect(knockBy('DIRECT')(url, never)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await expect(knockBy(`SOCKS5 127.0.0.1:${port}`)(url, never)).rejects.toMatchObject({
      fault: { code: 'PROXY_FAILED', sent: false, detail: `proxy 127.0.0.1:${port}: ECONNREFUSED` },
    })
  })

  it('is called off with its signal', async () => {
    const server = await listener()
    await expect(knockBy('DIRECT')(server.origin, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})

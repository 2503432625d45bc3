import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Fault } from '../../../contract/errors'
import { createKnock } from '../../../main/providers/http/knock'
import {
  createTransport,
  type TransportEvent,
  type TransportParts,
  type TransportRequest,
} from '../../../main/providers/http/transport'
import { FaultError } from '../../../main/till/fault'
import { amplyMs, badDeliveries, json, timeoutsFor, typed } from './deliveries'
import { type Answer, blackHole, closedPort, serve, serveTcp } from './server'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function server(answer: Answer) {
  const started = await serve(answer)
  open.push(started.close)
  return started
}

const transport = (parts: Partial<TransportParts> = {}) =>
  createTransport({
    readFetch: fetch,
    writeFetch: fetch,
    knock: createKnock(async () => 'DIRECT'),
    clock: Date.now,
    wait: async () => {},
    timeouts: amplyMs,
    ...parts,
  })

const request = (url: string, more: Partial<TransportRequest> = {}): TransportRequest => ({
  provider: 'allinpay',
  url,
  body: 'bizContent=%7B%22secret%22%3A1%7D',
  contentType: 'application/x-www-form-urlencoded',
  intent: 'read',
  ...more,
})

async function faultOf(call: Promise<unknown>): Promise<Fault> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof FaultError)) throw new Error(`no FaultError: ${String(error)}`)
  return error.fault
}

describe('a reply that is in order', () => {
  it('comes back as the text that was sent, with how long it took', async () => {
    const { origin, received } = await server(json('{"code": 0,\n "msg":"好"}'))
    let now = 1000
    const sending = transport({
      clock: () => {
        now += 40
        return now
      },
    })
    const reply = await sending.send(request(`${origin}/open?x=1`))
    expect(reply).toEqual({ text: '{"code": 0,\n "msg":"好"}', latencyMs: 40 })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      method: 'POST',
      path: '/open?x=1',
      body: 'bizContent=%7B%22secret%22%3A1%7D',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        accept: 'application/json',
      },
    })
  })

  it.each([
    'application/json',
    'application/json;charset=UTF-8',
    'APPLICATION/JSON; charset=utf-8',
    'text/json',
    'text/plain;charset=UTF-8',
    'application/problem+json',
    null,
  ])('may be called %s', async (contentType) => {
    const { origin } = await server(typed(contentType, '{}'))
    await expect(transport().send(request(origin))).resolves.toMatchObject({ text: '{}' })
  })

  it('may be compressed, begin with a byte order mark, and be two megabytes long to the byte', async () => {
    const body = `"${'x'.repeat(2 * 1024 * 1024 - 2)}"`
    const long = await server(json(body))
    expect((await transport().send(request(long.origin))).text).toHaveLength(body.length)
    const marked = await server(json('\ufeff{}'))
    expect((await transport().send(request(marked.origin))).text).toBe('{}')
  })

  it('is asked for on a connection of its own when it is a write, as JSON when so told', async () => {
    const { origin, received } = await server(json('{}'))
    await transport().send(request(origin, { intent: 'write', contentType: 'application/json', body: '{}' }))
    expect(received[0]?.headers).toMatchObject({ connection: 'close', 'content-type': 'application/json' })
    await transport().send(request(origin))
    expect(received[1]?.headers.connection).toBe('keep-alive')
  })
})

describe.each(badDeliveries)('$what', ({ answer, code, readTries }) => {
  it(`is ${code} to a read, tried ${readTries} times`, async () => {
    const { origin, received } = await server(answer)
    const sending = transport({ timeouts: timeoutsFor(code) })
    const fault = await faultOf(sending.send(request(`${origin}/open?token=secret`)))
    expect(fault).toMatchObject({ code, sent: true, provider: 'allinpay' })
    expect(fault.detail).not.toMatch(/secret|\/open/)
    expect(received).toHaveLength(readTries)
  })

  it(`is ${code} to a write, sent once, and may have arrived`, async () => {
    const { origin, received } = await server(answer)
    const always = () => true
    const sending = transport({ timeouts: timeoutsFor(code) })
    const fault = await faultOf(
      sending.send(request(`${origin}/open?token=secret`, { intent: 'write', retryReply: always })),
    )
    expect(fault).toMatchObject({ code, sent: true, provider: 'allinpay' })
    expect(fault.detail).not.toMatch(/secret|\/open/)
    expect(received.map(({ path }) => path)).toEqual(['/open?token=secret'])
  })
})

describe('a door that is shut', () => {
  it('is refused, and certainly nothing was written', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const writeFetch = vi.fn(fetch)
    const fault = await faultOf(transport({ writeFetch }).send(request(url, { intent: 'write' })))
    expect(fault).toMatchObject({ code: 'CONNECTION_REFUSED', sent: false })
    expect(writeFetch).not.toHaveBeenCalled()
  })

  it('is knocked at three times for a read', async () => {
    const url = `http://127.0.0.1:${await closedPort()}/`
    const readFetch = vi.fn(fetch)
    const fault = await faultOf(transport({ readFetch }).send(request(url)))
    expect(fault).toMatchObject({ code: 'CONNECTION_REFUSED', sent: false })
    expect(readFetch).toHaveBeenCalledTimes(3)
  })

  it('is found by name or not at all', async () => {
    const fault = await faultOf(transport().send(request('https://till.invalid/', { intent: 'write' })))
    expect(fault).toMatchObject({ code: 'DNS_FAILED', sent: false })
  })

  // Windows answers at once where others stay silent; that nothing was sent is certain either way.
  const silence = process.platform === 'win32' ? 'CONNECTION_REFUSED' : 'CONNECTION_TIMEOUT'

  it('may be a black hole: given up after the connect time, nothing written', async () => {
    const hole = await blackHole()
    open.push(hole.close)
    const writeFetch = vi.fn(fetch)
    const sending = transport({ writeFetch, timeouts: { connectMs: 150, wholeMs: 5000 } })
    const url = `http://127.0.0.1:${hole.port}/`
    const startedAt = performance.now()
    const fault = await faultOf(sending.send(request(url, { intent: 'write' })))
    expect(fault).toMatchObject({ code: silence, sent: false })
    expect(performance.now() - startedAt).toBeLessThan(4000)
    expect(writeFetch).not.toHaveBeenCalled()
  })

  it('may be a black hole to a read: given up after the connect time, each of three times', async () => {
    const hole = await blackHole()
    open.push(hole.close)
    const readFetch = vi.fn(fetch)
    const sending = transport({ readFetch, timeouts: { connectMs: 100, wholeMs: 5000 } })
    const fault = await faultOf(sending.send(request(`http://127.0.0.1:${hole.port}/`)))
    expect(fault.code).toBe(silence)
    expect(readFetch).toHaveBeenCalledTimes(3)
  })

  it('may be a black hole for longer than the whole call may take', async () => {
    const hole = await blackHole()
    open.push(hole.close)
    const sending = transport({ timeouts: { connectMs: 5000, wholeMs: 150 } })
    const url = `http://127.0.0.1:${hole.port}/`
    expect(await faultOf(sending.send(request(url, { intent: 'write' })))).toMatchObject({
      code: silence,
      sent: false,
    })
  })

  it('is no door to TLS when it speaks none', async () => {
    const plain = await serveTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    open.push(plain.close)
    const fault = await faultOf(
      transport().send(request(`https://127.0.0.1:${plain.port}/`, { intent: 'write' })),
    )
    expect(fault).toMatchObject({ code: 'TLS_FAILED', sent: true })
  })
})

describe('a read that goes wrong', () => {
  it('is tried again until it is answered', async () => {
    const { origin, received } = await server((response, request_, seen) =>
      seen < 3 ? request_.socket.destroy() : json('{"code":0}')(response, request_, seen),
    )
    await expect(transport().send(request(origin))).resolves.toMatchObject({ text: '{"code":0}' })
    expect(received).toHaveLength(3)
  })

  it('is tried again where the reply asks for it, at most twice', async () => {
    const { origin, received } = await server((response, request_, seen) =>
      json(`{"code":302,"seen":${seen}}`)(response, request_, seen),
    )
    const busy = (text: string) => text.includes('302')
    await expect(transport().send(request(origin, { retryReply: busy }))).resolves.toMatchObject({
      text: '{"code":302,"seen":3}',
    })
    expect(received).toHaveLength(3)
  })

  it('is left alone where the reply asks for nothing', async () => {
    const { origin, received } = await server(json('{"code":3}'))
    await transport().send(request(origin, { retryReply: () => false }))
    expect(received).toHaveLength(1)
  })

  it('waits longer before each retry', async () => {
    const { origin } = await server(json('', 502))
    const wait = vi.fn(async () => {})
    await faultOf(transport({ wait }).send(request(origin)))
    expect(wait.mock.calls).toEqual([
      [300, expect.any(AbortSignal)],
      [900, expect.any(AbortSignal)],
    ])
  })

  it('is given up when the whole time is over, even while waiting to try again', async () => {
    const { origin, received } = await server(json('', 502))
    const sending = transport({ wait: () => new Promise(() => {}), timeouts: { wholeMs: 500 } })
    expect(await faultOf(sending.send(request(origin)))).toMatchObject({ code: 'HTTP_STATUS' })
    expect(received).toHaveLength(1)
  })

  it('does not start its time anew with each try', async () => {
    const { origin } = await server((_response, request_) => {
      setTimeout(() => request_.socket.destroy(), 200)
    })
    const sending = transport({ timeouts: { wholeMs: 300 } })
    expect(await faultOf(sending.send(request(origin)))).toMatchObject({ code: 'TIMEOUT' })
  })
})

describe('what is told', () => {
  it('is one event for each call, whatever the tries', async () => {
    const events: TransportEvent[] = []
    const observe = (event: TransportEvent) => events.push(event)
    const good = await server(json('{}'))
    const bad = await server(json('', 503))
    await transport({ observe, clock: () => 5 }).send(request(good.origin, { provider: 'zvcms' }))
    await faultOf(transport({ observe }).send(request(bad.origin)))
    expect(events).toEqual([
      { provider: 'zvcms', latencyMs: 0 },
      { provider: 'allinpay', fault: expect.objectContaining({ code: 'HTTP_STATUS', detail: 'HTTP 503' }) },
    ])
  })

  it('holds no negative time when the clock is set back', async () => {
    const { origin } = await server(json('{}'))
    const times = [2000, 1000]
    const reply = await transport({ clock: () => times.shift() ?? 0 }).send(request(origin))
    expect(reply.latencyMs).toBe(0)
  })
})

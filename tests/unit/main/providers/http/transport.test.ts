import { describe, expect, it, vi } from 'vitest'
import type { Fault } from '../../../../../contract/errors'
import {
  createTransport,
  type FetchLike,
  type Knock,
  type TransportParts,
  type TransportRequest,
} from '../../../../../main/providers/http/transport'
import { FaultError } from '../../../../../main/till/fault'

const write: TransportRequest = {
  provider: 'allinpay',
  url: 'https://gateway.example/open',
  body: 'a=1',
  contentType: 'application/x-www-form-urlencoded',
  intent: 'write',
}
const read: TransportRequest = { ...write, intent: 'read' }

const answering: FetchLike = async () =>
  new Response('{}', { headers: { 'content-type': 'application/json' } })
const failing =
  (error: unknown): FetchLike =>
  async () => {
    throw error
  }
const never = () => new Promise<never>(() => {})
/** Like a real fetch: settles only when its signal aborts. */
const hanging: FetchLike = (_url, init) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

function transport(parts: Partial<TransportParts> = {}) {
  return createTransport({
    readFetch: answering,
    writeFetch: answering,
    knock: async () => {},
    clock: () => 0,
    wait: async () => {},
    timeouts: { connectMs: 40, wholeMs: 80 },
    ...parts,
  })
}

async function faultOf(call: Promise<unknown>): Promise<Fault> {
  try {
    await call
  } catch (error) {
    if (error instanceof FaultError) return error.fault
    throw error
  }
  throw new Error('no fault')
}

describe('the knock before a write', () => {
  it('comes first, at the same address, and the request only after it', async () => {
    const order: string[] = []
    const knock: Knock = async (url) => {
      order.push(`knock ${url}`)
    }
    const writeFetch: FetchLike = (url, init) => {
      order.push(`fetch ${url}`)
      return answering(url, init)
    }
    await transport({ knock, writeFetch, readFetch: failing(new Error('wrong door')) }).send(write)
    expect(order).toEqual(['knock https://gateway.example/open', 'fetch https://gateway.example/open'])
  })

  it.each([
    ['ECONNREFUSED', { syscall: 'connect' }, 'CONNECTION_REFUSED'],
    ['ENOTFOUND', { syscall: 'getaddrinfo' }, 'DNS_FAILED'],
    ['ENETUNREACH', { syscall: 'connect' }, 'OFFLINE'],
    ['ETIMEDOUT', { syscall: 'connect' }, 'CONNECTION_TIMEOUT'],
    ['ECONNRESET', { syscall: 'read' }, 'CONNECTION_RESET'],
    ['EHOSTUNREACH', {}, 'CONNECTION_REFUSED'],
  ])('failing with %s means that nothing was sent', async (code, more, expected) => {
    const writeFetch = vi.fn(answering)
    const error = Object.assign(new Error(code), { code, ...more })
    const knock: Knock = async () => {
      throw error
    }
    const fault = await faultOf(transport({ knock, writeFetch }).send(write))
    expect(fault).toMatchObject({ code: expected, sent: false, provider: 'allinpay' })
    expect(writeFetch).not.toHaveBeenCalled()
  })

  it('keeps the fault of a knock that brings its own', async () => {
    const knock: Knock = async () => {
      throw new FaultError('PROXY_FAILED', 'proxy 10.0.0.1:8080: ECONNREFUSED', { sent: true })
    }
    expect(await faultOf(transport({ knock }).send(write))).toMatchObject({
      code: 'PROXY_FAILED',
      detail: 'proxy 10.0.0.1:8080: ECONNREFUSED',
      sent: false,
      provider: 'allinpay',
    })
  })

  it.each([
    ['the connect time', { connectMs: 20, wholeMs: 500 }],
    ['the whole time', { connectMs: 500, wholeMs: 20 }],
  ])(
    'that hears nothing within %s is given up, called off, and nothing was sent',
    async (_what, timeouts) => {
      const writeFetch = vi.fn(answering)
      const signals: AbortSignal[] = []
      const knock: Knock = (_url, signal) => {
        signals.push(signal)
        return never()
      }
      const fault = await faultOf(transport({ knock, writeFetch, timeouts }).send(write))
      expect(fault).toMatchObject({ code: 'CONNECTION_TIMEOUT', sent: false })
      expect(signals.map(({ aborted }) => aborted)).toEqual([true])
      expect(writeFetch).not.toHaveBeenCalled()
    },
  )
})

describe('a body', () => {
  it('is made anew for each try of a read', async () => {
    const bodies: unknown[] = []
    const readFetch: FetchLike = async (_url, init) => {
      bodies.push(init.body)
      return new Response('', { status: 503 })
    }
    let nonce = 0
    await faultOf(transport({ readFetch }).send({ ...read, body: () => `nonce=${nonce++}` }))
    expect(bodies).toEqual(['nonce=0', 'nonce=1', 'nonce=2'])
  })

  it('that cannot be made is not sent', async () => {
    const writeFetch = vi.fn(answering)
    const body = () => {
      throw new RangeError('no key')
    }
    const fault = await faultOf(transport({ writeFetch }).send({ ...write, body }))
    expect(fault).toMatchObject({ code: 'INTERNAL', sent: false })
    expect(writeFetch).not.toHaveBeenCalled()
  })
})

describe('a write after its knock', () => {
  it.each([
    ['net::ERR_CONNECTION_RESET', 'CONNECTION_RESET', true],
    ['net::ERR_EMPTY_RESPONSE', 'CONNECTION_RESET', true],
    ['net::ERR_INTERNET_DISCONNECTED', 'OFFLINE', true],
    ['net::ERR_CONNECTION_REFUSED', 'CONNECTION_REFUSED', false],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'TLS_FAILED', false],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'PROXY_FAILED', false],
    ['Redirect was cancelled', 'REDIRECTED', true],
  ])('failing with %s is sent once', async (message, code, sent) => {
    const writeFetch = vi.fn(failing(new Error(message)))
    const fault = await faultOf(transport({ writeFetch }).send(write))
    expect(fault).toMatchObject({ code, sent, provider: 'allinpay' })
    expect(writeFetch).toHaveBeenCalledOnce()
  })

  it('that is not answered ends with the whole time, and may have arrived', async () => {
    for (const writeFetch of [hanging, never]) {
      const fault = await faultOf(transport({ writeFetch }).send(write))
      expect(fault).toMatchObject({ code: 'TIMEOUT', sent: true })
    }
  })

  it('has had an answer when its body breaks off, whatever the error then says', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new Error('net::ERR_CONNECTION_REFUSED')),
    })
    const writeFetch: FetchLike = async () => new Response(broken)
    expect(await faultOf(transport({ writeFetch }).send(write))).toMatchObject({ sent: true })
  })
})

describe('the knock beside a read', () => {
  it('does not hold the request up', async () => {
    const signals: AbortSignal[] = []
    const knock: Knock = (_url, signal) => {
      signals.push(signal)
      return never()
    }
    await expect(transport({ knock }).send(read)).resolves.toEqual({ text: '{}', latencyMs: 0 })
    expect(signals.map(({ aborted }) => aborted)).toEqual([true])
  })

  it('that hears nothing ends the request after the connect time, thrice', async () => {
    const readFetch = vi.fn(hanging)
    const sending = transport({ knock: never, readFetch, timeouts: { connectMs: 20, wholeMs: 500 } })
    expect(await faultOf(sending.send(read))).toMatchObject({ code: 'CONNECTION_TIMEOUT' })
    expect(readFetch).toHaveBeenCalledTimes(3)
  })

  it.each<[string, Knock]>([
    ['is answered', async () => {}],
    [
      'fails',
      async () => {
        throw new Error('net::ERR_FAILED')
      },
    ],
  ])('that %s leaves a slow answer its whole time', async (_what, knock) => {
    const readFetch: FetchLike = async (url, init) => {
      await new Promise((resolve) => setTimeout(resolve, 80))
      return answering(url, init)
    }
    const sending = transport({ knock, readFetch, timeouts: { connectMs: 20, wholeMs: 1000 } })
    await expect(sending.send(read)).resolves.toMatchObject({ text: '{}' })
  })
})

describe('an address that is not encrypted', () => {
  it('is not even knocked at', async () => {
    const knock = vi.fn(async () => {})
    const events: unknown[] = []
    const sending = transport({ knock, observe: (event) => events.push(event) })
    for (const intent of ['read', 'write'] as const)
      expect(
        await faultOf(sending.send({ ...read, intent, url: 'http://gateway.example/open' })),
      ).toMatchObject({ code: 'INSECURE_ADDRESS', sent: false, provider: 'allinpay' })
    expect(knock).not.toHaveBeenCalled()
    expect(events).toHaveLength(2)
  })

  it('is taken where that is allowed', async () => {
    const request: TransportRequest = {
      ...read,
      provider: 'zvcms',
      url: 'http://openapi.zvcms.com/api/v2',
      allowPlainHttp: true,
    }
    await expect(transport().send(request)).resolves.toMatchObject({ text: '{}' })
  })
})

describe('what is thrown on the way', () => {
  it('never holds a word of the error, which may hold the request', async () => {
    const readFetch = failing(new RangeError('bad request a=1 to https://gateway.example/open'))
    expect(await faultOf(transport({ readFetch }).send(read))).toMatchObject({
      code: 'INTERNAL',
      detail: 'POST gateway.example: RangeError',
    })
  })
})

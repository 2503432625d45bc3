import { webcrypto } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

/** A request as seed 002 documents it. */
const requestSchema = z.strictObject({
  OpenId: z.literal('6dc05b4ac175cf316d226252b05cf685'),
  GrantCode: z.literal('782c281f62'),
  Timestamp: z.string().regex(/^\d{10}$/),
  Nonce: z.string().regex(/^[1-9]\d*$/),
  Token: z.string(),
  Action: z.literal('communal.coupon.coupon-detail'),
  Params: z.strictObject({ userCouponCode: z.string() }),
})
export type PlatformRequest = z.infer<typeof requestSchema>

/** How one request is answered: with a reply, or by hanging up. */
export type Answer = { status?: number; type?: string; body: string } | 'hangUp'

export const account = {
  openId: '6dc05b4ac175cf316d226252b05cf685',
  grantCode: '782c281f62',
  secret: 's3cret',
}

export interface Platform {
  url: string
  /** What arrived, its token right. */
  requests: PlatformRequest[]
  close: () => Promise<void>
}

/**
 * A zvcms of the tests' own, on a port of the loopback address. It checks tokens by the default recipe with Web Crypto, which
 * the client does not use, and refuses a nonce that it has seen.
 */
export async function startPlatform(
  answer: (request: PlatformRequest, nth: number) => Answer,
): Promise<Platform> {
  const requests: PlatformRequest[] = []
  const server = createServer((incoming, response) => {
    void receive(incoming, requests).then(
      (refused) => {
        const request = requests.at(-1)
        reply(response, refused ?? (request ? answer(request, requests.length) : 'hangUp'))
      },
      (error: unknown) => reply(response, { status: 400, type: 'text/plain', body: String(error) }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/api/v2`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

async function receive(incoming: IncomingMessage, requests: PlatformRequest[]): Promise<Answer | null> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(Buffer.from(part))
  if (incoming.method !== 'POST' || incoming.headers['content-type'] !== 'application/json')
    throw new Error(`${incoming.method} ${incoming.headers['content-type']}`)
  const request = requestSchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')))
  if (request.Token !== (await expectedToken(request))) return systemError('10004', '签名验证失败')
  if (requests.some(({ Nonce }) => Nonce === request.Nonce)) return systemError('10006', '重复的请求')
  requests.push(request)
  return null
}

async function expectedToken({
  Action,
  GrantCode,
  Nonce,
  OpenId,
  Timestamp,
}: PlatformRequest): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const algorithm = { name: 'HMAC', hash: 'SHA-1' }
  const key = await webcrypto.subtle.importKey('raw', bytes(account.secret), algorithm, false, ['sign'])
  const text = `Action=${Action}&GrantCode=${GrantCode}&Nonce=${Nonce}&OpenId=${OpenId}&Timestamp=${Timestamp}`
  const digest = new Uint8Array(await webcrypto.subtle.sign('HMAC', key, bytes(text)))
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '%2B')
    .replaceAll('/', '%2F')
    .replaceAll('=', '%3D')
}

function systemError(code: string, message: string): Answer {
  return { body: JSON.stringify({ status: false, code, message }) }
}

function reply(response: ServerResponse, answer: Answer): void {
  if (answer === 'hangUp') {
    response.destroy()
    return
  }
  response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'application/json' })
  response.end(answer.body)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port')
  return address.port
}

import { createPublicKey, createSign, createVerify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { z } from 'zod'
import { serve } from '../http/server'

export function key(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../support/openssl', `${name}.pem`), 'utf8')
}

const tillKey = createPublicKey(key('till-2048.public'))

export interface PlatformRequest {
  parameters: Record<string, string>
  business: Record<string, unknown>
  /** Whether the till's signature verifies, worked out here without any of the till's code. */
  signed: boolean
}

export type Speaks = (
  request: PlatformRequest,
  wire: { response: ServerResponse; request: IncomingMessage; seen: number },
) => string | null

/** A small Allinpay on loopback: `speak` answers with a JSON body to be signed and sent, or null when it did so itself. */
export async function platform(speak: Speaks) {
  const requests: PlatformRequest[] = []
  const server = await serve((response, wire, seen) => {
    const received = server.received[seen - 1]
    const request = readRequest(received?.body ?? '')
    requests.push(request)
    const body = speak(request, { response, request: wire, seen })
    if (body === null) return
    response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' })
    response.end(signed(body))
  })
  return { gatewayUrl: `${server.origin}/open/gateway`, requests, server }
}

/** The body with its signature written in as the last member. */
export function signed(body: string): string {
  const sign = createSign('RSA-SHA256').update(body, 'utf8').sign(key('platform-1024.private'), 'base64')
  return `${body.trimEnd().slice(0, -1)},"sign":${JSON.stringify(sign)}}`
}

function readRequest(form: string): PlatformRequest {
  const pairs = form.split('&').map((pair): [string, string] => {
    const [name = '', value = ''] = pair
      .split('=')
      .map((part) => decodeURIComponent(part.replaceAll('+', ' ')))
    return [name, value]
  })
  const text = pairs
    .filter(([name, value]) => !['sign', 'signType'].includes(name) && value.length > 0)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
  const parameters = Object.fromEntries(pairs)
  return {
    parameters,
    business: z.record(z.string(), z.unknown()).parse(JSON.parse(parameters.bizContent ?? '{}')),
    signed: createVerify('RSA-SHA256')
      .update(text)
      .verify(tillKey, parameters.sign ?? '', 'base64'),
  }
}

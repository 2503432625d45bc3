import { createHash, timingSafeEqual } from 'node:crypto'
import { type Handler, jsonType, plainText, whole } from './http'
import type { Ledger } from './ledger'

/** Shows the ledger to whoever bears the token: `GET /practice/ledger` with `Authorization: Bearer …`. */
export function ledgerServer(ledger: Ledger, token: string): Handler {
  return ({ method, path, header }) => {
    if (method !== 'GET' || path !== '/practice/ledger') return plainText(404, 'not found')
    if (!timingSafeEqual(digest(header('authorization')), digest(`Bearer ${token}`)))
      return plainText(401, 'a bearer token is needed')
    return whole({ status: 200, contentType: jsonType, body: JSON.stringify(ledger.contents()) })
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

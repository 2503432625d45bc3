import { FaultError } from '../../till/fault'
import { untilAborted } from './deadline'

/**
 * Reads a reply's body, at most `limit` bytes of it, counted after decompression; gives the rest up.
 * @throws FaultError REPLY_TOO_LARGE; Aborted when the signal aborts; whatever the connection throws
 */
export async function readBody(response: Response, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const announced = Number(response.headers.get('content-length'))
  if (announced > limit) {
    discardBody(response)
    throw tooLarge(limit)
  }
  if (!response.body) return new Uint8Array()
  const reader = response.body.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const part = await untilAborted(reader.read(), signal)
      if (part.done) return joined(parts, size)
      size += part.value.byteLength
      if (size > limit) throw tooLarge(limit)
      parts.push(part.value)
    }
  } catch (error) {
    reader.cancel().catch(ignore)
    throw error
  }
}

/** Gives a reply up whose body nobody reads, so that its connection is free. */
export function discardBody(response: Response): void {
  response.body?.cancel().catch(ignore)
}

/** @throws FaultError REPLY_UNREADABLE when the bytes are no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new FaultError('REPLY_UNREADABLE', 'the reply is not UTF-8', { sent: true })
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}

function tooLarge(limit: number): FaultError {
  return new FaultError('REPLY_TOO_LARGE', `the reply is larger than ${limit} bytes`, { sent: true })
}

/** Cancelling may fail when the connection is already gone: then there is nothing left to give up. */
function ignore(): void {}

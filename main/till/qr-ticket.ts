import { type Instant, instantSchema } from '../../contract/time'

/*
 * The ticket of a WeChat `showqrcode` address is Base64 of tagged fields. What they mean is inferred from the documentation's
 * sample (allinpay.md calls it a guess), so the countdown made of them is shown as approximate: tag 2 is the time of making
 * (Unix seconds), tag 3 how long it lasts (seconds); each is two bytes of tag and length and four of value.
 */
const madeTag = [0x02, 0x04]
const lastsTag = [0x03, 0x04]

/** When the picture behind a `showqrcode?ticket=…` address runs out, as far as its ticket tells; null when it does not. */
export function ticketExpiry(address: string): Instant | null {
  const ticket = /[?&]ticket=([^&#]+)/.exec(address)?.[1]
  if (!ticket) return null
  const bytes = decodeTicket(ticket)
  const tail = bytes.length - 12
  if (tail < 0 || !bytes.subarray(tail, tail + 2).every((byte, index) => byte === madeTag[index])) return null
  if (!bytes.subarray(tail + 6, tail + 8).every((byte, index) => byte === lastsTag[index])) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const seconds = view.getUint32(tail + 2, true) + view.getUint32(tail + 8, true)
  const parsed = instantSchema.safeParse(seconds * 1000)
  return parsed.success ? parsed.data : null
}

function decodeTicket(ticket: string): Uint8Array {
  try {
    const base64 = decodeURIComponent(ticket).replaceAll('-', '+').replaceAll('_', '/')
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array()
  }
}

import { randomBytes } from 'node:crypto'

/*
 * The ticket of a WeChat `showqrcode` address, built like the one in the couponSend sample: tagged fields in Base64 for
 * URLs. Tag 1 holds the text of the QR code, tag 2 when it was made, tag 3 for how many seconds it lasts.
 */
const textPrefix = 'http://weixin.qq.com/q/'
const lifeSeconds = 3600
const ticketBytes = 72
const textBytes = 46

export interface WeChatTicket {
  text: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** A new ticket for a QR code of its own, valid for an hour. */
export function newTicket(now: number): string {
  // The sample's text is 45 characters and a zero byte: the address, `02` and 20 characters that tell the code apart.
  const text = `${textPrefix}02${randomBytes(15).toString('base64url')}`
  const bytes = Buffer.alloc(ticketBytes)
  bytes.set([0x81, 0x01])
  randomBytes(3).copy(bytes, 2)
  bytes.set([0x01, textBytes], 12)
  bytes.write(text, 14, 'latin1')
  bytes.set([0x02, 0x04], 60)
  bytes.writeUInt32LE(Math.floor(now / 1000), 62)
  bytes.set([0x03, 0x04], 66)
  bytes.writeUInt32LE(lifeSeconds, 68)
  return bytes.toString('base64url')
}

/** Reads a ticket of this make; null for anything else. */
export function readTicket(ticket: string): WeChatTicket | null {
  const bytes = Buffer.from(ticket, 'base64url')
  if (bytes.length !== ticketBytes || bytes[12] !== 0x01 || bytes[13] !== textBytes) return null
  const text = bytes.toString('latin1', 14, 14 + textBytes).replace(/\0+$/, '')
  if (!text.startsWith(textPrefix)) return null
  return { text, expiresAt: (bytes.readUInt32LE(62) + bytes.readUInt32LE(68)) * 1000 }
}

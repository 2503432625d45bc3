import { readTicket } from './allinpay/wechat-ticket'
import { type Handler, plainText, whole } from './http'

/** WeChat's `showqrcode`: the picture of a ticket's QR code, for as long as the ticket lasts. */
export function pictureServer(now: () => number): Handler {
  return async ({ method, path, query }) => {
    if (method !== 'GET' || path !== '/cgi-bin/showqrcode') return plainText(404, 'not found')
    const ticket = readTicket(query.get('ticket') ?? '')
    if (!ticket) return plainText(404, 'no such ticket')
    if (now() >= ticket.expiresAt) return plainText(410, 'the ticket has expired')
    // Loaded with the first picture: the start of the process does not wait for a barcode library.
    const { qrPng } = await import('./qr-png')
    return whole({ status: 200, contentType: 'image/png', body: await qrPng(ticket.text) })
  }
}

import { qrcode } from 'bwip-js/node'

/** A QR code as a PNG picture, about the size of WeChat's own (330 to 430 pixels). */
export async function qrPng(text: string): Promise<Uint8Array> {
  return qrcode({ bcid: 'qrcode', text, scale: 6, padding: 4, backgroundcolor: 'ffffff' })
}

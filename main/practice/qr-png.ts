import { qrcode } from 'bwip-js/node'

/** Pixels a unit; a module of the code is two units wide, and its quiet zone four modules. */
const unit = 5
const quietUnits = 8

/** A QR code as a PNG picture of about 400 pixels, as large as WeChat's own. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return qrcode({ bcid: 'qrcode', text, scale: unit, padding: quietUnits, backgroundcolor: 'ffffff' })
}

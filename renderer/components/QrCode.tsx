import { QRCodeSVG } from 'qrcode.react'

/** A text as a QR code with its quiet zone, as wide as its place. */
export function QrCode({ text, label }: { text: string; label: string }) {
  return <QRCodeSVG value={text} title={label} width="100%" height="100%" marginSize={2} level="M" />
}

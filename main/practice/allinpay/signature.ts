import { type KeyObject, sign, verify } from 'node:crypto'

/** How requests are verified and replies signed; RSA2 unless somebody plugs in another. */
export interface SignatureScheme {
  signType: 'RSA2' | 'SM2'
  /** Checks a Base64 signature of the till over the text. */
  verifies(text: string, signature: string): boolean | Promise<boolean>
  /** The platform's signature over the text, in Base64. */
  sign(text: string): string | Promise<string>
}

/** SHA256withRSA with the till's public and the platform's private key. */
export function rsa2(tillPublicKey: KeyObject, platformPrivateKey: KeyObject): SignatureScheme {
  return {
    signType: 'RSA2',
    verifies: (text, signature) =>
      isBase64(signature) &&
      verify('sha256', Buffer.from(text), tillPublicKey, Buffer.from(signature, 'base64')),
    sign: (text) => sign('sha256', Buffer.from(text), platformPrivateKey).toString('base64'),
  }
}

/**
 * What a request's signature is over ("2.接口规则"): its parameters without `sign`, `signType` and empty ones, ascending by
 * the key's ASCII, as `key=value` with `&`, raw.
 */
export function signedText(parameters: URLSearchParams): string {
  return [...parameters]
    .filter(([name, value]) => name !== 'sign' && name !== 'signType' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&')
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}

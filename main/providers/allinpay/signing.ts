/** `RSA2` is SHA256withRSA (PKCS #1 v1.5), `SM2` is SM3withSM2 (GB/T 32918.2). */
export type SignType = 'RSA2' | 'SM2'

/** Signs text as UTF-8; the signature is Base64. */
export interface Signer {
  signType: SignType
  sign(text: string): string
}

/** Whether a Base64 signature is the platform's for this text, taken as UTF-8. Never throws. */
export interface Verifier {
  verify(text: string, signature: string): boolean
}

/**
 * The text a request's signature is made over: all parameters but `sign`, `signType` and the empty ones, by their key's
 * ASCII order, as `key=value` joined by `&`, values as they are before URL encoding.
 */
export function canonicalText(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .filter(([key, value]) => key !== 'sign' && key !== 'signType' && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join('&')
}

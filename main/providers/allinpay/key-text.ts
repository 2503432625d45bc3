/** Why a key cannot be used, under the names the store profile reports its problems by. */
export type KeyRule = 'keyUnreadable' | 'keyWrongKind' | 'keyTooShort'

/** A key that cannot be used. The message says why and holds nothing of the key. */
export class KeyError extends Error {
  readonly rule: KeyRule

  constructor(rule: KeyRule, message: string) {
    super(message)
    this.name = 'KeyError'
    this.rule = rule
  }
}

/** A key's bytes (DER) and, where the text is PEM, the label that says what they are. */
export interface KeyBytes {
  label: string | null
  der: Uint8Array
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----([\sA-Za-z0-9+/=]+)-----END \1-----/g
const base64Only = /^[A-Za-z0-9+/]+={0,2}$/
const hexOnly = /^[0-9A-Fa-f]+$/

/**
 * Takes a key's text apart: PEM (the first block that is no PARAMETERS), or one run of Base64 without the PEM lines, the
 * way keys are handed around.
 * @throws KeyError keyUnreadable
 */
export function keyBytes(text: string): KeyBytes {
  for (const [, label = '', body = ''] of text.matchAll(pemBlock))
    if (!label.endsWith('PARAMETERS')) return { label, der: Buffer.from(body, 'base64') }
  const bare = text.replace(/\s+/g, '')
  if (bare === '' || !base64Only.test(bare))
    throw new KeyError('keyUnreadable', 'the key is neither PEM nor Base64')
  return { label: null, der: Buffer.from(bare, 'base64') }
}

/** A key given as nothing but hexadecimal digits, in lower case; null for any other text. */
export function hexKey(text: string): string | null {
  const bare = text.replace(/\s+/g, '')
  return hexOnly.test(bare) ? bare.toLowerCase() : null
}

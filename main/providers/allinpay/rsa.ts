import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { KeyError, keyBytes } from './key-text'
import type { Signer, Verifier } from './signing'

const shortestOwnBits = 2048
/** The documentation's sample reply is signed with a key of 1024 bits. */
const shortestPlatformBits = 1024

/**
 * The till's own RSA key: PEM or bare Base64, PKCS #8 or PKCS #1, at least 2048 bits.
 * @throws KeyError
 */
export function createRsaSigner(keyText: string): Signer {
  const key = checked(privateKeyOf(keyText), shortestOwnBits)
  return {
    signType: 'RSA2',
    sign: (text) => sign('sha256', Buffer.from(text), key).toString('base64'),
  }
}

/**
 * The platform's RSA public key: PEM or bare Base64, SPKI or PKCS #1, or a certificate, at least 1024 bits.
 * @throws KeyError
 */
export function createRsaVerifier(keyText: string): Verifier {
  const key = checked(publicKeyOf(keyText), shortestPlatformBits)
  return {
    verify: (text, signature) => verify('sha256', Buffer.from(text), key, Buffer.from(signature, 'base64')),
  }
}

function privateKeyOf(text: string): KeyObject {
  const { label, der } = keyBytes(text)
  if (label !== null && !label.endsWith('PRIVATE KEY'))
    throw new KeyError('keyWrongKind', `a private key is needed, this is a ${label}`)
  const attempts = (['pkcs8', 'pkcs1'] as const).map(
    (type) => () => createPrivateKey({ key: Buffer.from(der), format: 'der', type }),
  )
  return firstReadable(attempts)
}

function publicKeyOf(text: string): KeyObject {
  const { label, der } = keyBytes(text)
  if (label === 'CERTIFICATE') return firstReadable([() => createPublicKey(text)])
  if (label !== null && !label.endsWith('PUBLIC KEY'))
    throw new KeyError('keyWrongKind', `a public key is needed, this is a ${label}`)
  const attempts = (['spki', 'pkcs1'] as const).map(
    (type) => () => createPublicKey({ key: Buffer.from(der), format: 'der', type }),
  )
  return firstReadable(attempts)
}

function firstReadable(attempts: readonly (() => KeyObject)[]): KeyObject {
  for (const attempt of attempts) {
    try {
      return attempt()
    } catch {
      // Not in this form: the next one may fit.
    }
  }
  throw new KeyError('keyUnreadable', 'the key cannot be read')
}

function checked(key: KeyObject, shortestBits: number): KeyObject {
  if (key.asymmetricKeyType !== 'rsa')
    throw new KeyError('keyWrongKind', `an RSA key is needed, this is ${key.asymmetricKeyType ?? 'another'}`)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < shortestBits)
    throw new KeyError('keyTooShort', `the key has ${bits} bits, at least ${shortestBits} are needed`)
  return key
}

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { KeyError, keyBytes } from './key-text'
import type { Signer, Verifier } from './signing'

const shortestOwnBits = 2048
/** The documentation's sample reply is signed with a key of 1024 bits. */
const shortestPlatformBits = 1024
/** 1.2.840.10045.2.1, id-ecPublicKey. */
const ellipticOid = Buffer.from('2a8648ce3d0201', 'hex')

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
  const key = readPrivate(der)
  if (key) return key
  if (readPublic(der)) throw new KeyError('keyWrongKind', 'a private key is needed, this is a public one')
  throw unreadable(der)
}

function publicKeyOf(text: string): KeyObject {
  const { label, der } = keyBytes(text)
  if (label === 'CERTIFICATE') return readCertificate(text) ?? raise(unreadable(der))
  if (label !== null && !label.endsWith('PUBLIC KEY'))
    throw new KeyError('keyWrongKind', `a public key is needed, this is a ${label}`)
  // Asked first, because a public key can be made of a private one, which nobody should have handed out.
  if (readPrivate(der)) throw new KeyError('keyWrongKind', 'a public key is needed, this is a private one')
  return readPublic(der) ?? raise(unreadable(der))
}

function readPrivate(der: Uint8Array): KeyObject | null {
  const key = Buffer.from(der)
  return (
    readable(() => createPrivateKey({ key, format: 'der', type: 'pkcs8' })) ??
    readable(() => createPrivateKey({ key, format: 'der', type: 'pkcs1' }))
  )
}

function readPublic(der: Uint8Array): KeyObject | null {
  const key = Buffer.from(der)
  return (
    readable(() => createPublicKey({ key, format: 'der', type: 'spki' })) ??
    readable(() => createPublicKey({ key, format: 'der', type: 'pkcs1' }))
  )
}

function readCertificate(text: string): KeyObject | null {
  return readable(() => createPublicKey(text))
}

/** Null where the bytes are no key of this form; another form may fit. */
function readable(read: () => KeyObject): KeyObject | null {
  try {
    return read()
  } catch {
    return null
  }
}

/** Not every runtime reads every curve, so an elliptic key is known by its object identifier. */
function unreadable(der: Uint8Array): KeyError {
  return Buffer.from(der).includes(ellipticOid)
    ? new KeyError('keyWrongKind', 'an RSA key is needed, this is an elliptic one')
    : new KeyError('keyUnreadable', 'the key cannot be read')
}

function raise(error: Error): never {
  throw error
}

function checked(key: KeyObject, shortestBits: number): KeyObject {
  if (key.asymmetricKeyType !== 'rsa')
    throw new KeyError('keyWrongKind', `an RSA key is needed, this is ${key.asymmetricKeyType ?? 'another'}`)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0
  if (bits < shortestBits)
    throw new KeyError('keyTooShort', `the key has ${bits} bits, at least ${shortestBits} are needed`)
  return key
}

import { sm2 } from 'sm-crypto-v2'
import { type DerValue, derTag, readDer, readSequence } from './der'
import { hexKey, KeyError, keyBytes } from './key-text'

/*
 * SM2 keys, read here because the cryptography built into Electron knows no SM2: PKCS #8 (RFC 5208) and SEC 1 (RFC 5915)
 * private keys, SPKI (RFC 5480) public keys, as PEM or bare Base64; or plain hexadecimal digits.
 */

/** 1.2.156.10197.1.301, the curve sm2p256v1. */
const sm2Oid = '2a811ccf5501822d'
export const sm2Order = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123')

/** A private key as 64 hexadecimal digits. @throws KeyError */
export function sm2PrivateKey(text: string): string {
  const hex = hexKey(text)
  const key = hex && hex.length === 64 ? hex : privateKeyFromDer(text)
  const scalar = BigInt(`0x${key}`)
  if (scalar < 1n || scalar >= sm2Order - 1n)
    throw new KeyError('keyUnreadable', 'the number is no SM2 private key')
  return key
}

/** A public key as a point: `04` and 128 hexadecimal digits. @throws KeyError */
export function sm2PublicKey(text: string): string {
  const hex = hexKey(text)
  const point = hex && isPointLength(hex) ? hex : publicKeyFromDer(text)
  const full = point.length === 128 ? `04${point}` : point
  try {
    return sm2.precomputePublicKey(full).toHex(false)
  } catch {
    throw new KeyError('keyUnreadable', 'the point is no SM2 public key')
  }
}

function isPointLength(hex: string): boolean {
  return (
    hex.length === 128 ||
    (hex.length === 130 && hex.startsWith('04')) ||
    (hex.length === 66 && /^0[23]/.test(hex))
  )
}

function privateKeyFromDer(text: string): string {
  const { label, der } = keyBytes(text)
  if (label !== null && !label.endsWith('PRIVATE KEY'))
    throw new KeyError('keyWrongKind', `a private key is needed, this is a ${label}`)
  const outer = readSequence(der)
  const [, second, third] = outer ?? []
  if (second?.tag === derTag.sequence) {
    checkCurve(second)
    return scalarOf(third?.tag === derTag.octetString ? readSequence(third.content) : null)
  }
  // SEC 1 names its curve inside, under [0].
  const named = outer?.find(({ tag }) => tag === 0xa0)
  if (named) checkCurve(named)
  return scalarOf(outer)
}

/** ECPrivateKey: a version, then the number. */
function scalarOf(fields: DerValue[] | null): string {
  const scalar = fields?.[1]
  if (scalar?.tag !== derTag.octetString || scalar.content.length > 32)
    throw new KeyError('keyUnreadable', 'the key is no SM2 private key')
  return toHex(scalar.content).padStart(64, '0')
}

function publicKeyFromDer(text: string): string {
  const { label, der } = keyBytes(text)
  if (label !== null && !label.endsWith('PUBLIC KEY'))
    throw new KeyError('keyWrongKind', `a public key is needed, this is a ${label}`)
  const [algorithm, bits] = readSequence(der) ?? []
  if (algorithm?.tag !== derTag.sequence || bits?.tag !== derTag.bitString)
    throw new KeyError('keyUnreadable', 'the key is no SM2 public key')
  checkCurve(algorithm)
  // A BIT STRING begins with the number of unused bits, which is 0 here.
  return toHex(bits.content.subarray(1))
}

function checkCurve({ content }: DerValue): void {
  const isSm2 = readDer(content)?.some(({ tag, content: oid }) => tag === derTag.oid && toHex(oid) === sm2Oid)
  if (!isSm2) throw new KeyError('keyWrongKind', 'an SM2 key is needed, this is one of another kind')
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

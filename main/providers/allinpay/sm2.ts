import { randomBytes } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { derTag, readSequence } from './der'
import type { Signer, Verifier } from './signing'
import { sm2Order, sm2PrivateKey, sm2PublicKey } from './sm2-keys'

export interface Sm2Options {
  /** The signer's distinguishing id (GB/T 32918.2, 5.5). The provider does not publish its own: the standard's default. */
  userId?: string
  /** `der`: SEQUENCE { r, s }; `rs`: r and s, 32 bytes each. The provider does not publish which it wants. */
  signature?: 'der' | 'rs'
  /** A fresh number of 1 … n-1 for each signature; the standard's test values need their own. */
  nextRandom?: () => bigint
}

const defaultUserId = '1234567812345678'

/** The till's own SM2 key. @throws KeyError */
export function createSm2Signer(
  keyText: string,
  { userId = defaultUserId, signature = 'der', nextRandom = randomScalar }: Sm2Options = {},
): Signer {
  const key = sm2PrivateKey(keyText)
  const publicKey = sm2.getPublicKeyFromPrivateKey(key)
  return {
    signType: 'SM2',
    sign(text) {
      const made = sm2.doSignature(Buffer.from(text), key, {
        hash: true,
        der: signature === 'der',
        publicKey,
        userId,
        pointPool: [curvePoint(nextRandom())],
      })
      return Buffer.from(made, 'hex').toString('base64')
    },
  }
}

/** The platform's SM2 public key. Takes signatures in both forms, whichever the till signs with. @throws KeyError */
export function createSm2Verifier(
  keyText: string,
  { userId = defaultUserId }: Pick<Sm2Options, 'userId'> = {},
): Verifier {
  const key = sm2.precomputePublicKey(sm2PublicKey(keyText))
  return {
    verify(text, signature) {
      const numbers = signatureNumbers(Buffer.from(signature, 'base64'))
      if (!numbers) return false
      try {
        return sm2.doVerifySignature(Buffer.from(text), numbers, key, { hash: true, der: false, userId })
      } catch {
        // Numbers that name no point of the curve.
        return false
      }
    },
  }
}

/** r and s as 128 hexadecimal digits; null unless both lie within 1 … n-1, as the standard demands before anything else. */
function signatureNumbers(bytes: Uint8Array): string | null {
  const parts = fromDer(bytes) ?? (bytes.length === 64 ? [bytes.subarray(0, 32), bytes.subarray(32)] : null)
  if (!parts) return null
  const numbers = parts.map((part) => BigInt(`0x0${Buffer.from(part).toString('hex')}`))
  if (numbers.some((number) => number < 1n || number >= sm2Order)) return null
  return numbers.map((number) => number.toString(16).padStart(64, '0')).join('')
}

function fromDer(bytes: Uint8Array): Uint8Array[] | null {
  const values = readSequence(bytes)
  if (values?.length !== 2 || values.some(({ tag }) => tag !== derTag.integer)) return null
  return values.map(({ content }) => content)
}

/** The point a signature starts from: the number times the curve's base point. */
function curvePoint(k: bigint): { k: bigint; x1: bigint } {
  const point = sm2.getPublicKeyFromPrivateKey(k.toString(16).padStart(64, '0'))
  return { k, x1: BigInt(`0x${point.slice(2, 66)}`) }
}

function randomScalar(): bigint {
  for (;;) {
    const number = BigInt(`0x${randomBytes(32).toString('hex')}`)
    if (number >= 1n && number < sm2Order) return number
  }
}

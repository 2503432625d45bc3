import type { ProfileProblem } from '../../contract/till'
import { KeyError } from '../providers/allinpay/key-text'
import { createRsaSigner, createRsaVerifier } from '../providers/allinpay/rsa'
import type { Signer, SignType, Verifier } from '../providers/allinpay/signing'
import { createSm2Signer, createSm2Verifier } from '../providers/allinpay/sm2'

/** What is wrong with a key, or null. No detail holds anything of the key. */
export type KeyComplaint = Pick<ProfileProblem, 'rule' | 'detail'> | null

const signers: Record<SignType, (text: string) => Signer> = { RSA2: createRsaSigner, SM2: createSm2Signer }
const verifiers: Record<SignType, (text: string) => Verifier> = {
  RSA2: createRsaVerifier,
  SM2: createSm2Verifier,
}
const otherKinds: readonly [string, (text: string) => unknown][] = [
  ['a private RSA key', createRsaSigner],
  ['a public RSA key', createRsaVerifier],
  ['a private SM2 key', createSm2Signer],
  ['a public SM2 key', createSm2Verifier],
]

/** Whether the till could sign with this key: tried with the very code that signs. */
export function privateKeyComplaint(signType: SignType, text: string): KeyComplaint {
  return complaintOf(text, signers[signType])
}

export function publicKeyComplaint(signType: SignType, text: string): KeyComplaint {
  return complaintOf(text, verifiers[signType])
}

/**
 * Whether the public key belongs to the till's own private one: the one mix-up by which every reply would be refused though
 * both keys are sound. Both must be readable.
 */
export function isOwnPublicKey(signType: SignType, privateKey: string, publicKey: string): boolean {
  const text = 'Quantai'
  return verifiers[signType](publicKey).verify(text, signers[signType](privateKey).sign(text))
}

function complaintOf(text: string, use: (text: string) => unknown): KeyComplaint {
  const error = errorOf(() => use(text))
  if (error === null) return null
  if (/-----BEGIN ENCRYPTED |^Proc-Type: 4,ENCRYPTED/m.test(text))
    return { rule: 'keyUnreadable', detail: 'the key is locked with a pass phrase; give one without' }
  if (error.rule !== 'keyUnreadable') return { rule: error.rule, detail: error.message }
  const found = otherKinds.find(([, read]) => errorOf(() => read(text)) === null)
  return found
    ? { rule: 'keyWrongKind', detail: `this is ${found[0]}` }
    : { rule: 'keyUnreadable', detail: error.message }
}

function errorOf(use: () => unknown): KeyError | null {
  try {
    use()
    return null
  } catch (error) {
    return error instanceof KeyError ? error : new KeyError('keyUnreadable', 'the key cannot be read')
  }
}

import type { PracticeReady } from '../practice/message'
import { profileFileSchema, type StoreProfile, withKeys } from './schema'

/**
 * The practice store as a store profile, by the same rules as a file: its addresses and keys are those that the practice
 * providers told when they started.
 * @throws ZodError when the practice store breaks a rule of the store profile
 */
export function practiceStoreProfile(ready: PracticeReady): StoreProfile {
  const { profile, gatewayUrl, zvcmsUrl, zvcmsSecret } = ready
  const file = profileFileSchema.parse({
    ...profile,
    schema: 1,
    allinpay: {
      ...profile.allinpay,
      gatewayUrl,
      privateKeyFile: 'of practice mode',
      platformPublicKeyFile: 'of practice mode',
    },
    zvcms: { ...profile.zvcms, url: zvcmsUrl, secret: zvcmsSecret },
  })
  return withKeys(file, {
    privateKey: ready.tillPrivateKeyPem,
    platformPublicKey: ready.platformPublicKeyPem,
  })
}

import { expect, it } from 'vitest'
import { practiceProfile } from '../../../../main/practice/profile'
import { practiceStoreProfile } from '../../../../main/profile/practice'

const ready = {
  type: 'ready',
  gatewayUrl: 'http://127.0.0.1:4001/gateway',
  zvcmsUrl: 'http://127.0.0.1:4002/api/v2',
  pictureOrigin: 'http://127.0.0.1:4001',
  ledgerUrl: 'http://127.0.0.1:4001/ledger',
  ledgerToken: 'token',
  profile: practiceProfile,
  tillPrivateKeyPem: "the till's key",
  platformPublicKeyPem: "the platform's key",
  zvcmsSecret: 'the secret',
} as const

it('the practice store keeps the rules of a store profile', () => {
  const profile = practiceStoreProfile(ready)
  expect(profile.allinpay).toMatchObject({
    gatewayUrl: ready.gatewayUrl,
    privateKey: ready.tillPrivateKeyPem,
    platformPublicKey: ready.platformPublicKeyPem,
  })
  expect(profile.allinpay).not.toHaveProperty('privateKeyFile')
  expect(profile.zvcms).toMatchObject({
    url: ready.zvcmsUrl,
    secret: ready.zvcmsSecret,
    token: { algorithm: 'hmac-sha1', fields: 'sorted' },
  })
  expect(profile.templates.length).toBeGreaterThan(0)
})

it('an address that is not on this PC is refused even in practice mode', () => {
  expect(() => practiceStoreProfile({ ...ready, gatewayUrl: 'http://gateway.example.com/' })).toThrow(
    'gatewayUrl',
  )
})

import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadProfile } from '../../../../main/profile/load'
import { changedExample, rsaKeys, sm2Keys, writeProfile } from './a-profile'

const rsa = rsaKeys()
const sm2 = sm2Keys()
let rsaProfile: string
let sm2Profile: string

beforeAll(async () => {
  rsaProfile = JSON.stringify(await changedExample({}))
  sm2Profile = JSON.stringify(
    await changedExample({ 'allinpay.signType': 'SM2', 'allinpay.sm2': { signature: 'rs' } }),
  )
})

/** Both keys with one of them replaced, and what came of loading them: `ok`, or rule and detail of each problem. */
async function outcome(
  profile: string,
  privateKey: string,
  platformPublicKey: string,
): Promise<string | string[]> {
  const loaded = await loadProfile(await writeProfile({ profile, privateKey, platformPublicKey }))
  return loaded.ok ? 'ok' : loaded.problems.map(({ field, rule, detail }) => `${field} ${rule}: ${detail}`)
}

const bare = (pem: string) => pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '')
const pkcs1 = (pem: string) => createPrivateKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString()
const publicPkcs1 = (pem: string) => createPublicKey(pem).export({ type: 'pkcs1', format: 'pem' }).toString()

describe('RSA keys are read', () => {
  it.each([
    ['as PKCS #8 and SPKI PEM', rsa.till.privateKey, rsa.platform.publicKey],
    ['as PKCS #1 PEM', pkcs1(rsa.till.privateKey), publicPkcs1(rsa.platform.publicKey)],
    ['as bare Base64', bare(rsa.till.privateKey), bare(rsa.platform.publicKey)],
    [
      'as bare Base64 of PKCS #1',
      bare(pkcs1(rsa.till.privateKey)),
      bare(publicPkcs1(rsa.platform.publicKey)),
    ],
    [
      'with Windows line ends and a byte order mark',
      `\uFEFF${rsa.till.privateKey.replaceAll('\n', '\r\n')}`,
      `\uFEFF${bare(rsa.platform.publicKey)}\r\n`,
    ],
    ['with a platform key of 1024 bits', rsa.till.privateKey, rsaKeys(1024).platform.publicKey],
  ])('%s', async (_, privateKey, platformPublicKey) => {
    expect(await outcome(rsaProfile, privateKey, platformPublicKey)).toBe('ok')
  })
})

describe('SM2 keys are read', () => {
  it.each([
    ['as PKCS #8 and SPKI PEM', sm2.till.privateKey, sm2.platform.publicKey],
    ['as SEC 1 PEM', sm2.till.privateSec1, sm2.platform.publicKey],
    ['as bare Base64', bare(sm2.till.privateKey), bare(sm2.platform.publicKey)],
    ['as hexadecimal digits', sm2.till.privateHex, sm2.platform.publicHex.toUpperCase()],
  ])('%s', async (_, privateKey, platformPublicKey) => {
    expect(await outcome(sm2Profile, privateKey, platformPublicKey)).toBe('ok')
  })
})

describe('a private key is refused', () => {
  const locked = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'word' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey
  const lockedOldStyle = createPrivateKey(rsa.till.privateKey)
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'word' })
    .toString()
  const otherCurve = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })

  it.each([
    ['that is a public one', rsa.till.publicKey, 'keyWrongKind'],
    ['that is a public one as bare Base64', bare(rsa.till.publicKey), 'keyWrongKind'],
    ['of an elliptic curve', otherCurve.privateKey, 'keyWrongKind'],
    ['that is an SM2 one in hex', sm2.till.privateHex, 'keyWrongKind: this is a private SM2 key'],
    ['of 1024 bits', rsaKeys(1024).till.privateKey, 'keyTooShort: the key has 1024 bits'],
    ['with a pass phrase', locked, 'keyUnreadable: the key is locked with a pass phrase; give one without'],
    [
      'with a pass phrase, old style',
      lockedOldStyle,
      'keyUnreadable: the key is locked with a pass phrase; give one without',
    ],
    ['that is empty', '', 'keyUnreadable'],
    ['that is no key', 'aGVsbG8=', 'keyUnreadable'],
    ['that is cut short', rsa.till.privateKey.slice(0, 900), 'keyUnreadable'],
  ])('%s', async (_, privateKey, expected) => {
    expect(await outcome(rsaProfile, privateKey, rsa.platform.publicKey)).toEqual([
      expect.stringContaining(`allinpay.privateKeyFile ${expected}`),
    ])
  })

  it.each([
    ['of RSA where SM2 is said', rsa.till.privateKey, 'keyWrongKind'],
    ['of another curve where SM2 is said', otherCurve.privateKey, 'keyWrongKind'],
    ['that is a public SM2 one in hex', sm2.till.publicHex, 'keyWrongKind'],
    ['that is no number of the curve', 'f'.repeat(64), 'keyUnreadable'],
  ])('%s', async (_, privateKey, rule) => {
    expect(await outcome(sm2Profile, privateKey, sm2.platform.publicKey)).toEqual([
      expect.stringContaining(`allinpay.privateKeyFile ${rule}`),
    ])
  })
})

describe("the platform's key is refused", () => {
  it.each([
    ['that is a private one', rsa.platform.privateKey, 'keyWrongKind'],
    ['that is a private one as bare Base64', bare(rsa.platform.privateKey), 'keyWrongKind'],
    ['of 512 bits', rsaKeys(512).platform.publicKey, 'keyTooShort: the key has 512 bits'],
    [
      "that is the till's own",
      rsa.till.publicKey,
      "keyWrongKind: this is the public half of the till's own key; the platform's key is needed",
    ],
  ])('%s', async (_, publicKey, expected) => {
    expect(await outcome(rsaProfile, rsa.till.privateKey, publicKey)).toEqual([
      expect.stringContaining(`allinpay.platformPublicKeyFile ${expected}`),
    ])
  })

  it("that is the till's own SM2 key", async () => {
    expect(await outcome(sm2Profile, sm2.till.privateKey, sm2.till.publicKey)).toEqual([
      expect.stringContaining('allinpay.platformPublicKeyFile keyWrongKind'),
    ])
  })
})

it('key files are looked for beside the profile, wherever the till runs', async () => {
  const file = await writeProfile({
    profile: rsaProfile,
    privateKey: rsa.till.privateKey,
    platformPublicKey: rsa.platform.publicKey,
  })
  await rm(join(dirname(file), 'keys/till-private.pem'))
  const loaded = await loadProfile(file)
  const problems = loaded.ok ? [] : loaded.problems
  expect(problems).toEqual([
    {
      field: 'allinpay.privateKeyFile',
      rule: 'keyFileMissing',
      detail: `there is no such file; relative paths begin in ${dirname(file)}`,
    },
  ])
})

it('a key pasted where its file should be named is not shown', async () => {
  const pasted = sm2.till.privateHex
  const profile = JSON.stringify(
    await changedExample({ 'allinpay.signType': 'SM2', 'allinpay.privateKeyFile': pasted }),
  )
  const problems = await outcome(profile, sm2.till.privateKey, sm2.platform.publicKey)
  expect(problems).toEqual([expect.stringContaining('allinpay.privateKeyFile keyFileMissing')])
  expect(String(problems)).not.toContain(pasted)
})

import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const generate = promisify(generateKeyPair)
const keyBits = 2048

const keyFileSchema = z.object({
  schema: z.literal(1),
  tillPrivateKeyPem: z.string(),
  platformPrivateKeyPem: z.string(),
  zvcmsSecret: z.string().min(16),
})
type KeyFile = z.infer<typeof keyFileSchema>

/** The keys of both sides of practice mode: the providers play the platform, and lend the till its own. */
export interface PracticeKeys {
  tillPrivateKeyPem: string
  tillPublicKey: KeyObject
  platformPrivateKey: KeyObject
  platformPublicKeyPem: string
  zvcmsSecret: string
}

/**
 * Reads the practice keys from `keys.json` in the folder, or makes them there (two RSA-2048 pairs and a secret, readable by
 * this user alone) when the file is missing or damaged.
 * @throws when the folder cannot be written
 */
export async function openKeys(folder: string): Promise<PracticeKeys> {
  const file = join(folder, 'keys.json')
  const kept = await readKeyFile(file)
  if (kept) return kept
  await mkdir(folder, { recursive: true })
  const [tillPrivateKeyPem, platformPrivateKeyPem] = await Promise.all([newPrivateKey(), newPrivateKey()])
  const made: KeyFile = {
    schema: 1,
    tillPrivateKeyPem,
    platformPrivateKeyPem,
    zvcmsSecret: randomBytes(24).toString('hex'),
  }
  // Written beside and renamed, so that a till that is switched off now finds all of it or nothing.
  await writeFile(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
  await chmod(`${file}.new`, 0o600)
  await rename(`${file}.new`, file)
  return withKeys(made)
}

async function readKeyFile(file: string): Promise<PracticeKeys | null> {
  try {
    return withKeys(keyFileSchema.parse(JSON.parse(await readFile(file, 'utf8'))))
  } catch {
    // Missing, cut short, edited: practice keys guard nothing, so new ones are as good.
    return null
  }
}

function withKeys({ tillPrivateKeyPem, platformPrivateKeyPem, zvcmsSecret }: KeyFile): PracticeKeys {
  const platformPrivateKey = rsaKey(platformPrivateKeyPem)
  return {
    tillPrivateKeyPem,
    tillPublicKey: createPublicKey(rsaKey(tillPrivateKeyPem)),
    platformPrivateKey,
    platformPublicKeyPem: createPublicKey(platformPrivateKey)
      .export({ type: 'spki', format: 'pem' })
      .toString(),
    zvcmsSecret,
  }
}

function rsaKey(pem: string): KeyObject {
  const key = createPrivateKey(pem)
  if (key.asymmetricKeyType !== 'rsa' || key.asymmetricKeyDetails?.modulusLength !== keyBits)
    throw new Error('not an RSA-2048 key')
  return key
}

async function newPrivateKey(): Promise<string> {
  const { privateKey } = await generate('rsa', { modulusLength: keyBits })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

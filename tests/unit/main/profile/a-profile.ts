import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const exampleFile = join(import.meta.dirname, '../../../../docs/examples/store-profile.json')

const treeSchema = z.record(z.string(), z.unknown())
type Tree = z.infer<typeof treeSchema>

/** The example of docs/store-profile.md as text. */
export const exampleText = () => readFile(exampleFile, 'utf8')

/** The documented example with one change a path (`allinpay.appId`, `templates.0.id`); `undefined` takes a field out. */
export async function changedExample(changes: Readonly<Record<string, unknown>>): Promise<Tree> {
  const tree = treeSchema.parse(JSON.parse(await exampleText()))
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const holder = names.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), tree)
    if (value === undefined) Reflect.deleteProperty(Object(holder), last)
    else Reflect.set(Object(holder), last, value)
  }
  return tree
}

/** Two RSA key pairs as the texts of their files: the till's own and the platform's. */
export function rsaKeys(bits = 2048) {
  const make = () =>
    generateKeyPairSync('rsa', {
      modulusLength: bits,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
  return { till: make(), platform: make() }
}

/** The same for SM2, in every form; made by OpenSSL rather than by the library that the till signs with. */
export function sm2Keys() {
  const make = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'SM2' })
    const sec1 = privateKey.export({ type: 'sec1', format: 'der' })
    const spki = publicKey.export({ type: 'spki', format: 'der' })
    return {
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      privateSec1: privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
      // SEC 1 puts the number behind seven bytes, SPKI the point last.
      privateHex: sec1.subarray(7, 39).toString('hex'),
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      publicHex: spki.subarray(-65).toString('hex'),
    }
  }
  return { till: make(), platform: make() }
}

export interface ProfileFiles {
  profile: string | Uint8Array
  privateKey: string | null
  platformPublicKey: string | null
}

/** Writes a profile and, under the example's names, its keys into a folder of their own. Returns the profile's path. */
export async function writeProfile({
  profile,
  privateKey,
  platformPublicKey,
}: ProfileFiles): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'))
  const file = join(folder, 'store-profile.json')
  await writeFile(file, profile)
  await writeKey(join(folder, 'keys/till-private.pem'), privateKey)
  await writeKey(join(folder, 'keys/allinpay-public.pem'), platformPublicKey)
  return file
}

async function writeKey(file: string, text: string | null): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  if (text !== null) await writeFile(file, text)
}

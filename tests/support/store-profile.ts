import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PracticeProviders } from '../../main/practice/servers'

/** What a store profile file holds for a till of the practice store, as a person would write it. */
export function profileFor(
  providers: Pick<PracticeProviders, 'gatewayUrl' | 'zvcmsUrl' | 'zvcmsSecret' | 'profile'>,
) {
  const { store, cashier, allinpay, zvcms, templates } = providers.profile
  return {
    schema: 1,
    store: { ...store, name: '人民广场店' },
    cashier,
    allinpay: {
      ...allinpay,
      gatewayUrl: providers.gatewayUrl,
      privateKeyFile: 'keys/till.pem',
      platformPublicKeyFile: 'keys/platform.pem',
      timeoutMs: 3000,
    },
    zvcms: { ...zvcms, url: providers.zvcmsUrl, secret: providers.zvcmsSecret },
    templates,
  }
}

/** A folder with a store profile and its keys. Answers with the profile's path. */
export async function writeProfile(
  content: unknown,
  keys: Pick<PracticeProviders, 'tillPrivateKeyPem' | 'platformPublicKeyPem'>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quantai-profile-'))
  await mkdir(join(folder, 'keys'))
  await writeFile(join(folder, 'keys/till.pem'), keys.tillPrivateKeyPem)
  await writeFile(join(folder, 'keys/platform.pem'), keys.platformPublicKeyPem)
  const file = join(folder, 'store.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  return file
}

import type { ProfileProblem } from '../../contract/till'
import type { SignType } from '../providers/allinpay/signing'
import { FileProblem } from './file-text'
import { isOwnPublicKey, type KeyComplaint, privateKeyComplaint, publicKeyComplaint } from './keys'
import { problemsOf } from './problems'
import {
  type KeyTexts,
  keyFieldsSchema,
  profileFileSchema,
  type StoreProfile,
  schemaVersionSchema,
  shopNamesSchema,
  sm2OptionsSchema,
  templateIdsSchema,
  withKeys,
} from './schema'

export type CheckedProfile = { ok: true; profile: StoreProfile } | { ok: false; problems: ProfileProblem[] }

/** Gives the text of the key file that a profile names. @throws FileProblem */
export type ReadKey = (name: string) => Promise<string>

/**
 * Turns what a profile file holds into a store profile, or into all that is wrong with it: every field, every rule between
 * fields and both keys, in one go.
 */
export async function checkProfile(raw: unknown, readKey: ReadKey): Promise<CheckedProfile> {
  const version = schemaVersionSchema.safeParse(raw)
  if (!version.success)
    return {
      ok: false,
      problems: [
        { field: 'schema', rule: 'schemaVersion', detail: 'this till reads profiles with "schema": 1' },
      ],
    }
  const fields = profileFileSchema.safeParse(raw)
  const keys = await checkedKeys(raw, readKey)
  const problems = [
    ...(fields.success ? [] : problemsOf(fields.error, raw)),
    ...problemsBetweenFields(raw),
    ...keys.problems,
  ]
  if (!fields.success || !keys.texts || problems.length > 0) return { ok: false, problems }
  return { ok: true, profile: withKeys(fields.data, keys.texts) }
}

function problemsBetweenFields(raw: unknown): ProfileProblem[] {
  const problems: ProfileProblem[] = []
  const shop = shopNamesSchema.safeParse(raw)
  if (shop.success && shop.data.store.shopId === null && shop.data.store.shopCode === null)
    problems.push({ field: 'store.shopId', rule: 'required', detail: 'one of shopId and shopCode is needed' })
  if (sm2OptionsSchema.safeParse(raw).success)
    problems.push({ field: 'allinpay.sm2', rule: 'wrongValue', detail: 'only for "signType": "SM2"' })
  const templates = templateIdsSchema.safeParse(raw)
  const seen = new Set<string>()
  for (const [index, { id }] of (templates.data?.templates ?? []).entries()) {
    if (id === null) continue
    if (seen.has(id))
      problems.push({
        field: `templates[${index}].id`,
        rule: 'duplicate',
        detail: 'an earlier template has this id',
      })
    seen.add(id)
  }
  return problems
}

interface CheckedKeys {
  problems: ProfileProblem[]
  texts: KeyTexts | null
}

/** Reads and tries both keys, as far as the fields that name them can be read; what is wrong with those is said elsewhere. */
async function checkedKeys(raw: unknown, readKey: ReadKey): Promise<CheckedKeys> {
  const fields = keyFieldsSchema.safeParse(raw)
  if (!fields.success) return { problems: [], texts: null }
  const { signType, privateKeyFile, platformPublicKeyFile } = fields.data.allinpay
  const own = await checkedKey(privateKeyFile, signType, readKey, privateKeyComplaint)
  const platforms = await checkedKey(platformPublicKeyFile, signType, readKey, publicKeyComplaint)
  const problems: ProfileProblem[] = []
  if (own.complaint) problems.push({ field: 'allinpay.privateKeyFile', ...own.complaint })
  if (platforms.complaint) problems.push({ field: 'allinpay.platformPublicKeyFile', ...platforms.complaint })
  if (own.text === null || platforms.text === null || signType === null) return { problems, texts: null }
  if (isOwnPublicKey(signType, own.text, platforms.text))
    problems.push({
      field: 'allinpay.platformPublicKeyFile',
      rule: 'keyWrongKind',
      detail: "this is the public half of the till's own key; the platform's key is needed",
    })
  return { problems, texts: { privateKey: own.text, platformPublicKey: platforms.text } }
}

type CheckedKey = { text: string; complaint: null } | { text: null; complaint: KeyComplaint }

async function checkedKey(
  name: string | null,
  signType: SignType | null,
  readKey: ReadKey,
  complaintOf: (signType: SignType, text: string) => KeyComplaint,
): Promise<CheckedKey> {
  if (name === null) return { text: null, complaint: null }
  try {
    const text = await readKey(name)
    const complaint = signType === null ? null : complaintOf(signType, text)
    return complaint ? { text: null, complaint } : { text, complaint: null }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return {
      text: null,
      complaint: { rule: error.missing ? 'keyFileMissing' : 'keyUnreadable', detail: error.message },
    }
  }
}

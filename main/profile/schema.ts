import { z } from 'zod'
import { fenFromYuan, fenSchema } from '../../contract/money'
import { isLoopback, parsedUrl } from '../providers/http/address'
import { tokenRecipeSchema } from '../providers/zvcms/token'

/*
 * The store profile as its file holds it (docs/store-profile.md), field by field. Objects are strict: a misspelt field is a
 * problem and not a default. A rule of the till's own says under which name it is reported and what was expected; it never
 * repeats the value, which may be a secret in the wrong place.
 */

const longestText = 256
const shortestTimeoutMs = 1000
const longestTimeoutMs = 120_000

/** A problem that zod has no word for, under a name of `ProfileProblem.rule`. */
const broken = (rule: 'badUrl' | 'insecureUrl' | 'wrongValue', detail: string) => ({
  error: detail,
  params: { rule },
})

const text = z.string().trim().min(1).max(longestText)
/** Missing, `null` and `""` all mean: not set. */
const optionalText = z
  .string()
  .trim()
  .max(longestText)
  .nullish()
  .transform((value) => (value ? value : null))

const url = text.refine(isPlainUrl, {
  ...broken('badUrl', 'an http or https address without a user name, password or #'),
  abort: true,
})

/** Allinpay is asked over TLS only; a server on this same PC may go without. */
const encryptedUrl = url.refine(
  (value) => value.startsWith('https:') || isLoopback(new URL(value).hostname),
  broken('insecureUrl', 'https is required, except for an address on this PC'),
)

function isPlainUrl(value: string): boolean {
  const parsed = parsedUrl(value)
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return false
  return parsed.username === '' && parsed.password === '' && !value.includes('#')
}

/** `shopId` is an integer to Allinpay, and text here like every id. */
const shopId = optionalText.refine(
  (value) => value === null || /^\d+$/.test(value),
  broken('wrongValue', 'digits only'),
)

const faceValue = z
  .string()
  .trim()
  .transform((value, context) => {
    const amount = fenSchema.nonnegative().safeParse(fenFromYuan(value))
    if (amount.success) return fenSchema.parse(amount.data)
    context.addIssue({
      code: 'custom',
      message: 'an amount of yuan, such as "100" or "19.90"',
      params: { rule: 'wrongValue' },
    })
    return z.NEVER
  })

const sm2Schema = z.strictObject({
  userId: text.default('1234567812345678'),
  signature: z.enum(['der', 'rs']).default('der'),
})

export const profileFileSchema = z.strictObject({
  schema: z.literal(1),
  store: z.strictObject({
    name: text,
    shopId,
    shopCode: optionalText,
    zvcmsStoreId: optionalText,
    zvcmsStoreCode: optionalText,
    tenDigitVouchers: z.enum(['mtdz', 'dianping']),
  }),
  cashier: z.strictObject({ operUserId: text }),
  allinpay: z.strictObject({
    gatewayUrl: encryptedUrl,
    appId: text,
    signType: z.enum(['RSA2', 'SM2']),
    privateKeyFile: text,
    platformPublicKeyFile: text,
    token: optionalText,
    timeoutMs: z
      .int()
      .min(shortestTimeoutMs)
      .max(longestTimeoutMs)
      .nullish()
      .transform((ms) => ms ?? null),
    sm2: sm2Schema.prefault({}),
  }),
  /** Null: this store looks no coupons up. */
  zvcms: z
    .strictObject({
      url,
      openId: text,
      grantCode: text,
      secret: text,
      token: tokenRecipeSchema.prefault({}),
    })
    .nullish()
    .transform((account) => account ?? null),
  douyinLink: z.enum(['asIs', 'resolve']).default('asIs'),
  templates: z.array(
    z.strictObject({
      id: z.string().trim().min(1).max(64),
      name: text,
      couponType: z.enum(['1', '2']),
      faceValue,
      multiPurpose: z.boolean(),
      namedCard: z.boolean(),
    }),
  ),
})
export type ProfileFile = z.infer<typeof profileFileSchema>

export interface KeyTexts {
  /** Secret. PEM, bare Base64 or (SM2) hexadecimal, known to be readable. */
  privateKey: string
  platformPublicKey: string
}

/** What a store profile comes to: its fields, checked, with the texts of the key files in place of their names. */
export type StoreProfile = Omit<ProfileFile, 'schema' | 'allinpay'> & {
  allinpay: Omit<ProfileFile['allinpay'], 'privateKeyFile' | 'platformPublicKeyFile'> & KeyTexts
}

export function withKeys(file: ProfileFile, keys: KeyTexts): StoreProfile {
  const { schema: _, allinpay, ...rest } = file
  const { privateKeyFile: _own, platformPublicKeyFile: _platforms, ...account } = allinpay
  return { ...rest, allinpay: { ...account, ...keys } }
}

/*
 * Parts of the file that are also read by themselves, so that what they say is reported whatever else is wrong. What cannot be
 * read in them is null: the schema above complains about it.
 */

const readable = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().catch(null)

export const schemaVersionSchema = z.looseObject({ schema: z.literal(1) })
export const shopNamesSchema = z.object({
  store: z.object({ shopId: optionalText, shopCode: optionalText }),
})
/** Options for a kind of signature that the profile does not use. */
export const sm2OptionsSchema = z.object({
  allinpay: z.object({ signType: z.literal('RSA2'), sm2: z.looseObject({}) }),
})
export const templateIdsSchema = z.object({
  templates: z.array(
    readable(z.object({ id: readable(text) })).transform((found) => ({ id: found?.id ?? null })),
  ),
})
/** Where the keys are and what they must be. */
export const keyFieldsSchema = z.object({
  allinpay: z.object({
    signType: readable(z.enum(['RSA2', 'SM2'])),
    privateKeyFile: readable(text),
    platformPublicKeyFile: readable(text),
  }),
})

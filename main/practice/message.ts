import { z } from 'zod'

/** The practice store, in the words of a store profile (without addresses, key files and secrets). */
export const practiceProfileSchema = z.object({
  store: z.object({
    name: z.string(),
    shopId: z.string(),
    shopCode: z.string(),
    zvcmsStoreId: z.string(),
    zvcmsStoreCode: z.string(),
    tenDigitVouchers: z.enum(['mtdz', 'dianping']),
  }),
  cashier: z.object({ operUserId: z.string() }),
  allinpay: z.object({ appId: z.string(), signType: z.literal('RSA2') }),
  /** The token is made by the default recipe: HMAC-SHA1 over the sorted members, Base64, URL-encoded. */
  zvcms: z.object({ openId: z.string(), grantCode: z.string() }),
  douyinLink: z.literal('asIs'),
  templates: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      couponType: z.enum(['1', '2']),
      /** Yuan, as text. */
      faceValue: z.string(),
      multiPurpose: z.boolean(),
      namedCard: z.boolean(),
    }),
  ),
})
export type PracticeProfile = z.infer<typeof practiceProfileSchema>

/** All that a till needs to talk to the practice providers. */
export const practiceReadySchema = z.object({
  type: z.literal('ready'),
  /** Allinpay's gateway, `http://127.0.0.1:…/gateway`. */
  gatewayUrl: z.url(),
  /** The zvcms address, `http://127.0.0.1:…/api/v2`. */
  zvcmsUrl: z.url(),
  /** Where the pictures behind `qrCodeContext` are served; the only plain-http pictures a till may fetch. */
  pictureOrigin: z.url(),
  /** What the providers know to have happened, as JSON, for whoever bears the token. */
  ledgerUrl: z.url(),
  ledgerToken: z.string(),
  profile: practiceProfileSchema,
  /** The till's own key (RSA-2048, PKCS #8) and the platform's public one (SPKI). */
  tillPrivateKeyPem: z.string(),
  platformPublicKeyPem: z.string(),
  zvcmsSecret: z.string(),
})
export type PracticeReady = z.infer<typeof practiceReadySchema>

/** The one message that the practice process sends to its parent. */
export const practiceMessageSchema = z.discriminatedUnion('type', [
  practiceReadySchema,
  z.object({ type: z.literal('failed'), detail: z.string() }),
])
export type PracticeMessage = z.infer<typeof practiceMessageSchema>

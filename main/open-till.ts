import { join } from 'node:path'
import type { Fault, ProviderName } from '../contract/errors'
import type { PracticeCode } from '../contract/practice'
import type { TillReady } from '../contract/till'
import { openAttemptFile } from './journal/attempt-file'
import { practiceCodes } from './practice/codes'
import type { PracticeReady } from './practice/message'
import { loadProfile } from './profile/load'
import { practiceStoreProfile } from './profile/practice'
import type { StoreProfile } from './profile/schema'
import { createAllinpay } from './providers/allinpay'
import { createRsaSigner, createRsaVerifier } from './providers/allinpay/rsa'
import { createSm2Signer, createSm2Verifier } from './providers/allinpay/sm2'
import { isDouyinLink, type RedirectOf, resolveDouyinLink } from './providers/douyin/resolve-link'
import { isLoopback } from './providers/http/address'
import { isPictureAddress, weChatPictures } from './providers/http/picture'
import type { Timeouts, Transport } from './providers/http/transport'
import { createZvcms } from './providers/zvcms'
import { FaultError } from './till/fault'
import type { Clock } from './till/gateways'
import { createIssuing } from './till/issue-coupons'
import { createLookUp } from './till/look-up-coupon'
import { createOrderNumbers } from './till/order-number'
import { createPreparing } from './till/prepare-voucher'
import type { OpenedTill, Till } from './till/till'

/** Longer than the slow practice codes take (8 s), so that these are answered. */
const practiceTimeoutMs = 10_000

/** What a till is opened with: the world it lives in, already made. */
export interface OpenTillParts {
  /** Null means practice mode. */
  profileFile: string | null
  dataFolder: string
  version: string
  tillTag: string
  clock: Clock
  createTransport: (timeouts: Partial<Timeouts>) => Transport
  redirectOf: RedirectOf
  startPractice: () => Promise<PracticeReady>
  /** For what goes wrong beside an answer. */
  report: (fault: Fault) => void
}

/**
 * Opens the till that the command line asks for. A profile that is wrong, or practice providers that do not start, are an
 * answer. @throws FaultError STORAGE_FAILED when the attempts of earlier runs cannot be read
 */
export async function openTill(parts: OpenTillParts): Promise<OpenedTill> {
  if (parts.profileFile === null) return openPracticeTill(parts)
  const loaded = await loadProfile(parts.profileFile)
  if (!loaded.ok) {
    const { file, problems } = loaded
    return { start: { state: 'profileInvalid', version: parts.version, file, problems }, till: null }
  }
  return asOpened(await tillFor(parts, loaded.profile, { mode: 'real', folder: 'till', codes: [] }))
}

async function openPracticeTill(parts: OpenTillParts): Promise<OpenedTill> {
  let profile: StoreProfile
  try {
    profile = practiceStoreProfile(await parts.startPractice())
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { start: { state: 'practiceFailed', version: parts.version, detail }, till: null }
  }
  return asOpened(
    await tillFor(parts, profile, { mode: 'practice', folder: 'practice', codes: practiceCodes }),
  )
}

const asOpened = (till: Till): OpenedTill => ({ start: till.start, till })

interface Kind {
  mode: TillReady['mode']
  /** Below the data folder; practice attempts never mix with real ones. */
  folder: string
  codes: PracticeCode[]
}

async function tillFor(parts: OpenTillParts, profile: StoreProfile, kind: Kind): Promise<Till> {
  const { clock, report } = parts
  const { store, cashier, allinpay, zvcms, templates } = profile
  const wholeMs = allinpay.timeoutMs ?? (kind.mode === 'practice' ? practiceTimeoutMs : null)
  const transport = parts.createTransport(wholeMs === null ? {} : { wholeMs })
  const provider = createAllinpay({
    transport,
    clock,
    gatewayUrl: allinpay.gatewayUrl,
    appId: allinpay.appId,
    token: allinpay.token ?? '',
    ...keysOf(allinpay),
  })
  // In practice mode, and only there, the pictures come from this PC.
  const pictures = { ...weChatPictures, loopback: kind.mode === 'practice' }
  const attempts = await openAttemptFile(join(parts.dataFolder, kind.folder, 'attempts.jsonl'))
  if (attempts.damaged) report(damagedAttempts(attempts.damaged))

  return {
    start: {
      state: 'ready',
      mode: kind.mode,
      version: parts.version,
      store: {
        name: store.name,
        shopId: store.shopId,
        shopCode: store.shopCode,
        tenDigitVouchers: store.tenDigitVouchers,
      },
      operUserId: cashier.operUserId,
      templates,
      providers: providersOf(profile),
    },
    attempts,
    practiceCodes: kind.codes,
    issuing: createIssuing({
      issuer: provider,
      attempts,
      pictures: { fetchPicture: (address) => transport.fetchPicture(address, pictures) },
      isPictureAddress: (text) => isPictureAddress(text, pictures),
      nextOrderNumber: createOrderNumbers({
        store: store.shopId ?? store.shopCode ?? '',
        tillTag: parts.tillTag,
        clock,
      }),
      clock,
      store,
      operUserId: cashier.operUserId,
      templates,
      reportFault: report,
    }),
    prepareVoucher: createPreparing({
      vouchers: provider,
      clock,
      shopId: store.shopId,
      toCouponNo: async (code, platform) =>
        profile.douyinLink === 'resolve' && platform === 'tiktok' && isDouyinLink(code)
          ? resolveDouyinLink(code, parts.redirectOf)
          : code,
    }),
    lookUp: createLookUp({
      coupons: zvcms && createZvcms({ transport, clock, ...zvcms, recipe: zvcms.token }),
      clock,
      store,
    }),
  }
}

/** For support: some attempts of earlier runs cannot be read any more, and where what is left of them lies. */
function damagedAttempts({ lines, keptIn }: { lines: number; keptIn: string }): Fault {
  return new FaultError('STORAGE_FAILED', `${lines} damaged lines of the attempts file, kept in ${keptIn}`)
    .fault
}

function keysOf({ signType, privateKey, platformPublicKey, sm2 }: StoreProfile['allinpay']) {
  return signType === 'RSA2'
    ? { signer: createRsaSigner(privateKey), verifier: createRsaVerifier(platformPublicKey) }
    : { signer: createSm2Signer(privateKey, sm2), verifier: createSm2Verifier(platformPublicKey, sm2) }
}

function providersOf({ allinpay, zvcms }: StoreProfile): TillReady['providers'] {
  const line = (name: ProviderName, address: string) => {
    const { host, hostname, protocol } = new URL(address)
    return { name, host, encrypted: protocol === 'https:' || isLoopback(hostname) }
  }
  return [line('allinpay', allinpay.gatewayUrl), ...(zvcms ? [line('zvcms', zvcms.url)] : [])]
}

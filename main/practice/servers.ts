import { randomBytes } from 'node:crypto'
import { allinpayGateway } from './allinpay/gateway'
import { rsa2, type SignatureScheme } from './allinpay/signature'
import { templateCases } from './cases/issuing'
import { redeemedAtFirst } from './cases/vouchers'
import { type ListeningServer, listen } from './http'
import { openKeys } from './keys'
import { openLedger } from './ledger'
import { ledgerServer } from './ledger-server'
import type { PracticeReady } from './message'
import { pictureServer } from './pictures'
import { practiceProfile } from './profile'
import { zvcmsApi } from './zvcms/api'

export interface PracticeOptions {
  /** Where keys and ledger are kept; made when it is missing. */
  folder: string
  /** The providers' clock, in milliseconds since 1970. */
  now?: () => number
  /** How late the slow codes answer. */
  slowMs?: number
  /** Another signature scheme than RSA2 with the practice keys. */
  scheme?: SignatureScheme
}

export interface PracticeProviders extends Omit<PracticeReady, 'type'> {
  /** Closes the servers, open connections included, once what happened is written down. */
  close(): Promise<void>
}

/** How late the slow codes answer, in milliseconds. */
export const defaultSlowMs = 8000

/**
 * Starts the practice providers on ports of the loopback address: Allinpay's gateway, zvcms, the pictures behind issued
 * coupons, and the ledger.
 * @throws when the folder cannot be written or no port is to be had
 */
export async function startPracticeProviders(options: PracticeOptions): Promise<PracticeProviders> {
  const { folder, now = Date.now, slowMs = defaultSlowMs } = options
  const keys = await openKeys(folder)
  const ledger = await openLedger({
    folder,
    stock: new Map(templateCases.map(({ code, stock }) => [code, stock])),
    redeemed: redeemedAtFirst(now()),
  })
  const scheme = options.scheme ?? rsa2(keys.tillPublicKey, keys.platformPrivateKey)
  const ledgerToken = randomBytes(24).toString('hex')

  const pictures = await listen(pictureServer(now))
  const [gateway, zvcms, ledgers] = await Promise.all([
    listen(allinpayGateway({ ledger, now, slowMs, scheme, pictureOrigin: pictures.origin })),
    listen(zvcmsApi({ ledger, now, slowMs, secret: keys.zvcmsSecret })),
    listen(ledgerServer(ledger, ledgerToken)),
  ])
  const servers: ListeningServer[] = [pictures, gateway, zvcms, ledgers]

  return {
    gatewayUrl: `${gateway.origin}/gateway`,
    zvcmsUrl: `${zvcms.origin}/api/v2`,
    pictureOrigin: pictures.origin,
    ledgerUrl: `${ledgers.origin}/practice/ledger`,
    ledgerToken,
    profile: practiceProfile,
    tillPrivateKeyPem: keys.tillPrivateKeyPem,
    platformPublicKeyPem: keys.platformPublicKeyPem,
    zvcmsSecret: keys.zvcmsSecret,
    async close() {
      await Promise.all(servers.map((server) => server.close()))
      await ledger.close()
    },
  }
}

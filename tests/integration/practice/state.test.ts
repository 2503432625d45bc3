import { randomUUID } from 'node:crypto'
import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPracticeProviders } from '../../../main/practice/servers'
import { ask, couponSend, prepare, readingOf } from './allinpay-till'
import { ledgerOf, startedProviders, temporaryFolder } from './providers'

const order = (orderId: string) => ({
  shopId: '147',
  operUserId: '1',
  couponType: '2',
  num: '2',
  couponTemplateId: '308',
  orderId,
})

describe('a restart', () => {
  it('keeps keys, stock, and what was issued, prepared and redeemed', async () => {
    const folder = await temporaryFolder(onTestFinished)
    const first = await startPracticeProviders({ folder })
    const orderId = randomUUID()
    await ask(first, couponSend, order(orderId))
    await ask(first, prepare, { type: 'meituan', couponNo: '013541450619', shopId: '147' })
    const before = await ledgerOf(first)
    await first.close()

    const second = await startedProviders({ folder }, onTestFinished)
    expect(second.tillPrivateKeyPem).toBe(first.tillPrivateKeyPem)
    expect(second.platformPublicKeyPem).toBe(first.platformPublicKeyPem)
    expect(second.zvcmsSecret).toBe(first.zvcmsSecret)
    expect(second.ledgerToken).not.toBe(first.ledgerToken)
    const { requests, ...kept } = await ledgerOf(second)
    expect(kept).toEqual({
      stock: before.stock,
      issued: before.issued,
      prepared: before.prepared,
      redeemed: before.redeemed,
    })
    expect(kept.issued).toMatchObject([{ orderId, templateId: '308', couponType: '2', num: 2 }])
    expect(requests).toEqual({ orders: { [orderId]: 1 }, vouchers: {}, coupons: {} })
    const repeated = JSON.parse(await ask(second, couponSend, order(orderId)))
    expect(repeated).toMatchObject({ code: 3, msg: '订单号重复' })
  })

  it('passes over a line that a power cut left half written', async () => {
    const folder = await temporaryFolder(onTestFinished)
    const first = await startPracticeProviders({ folder })
    const orderId = randomUUID()
    await ask(first, couponSend, order(orderId))
    await first.close()
    await appendFile(join(folder, 'ledger.jsonl'), '{"type":"issued","orderId":"half')

    const second = await startPracticeProviders({ folder })
    const next = randomUUID()
    await ask(second, couponSend, order(next))
    await second.close()
    const third = await startedProviders({ folder }, onTestFinished)
    expect((await ledgerOf(third)).issued.map((issued) => issued.orderId)).toEqual([orderId, next])
  })

  it.each([
    ['empty', ''],
    ['cut short', '{"schema":1,"tillPrivateKeyPem":"-----BEGIN'],
    ['of another kind', '{"schema":1,"tillPrivateKeyPem":"x","platformPrivateKeyPem":"y","zvcmsSecret":"z"}'],
  ])('makes new keys when the file is %s', async (_how, text) => {
    const folder = await temporaryFolder(onTestFinished)
    await writeFile(join(folder, 'keys.json'), text)
    const providers = await startedProviders({ folder }, onTestFinished)
    const reply = await ask(providers, prepare, { type: 'mtdz', couponNo: '5948286811', shopId: '147' })
    expect(JSON.parse(reply)).toMatchObject({ code: '0' })
    expect(readingOf(reply, providers.platformPublicKeyPem)).toBe('data')
    expect(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8'))).toMatchObject({
      tillPrivateKeyPem: providers.tillPrivateKeyPem,
    })
  })
})

describe('the folder', () => {
  it('is for this user alone to read, where files have modes', async () => {
    const folder = await temporaryFolder(onTestFinished)
    await startedProviders({ folder }, onTestFinished)
    for (const name of ['keys.json', 'ledger.jsonl'])
      expect(process.platform === 'win32' || ((await stat(join(folder, name))).mode & 0o777) === 0o600).toBe(
        true,
      )
  })

  it('holds keys of its own for every till', async () => {
    const one = await startedProviders({}, onTestFinished)
    const other = await startedProviders({}, onTestFinished)
    expect(one.tillPrivateKeyPem).not.toBe(other.tillPrivateKeyPem)
    expect(one.zvcmsSecret).not.toBe(other.zvcmsSecret)
  })

  it('that cannot be made stops the start', async () => {
    const file = join(await temporaryFolder(onTestFinished), 'file')
    await writeFile(file, '')
    await expect(startPracticeProviders({ folder: join(file, 'practice') })).rejects.toThrow(
      /ENOTDIR|EEXIST|ENOENT/,
    )
  })
})

describe('the ledger address', () => {
  it('tells nothing without its token', async () => {
    const { ledgerUrl, ledgerToken } = await startedProviders({}, onTestFinished)
    const statusWith = async (authorization: string | null) =>
      (await fetch(ledgerUrl, { headers: authorization === null ? {} : { authorization } })).status
    expect(await statusWith(null)).toBe(401)
    expect(await statusWith(`Bearer ${ledgerToken}x`)).toBe(401)
    expect(await statusWith(ledgerToken)).toBe(401)
    expect(await statusWith(`Bearer ${ledgerToken}`)).toBe(200)
  })
})

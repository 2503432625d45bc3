import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const issuedSchema = z.object({
  orderId: z.string(),
  tranNo: z.string(),
  templateId: z.string(),
  couponType: z.enum(['1', '2']),
  num: z.number().int(),
  couponNos: z.array(z.string()),
  /** Beijing time. */
  at: z.string(),
})
export type Issued = z.infer<typeof issuedSchema>

const voucherEntrySchema = z.object({ voucher: z.string(), platform: z.string(), at: z.string() })
type VoucherEntry = z.infer<typeof voucherEntrySchema>

const entrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('request'), orderId: z.string(), at: z.string() }),
  issuedSchema.extend({ type: z.literal('issued') }),
  voucherEntrySchema.extend({ type: z.literal('prepared') }),
  voucherEntrySchema.extend({ type: z.literal('redeemed') }),
])
type Entry = z.infer<typeof entrySchema>

/** What the providers know to have happened. */
export const ledgerSchema = z.object({
  /** What is left, by template. */
  stock: z.record(z.string(), z.number().int()),
  issued: z.array(issuedSchema),
  prepared: z.array(voucherEntrySchema),
  redeemed: z.array(voucherEntrySchema),
  /** How many well-signed requests came: by order number (kept over restarts), by voucher code and by coupon id (of this run). */
  requests: z.object({
    orders: z.record(z.string(), z.number().int()),
    vouchers: z.record(z.string(), z.number().int()),
    coupons: z.record(z.string(), z.number().int()),
  }),
})
export type LedgerContents = z.infer<typeof ledgerSchema>

export interface Ledger {
  /** Counts one request under its order number. */
  countOrder(orderId: string, at: string): Promise<void>
  countVoucher(voucher: string): void
  countCoupon(couponId: string): void
  isIssued(orderId: string): boolean
  /** What is left of a template; 0 for one that the store does not have. */
  stockOf(templateId: string): number
  /** Written down before it resolves; the order number and the stock are taken at once. */
  issue(issued: Issued): Promise<void>
  prepare(entry: VoucherEntry): Promise<void>
  isRedeemed(voucher: string): boolean
  contents(): LedgerContents
  close(): Promise<void>
}

export interface LedgerParts {
  folder: string
  /** The stock at first start, by template. */
  stock: ReadonlyMap<string, number>
  /** Vouchers that were redeemed before anybody practised. */
  redeemed: VoucherEntry[]
}

/**
 * The state of the practice providers: an append-only file `ledger.jsonl` in the folder, a line an event, so that what was
 * issued stays issued over a restart. Lines that cannot be read (a power cut leaves half a line) are passed over.
 * @throws when the folder cannot be written
 */
export async function openLedger({ folder, stock, redeemed }: LedgerParts): Promise<Ledger> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'ledger.jsonl')
  const text = await readFile(path, 'utf8').catch(() => '')
  const entries = text.split('\n').flatMap(readEntry)
  const file = await open(path, 'a', 0o600)
  if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n')

  const vouchers = new Map<string, number>()
  const coupons = new Map<string, number>()
  let writing: Promise<unknown> = Promise.resolve()

  function append(entry: Entry): Promise<void> {
    entries.push(entry)
    const written = writing.then(() => file.appendFile(`${JSON.stringify(entry)}\n`))
    writing = written.catch(() => undefined)
    return written
  }

  const ofType = <Type extends Entry['type']>(type: Type) =>
    entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)
  const isRedeemed = (voucher: string) => ofType('redeemed').some((entry) => entry.voucher === voucher)
  const stockOf = (templateId: string) =>
    (stock.get(templateId) ?? 0) -
    ofType('issued').reduce((sum, entry) => sum + (entry.templateId === templateId ? entry.num : 0), 0)

  for (const entry of redeemed) if (!isRedeemed(entry.voucher)) await append({ type: 'redeemed', ...entry })

  return {
    countOrder: (orderId, at) => append({ type: 'request', orderId, at }),
    countVoucher: (voucher) => countUp(vouchers, voucher),
    countCoupon: (couponId) => countUp(coupons, couponId),
    isIssued: (orderId) => ofType('issued').some((entry) => entry.orderId === orderId),
    stockOf,
    issue: (issued) => append({ type: 'issued', ...issued }),
    prepare: (entry) => append({ type: 'prepared', ...entry }),
    isRedeemed,
    contents() {
      const orders = new Map<string, number>()
      for (const { orderId } of ofType('request')) countUp(orders, orderId)
      // Parsing leaves out the entries' type.
      return ledgerSchema.parse({
        stock: Object.fromEntries([...stock.keys()].map((templateId) => [templateId, stockOf(templateId)])),
        issued: ofType('issued'),
        prepared: ofType('prepared'),
        redeemed: ofType('redeemed'),
        requests: {
          orders: Object.fromEntries(orders),
          vouchers: Object.fromEntries(vouchers),
          coupons: Object.fromEntries(coupons),
        },
      })
    },
    async close() {
      await writing
      await file.close()
    },
  }
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function readEntry(line: string): Entry[] {
  if (line.trim() === '') return []
  try {
    return [entrySchema.parse(JSON.parse(line))]
  } catch {
    return []
  }
}

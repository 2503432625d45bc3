import type { Enumerated, Moment } from '../../../contract/enumerated'
import { instantSchema } from '../../../contract/time'
import type { Certificate, Deal, Platform } from '../../../contract/voucher'
import { FaultError } from '../../till/fault'
import type { VoucherFromProvider } from '../../till/gateways'
import { ReplyFields } from './reply-fields'

/** 3.2.28 第三方核券准备: looks a voucher up, binding nothing. */
export const prepareMethod = 'allinpay.shopoint.thirdCouponService.prepare'

/** The business fields of a prepare; the documentation's sample sends the shop id as text, too. */
export function prepareFields(request: { platform: Platform; code: string; shopId: string }) {
  return { type: request.platform, couponNo: request.code, shopId: request.shopId }
}

/**
 * The voucher in a prepare's reply. Amounts are in yuan except a Douyin sku's market price, which is in fen.
 * @throws FaultError REPLY_UNREADABLE when the reply holds no voucher
 */
export function readVoucher(data: unknown, platform: Platform): VoucherFromProvider {
  const fields = ReplyFields.of(data)
  if (!fields)
    throw new FaultError('REPLY_UNREADABLE', 'the reply to prepare holds no voucher', {
      provider: 'allinpay',
      sent: true,
    })
  return {
    couponName: fields.text('couponName'),
    marketPrice: fields.yuan('couponValue'),
    salePrice: fields.yuan('couponBuyPrice'),
    couponType: fields.text('couponType'),
    initAmount: fields.count('initAmount'),
    validFrom: fields.moment('validityBeginDate'),
    validUntil: fields.lastMoment('validityEndDate'),
    templates: fields.blocks('couponTemplateList').map(readTemplate),
    deal: dealReaders[platform](fields),
    other: fields.rest(),
  }
}

type TemplateType = Enumerated<'amount' | 'times' | 'fullReduction'>
const templateTypes: ReadonlyMap<string, TemplateType['name']> = new Map([
  ['0', 'amount'],
  ['2', 'times'],
  ['3', 'fullReduction'],
])

function readTemplate(fields: ReplyFields): VoucherFromProvider['templates'][number] {
  const raw = fields.text('couponType')
  const template = {
    templateId: fields.text('templateId') ?? '',
    couponType: raw === null ? null : { name: templateTypes.get(raw) ?? 'unknown', raw },
  }
  fields.rest()
  return template
}

/** How each platform's own block is read; a block of another platform stays among the other fields. */
const dealReaders: Record<Platform, (fields: ReplyFields) => Deal | null> = {
  meituan: (fields) => readMeituan(fields.block('meiTuan')),
  dianping: (fields) => readDianping(fields.block('dianPing'), 'dianping'),
  mtdz: (fields) => readDianping(fields.block('mtdz'), 'mtdz'),
  tiktok: readTiktok,
}

function readMeituan(block: ReplyFields | null): Deal | null {
  if (!block) return null
  const deal: Deal = {
    platform: 'meituan',
    dealId: block.text('dealId'),
    dealTitle: block.text('dealTitle'),
    dealBeginTime: block.moment('dealBeginTime'),
    dealValue: block.yuan('dealValue'),
    dealPrice: block.yuan('dealPrice'),
    singleValue: block.yuan('singleValue'),
    count: block.count('count'),
  }
  block.rest()
  return deal
}

function readDianping(block: ReplyFields | null, platform: 'dianping' | 'mtdz'): Deal | null {
  if (!block) return null
  const deal: Deal = {
    platform,
    dealId: block.text('dealId'),
    dealGroupId: block.text('dealGroupId'),
    dealTitle: block.text('dealTitle'),
    dealPrice: block.yuan('dealPrice'),
    dealMarketPrice: block.yuan('dealMarketPrice'),
    count: block.count('count'),
    platformAmount: block.yuan('platformAmount'),
    merchantAmount: block.yuan('merchantAmount'),
  }
  block.rest()
  return deal
}

function readTiktok(fields: ReplyFields): Deal | null {
  const block = fields.block('tikTok')
  if (!block) return null
  const certificates = block.blocks('tiktokCertificateList').flatMap(readCertificate)
  const sku = block.block('sku')
  const deal: Deal = {
    platform: 'tiktok',
    certificates,
    skuId: sku?.text('skuId') ?? null,
    title: sku?.text('title') ?? null,
    accountId: sku?.text('accountId') ?? null,
    marketPrice: sku?.fen('marketPrice') ?? null,
    soldStartTime: sku ? unixSeconds(sku.text('soldStartTime')) : null,
    thirdSkuId: sku?.text('thirdSkuId') ?? null,
  }
  sku?.rest()
  block.rest()
  return deal
}

/** A certificate without its id cannot be redeemed; what is there of it stays among the other fields. */
function readCertificate(fields: ReplyFields): Certificate[] {
  const certificateId = fields.text('certificateId')
  if (certificateId === null) {
    fields.rest()
    return []
  }
  const num = fields.count('num')
  fields.rest()
  return [{ certificateId, num }]
}

/** A time given in seconds since 1970. */
function unixSeconds(text: string | null): Moment | null {
  if (text === null) return null
  const at = /^\d{1,11}$/.test(text) ? instantSchema.safeParse(Number(text) * 1000) : null
  return { text, at: at?.success ? at.data : null }
}

import { randomInt } from 'node:crypto'
import { beijingDateTime, javaDateTime } from '../beijing'
import { type FaultCase, faultOf } from '../cases/faults'
import { memberAccounts, memberCases, type TemplateCase, templateCases } from '../cases/issuing'
import { type JsonObject, jsonText } from '../json'
import type { Ledger } from '../ledger'
import { practiceStore } from '../profile'
import { type Answer, success } from './answer'
import type { Business } from './business'
import { missing, Refusal, returnCodes } from './refusal'
import { checkOperator } from './store'
import { newTicket } from './wechat-ticket'

/*
 * couponSend as seed 000 documents it: every mandatory field and every conditional rule, checked on this side too.
 */

export interface IssuingParts {
  ledger: Ledger
  now: () => number
  /** Where the pictures behind `qrCodeContext` are served. */
  pictureOrigin: string
}

export interface Outcome {
  answer: Answer
  /** How the answer reaches the till; null: whole. */
  fault: FaultCase | null
}

interface Order {
  orderId: string
  couponType: '1' | '2'
  num: number
  templateId: string
  toSomebody: boolean
}

const namelessWorthYuan = 10_000

/** Issues coupons, or throws a Refusal with the documented return code. */
export async function couponSend(business: Business, parts: IssuingParts): Promise<Outcome> {
  const { ledger, now } = parts
  const orderId = business.required('orderId')
  const at = now()
  await ledger.countOrder(orderId, beijingDateTime(at))

  checkShop(business)
  checkOperator(business.required('operUserId'))
  const order: Order = {
    orderId,
    couponType: oneOf(business, 'couponType', ['1', '2']),
    num: quantity(business.required('num')),
    templateId: business.required('couponTemplateId'),
    toSomebody: checkRecipient(business),
  }
  checkSource(business)
  business.text('remark')
  business.object('extendInfo')
  const fault = faultOf('issue', order.templateId)
  const template = fault ? faultTemplate(order.templateId) : knownTemplate(order.templateId)
  checkBuyer(business, order, template)

  // Whether a repeated order number is refused or answered again is not documented. This platform refuses it.
  if (ledger.isIssued(orderId)) throw new Refusal(returnCodes.failed, '订单号重复')
  if (!fault && ledger.stockOf(order.templateId) < order.num)
    throw new Refusal(returnCodes.failed, '券库存不足')
  const couponNos = order.couponType === '2' || order.toSomebody ? newNumbers(order.num) : []
  const tranNo = `50806050${twelveDigits()}`
  const { templateId, couponType, num } = order
  if (!fault || fault.processed)
    await ledger.issue({ orderId, tranNo, templateId, couponType, num, couponNos, at: beijingDateTime(at) })
  return { answer: issuedAnswer(order, template, tranNo, couponNos, at, parts.pictureOrigin), fault }
}

/** The answer with the sample's traps: a date as an array of numbers, null names, one line for any number of pictures. */
function issuedAnswer(
  order: Order,
  template: TemplateCase,
  tranNo: string,
  couponNos: string[],
  at: number,
  pictureOrigin: string,
): Answer {
  const coupon = { templateId: Number(order.templateId), couponName: template.name }
  if (order.couponType === '2') {
    const data = {
      tranNo,
      shopName: practiceStore.name,
      tranDateTime: beijingDateTime(at),
      instruction: template.instruction,
      list: couponNos.map((couponNo) => ({ ...coupon, couponNo })),
    }
    return success('0', '', jsonText(data), { signed: 'data', shape: 'plain' })
  }
  const list: JsonObject[] = order.toSomebody
    ? couponNos.map((couponNo) => ({ ...coupon, couponNo, qrCodeContext: null }))
    : [{ ...coupon, couponNo: null, qrCodeContext: pictureAddress(pictureOrigin, at) }]
  const data = { tranNo, shopName: null, tranDateTime: javaDateTime(at), list }
  return success(0, undefined, jsonText(data), { signed: 'body', shape: 'plain' })
}

function pictureAddress(origin: string, at: number): string {
  return `${origin}/cgi-bin/showqrcode?ticket=${newTicket(at)}`
}

/** shopId or shopCode; with both, shopId decides. */
function checkShop(business: Business): void {
  const shopId = business.text('shopId')
  const shopCode = business.text('shopCode')
  if (shopId === '' && shopCode === '') throw missing('shopId/shopCode')
  const known = shopId === '' ? shopCode === practiceStore.shopCode : shopId === practiceStore.shopId
  if (!known) throw new Refusal(returnCodes.accountUnknown, '店铺不存在')
}

function quantity(num: string): number {
  if (!/^\d{1,6}$/.test(num) || Number(num) === 0)
    throw new Refusal(returnCodes.quantityWrong, '发券数量有误，必须为正整数')
  return Number(num)
}

function checkRecipient(business: Business): boolean {
  if (business.text('idType') === '') return false
  const idType = oneOf(business, 'idType', ['1', '2', '3', '5'])
  const memberId = business.required('memberId')
  const known =
    idType === '1'
      ? memberCases.some(({ code }) => code === memberId)
      : idType === '3' || memberAccounts[idType] === memberId
  if (!known) throw new Refusal(returnCodes.accountUnknown, '会员账号无法识别')
  return true
}

function checkSource(business: Business): void {
  if (business.text('sourceType') === '') return
  oneOf(business, 'sourceType', ['1', '2', '3', '4'])
  business.required('sourceValue')
}

function checkBuyer(business: Business, order: Order, template: TemplateCase): void {
  const worth = Number(template.faceValue) * order.num
  const needed =
    template.multiPurpose || (template.namedCard && order.couponType === '2') || worth > namelessWorthYuan
  const buyerMobile = business.text('buyerMobile')
  if (buyerMobile === '') {
    if (needed) throw missing('buyerMobile')
    return
  }
  const buyer = memberCases.find(({ code }) => code === buyerMobile)
  if (!buyer) throw new Refusal(returnCodes.accountUnknown, '购卡人手机号无法识别')
  if (!buyer.realName) throw new Refusal(returnCodes.failed, '购卡人未实名，请先完成会员实名')
}

function oneOf<const Value extends string>(
  business: Business,
  field: string,
  values: readonly Value[],
): Value {
  const given = business.required(field)
  const value = values.find((known) => known === given)
  if (value === undefined) throw new Refusal(returnCodes.other, `字段取值不正确:${field}`)
  return value
}

function knownTemplate(templateId: string): TemplateCase {
  const template = templateCases.find(({ code }) => code === templateId)
  if (!template) throw new Refusal(returnCodes.accountUnknown, '券模板不存在')
  return template
}

/** What a fault template would issue, had nothing gone wrong. */
function faultTemplate(templateId: string): TemplateCase {
  return { ...knownTemplate('307'), code: templateId, name: '故障演练券' }
}

/** Coupon numbers of 16 digits, each its own. */
function newNumbers(count: number): string[] {
  const numbers = new Set<string>()
  while (numbers.size < count) numbers.add(`8605${twelveDigits()}`)
  return [...numbers]
}

function twelveDigits(): string {
  return String(randomInt(1_000_000_000_000)).padStart(12, '0')
}

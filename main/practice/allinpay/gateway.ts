import { beijingDateTime, minuteMs, readBeijing } from '../beijing'
import type { FaultCase, FaultName } from '../cases/faults'
import { spoilt } from '../faults'
import { type Delivery, type Handler, jsonType, plainText, type Reply, whole } from '../http'
import { practiceProfile } from '../profile'
import {
  type Answer,
  type EnvelopeContext,
  encryptedBody,
  refused,
  signedBody,
  wronglySignedBody,
} from './answer'
import { readBusiness } from './business'
import { couponSend, type IssuingParts, type Outcome } from './coupon-send'
import { prepare } from './prepare'
import { missing, Refusal, returnCodes } from './refusal'
import { type SignatureScheme, signedText } from './signature'

export interface GatewayParts extends IssuingParts {
  scheme: SignatureScheme
  /** How late a slow answer is. */
  slowMs: number
}

const mostSkewMs = 10 * minuteMs
const methods: Record<string, (parameters: URLSearchParams, parts: GatewayParts) => Promise<Outcome>> = {
  'allinpay.shopoint.couponService.couponSend': (parameters, parts) =>
    couponSend(readBusiness(of(parameters, 'bizContent')), parts),
  'allinpay.shopoint.thirdCouponService.prepare': (parameters, parts) =>
    prepare(readBusiness(of(parameters, 'bizContent')), parts),
}

/**
 * Allinpay's gateway ("2.接口规则"): form-urlencoded requests with common parameters and a signature, all checked before the
 * business fields are looked at; every answer, refusals too, is signed.
 */
export function allinpayGateway(parts: GatewayParts): Handler {
  let replies = 0
  return async ({ method, path, header, body }) => {
    if (path !== '/gateway') return plainText(404, 'not found')
    if (method !== 'POST') return plainText(405, 'POST only')
    if (!/^application\/x-www-form-urlencoded\b/i.test(header('content-type')))
      return plainText(415, 'application/x-www-form-urlencoded only')
    const parameters = new URLSearchParams(body)
    const { answer, fault } = await outcomeOf(parameters, parts)
    replies += 1
    return delivery(answer, fault, parts, {
      appId: of(parameters, 'appId'),
      method: of(parameters, 'method'),
      reqSeq: of(parameters, 'reqSeq'),
      timestamp: beijingDateTime(parts.now()),
      respSeq: String(replies).padStart(20, '0'),
    })
  }
}

async function outcomeOf(parameters: URLSearchParams, parts: GatewayParts): Promise<Outcome> {
  try {
    await checkCommon(parameters, parts)
    const call = methods[of(parameters, 'method')]
    if (!call) throw new Refusal(returnCodes.other, '接口不存在')
    return await call(parameters, parts)
  } catch (error) {
    if (error instanceof Refusal) return { answer: refused(error), fault: null }
    return { answer: refused(new Refusal(returnCodes.unknownException, String(error))), fault: null }
  }
}

/** @throws Refusal for the first common parameter that is missing or wrong, the signature included */
async function checkCommon(parameters: URLSearchParams, { scheme, now }: GatewayParts): Promise<void> {
  const names = [
    'appId',
    'method',
    'version',
    'timestamp',
    'charset',
    'format',
    'signType',
    'sign',
    'bizContent',
  ]
  for (const name of names) {
    if (of(parameters, name) === '') throw missing(name)
    if (parameters.getAll(name).length > 1) throw new Refusal(returnCodes.other, `参数重复:${name}`)
  }
  const expected = { version: '1.0', charset: 'UTF-8', format: 'JSON', signType: scheme.signType }
  for (const [name, value] of Object.entries(expected))
    if (of(parameters, name) !== value) throw new Refusal(returnCodes.other, `参数取值不正确:${name}`)
  if (of(parameters, 'appId') !== practiceProfile.allinpay.appId)
    throw new Refusal(returnCodes.organisationWrong, '机构不正确')
  if (!(await scheme.verifies(signedText(parameters), of(parameters, 'sign'))))
    throw new Refusal(returnCodes.other, '签名验证失败')
  const sentAt = readBeijing(of(parameters, 'timestamp'))
  if (sentAt === null) throw new Refusal(returnCodes.other, '参数格式不正确:timestamp')
  if (Math.abs(now() - sentAt) > mostSkewMs) throw new Refusal(returnCodes.other, '请求已过期:timestamp')
}

function of(parameters: URLSearchParams, name: string): string {
  return parameters.get(name) ?? ''
}

async function delivery(
  answer: Answer,
  fault: FaultCase | null,
  { scheme, slowMs }: GatewayParts,
  context: EnvelopeContext,
): Promise<Delivery> {
  const documented = async () => json(await signedBody(answer, scheme, context))
  const said = fault && returnCodeOf(fault.name)
  if (said) return whole(json(await signedBody(refused(said), scheme, context)))
  switch (fault?.name) {
    case undefined:
      return whole(await documented())
    case 'badSignature':
      return whole(json(await wronglySignedBody(answer, scheme)))
    case 'encrypted':
      return whole(json(await encryptedBody(scheme, context)))
    default:
      return (fault && (await spoilt(fault.name, documented, slowMs))) ?? whole(await documented())
  }
}

/** The faults that are answers of Allinpay's own, by return code. */
function returnCodeOf(fault: FaultName): Refusal | null {
  switch (fault) {
    case 'rateLimited':
      return new Refusal(returnCodes.rateLimited, '请求过于频繁，请稍后再试')
    case 'unknownException':
      return new Refusal(returnCodes.unknownException, '未知异常')
    case 'downstreamFailed':
      return new Refusal(returnCodes.downstreamFailed, '下游服务调用失败')
    case 'otherFailure':
      return new Refusal(returnCodes.other, '其他错误:系统日切中，请于 5 分钟后再试')
    default:
      return null
  }
}

function json(body: string): Reply {
  return { status: 200, contentType: jsonType, body }
}

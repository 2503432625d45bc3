import { z } from 'zod'
import { minuteMs } from '../beijing'
import { type FaultCase, faultOf } from '../cases/faults'
import { spoilt } from '../faults'
import { type Delivery, type Handler, jsonType, plainText, type Reply, whole } from '../http'
import { type JsonObject, jsonText } from '../json'
import type { Ledger } from '../ledger'
import { practiceProfile } from '../profile'
import { couponDetail } from './coupon-detail'
import { isToken } from './token'

export interface ZvcmsParts {
  ledger: Ledger
  secret: string
  now: () => number
  /** How late a slow answer is. */
  slowMs: number
}

const mostSkewMs = 10 * minuteMs

const requestSchema = z.object({
  OpenId: z.string().min(1),
  GrantCode: z.string().min(1),
  Token: z.string().min(1),
  /** Seconds since 1970. */
  Timestamp: z.string().regex(/^\d{10}$/),
  /** A random positive integer. */
  Nonce: z.string().regex(/^[1-9]\d*$/),
  Action: z.string().min(1),
  Params: z.record(z.string(), z.unknown()),
})
type Request = z.infer<typeof requestSchema>

/** An error of the system (`status` false); the documentation names no codes, so these are made up. */
interface SystemError {
  code: string
  message: string
}

/**
 * The zvcms address (seed 002): JSON requests whose token, age and nonce are checked, answered in the documented three forms:
 * success, business error (`status` true, `code` not 0) and system error (`status` false).
 */
export function zvcmsApi(parts: ZvcmsParts): Handler {
  const nonces = new Map<string, number>()
  return ({ method, path, header, body }) => {
    if (path !== '/api/v2') return plainText(404, 'not found')
    if (method !== 'POST') return plainText(405, 'POST only')
    if (!/^application\/json\b/i.test(header('content-type'))) return plainText(415, 'application/json only')
    const request = readRequest(body)
    if (!request) return systemError({ code: '10001', message: '请求参数不正确' })
    const error = checkCaller(request, nonces, parts)
    if (error) return systemError(error)
    if (request.Action !== 'communal.coupon.coupon-detail')
      return systemError({ code: '10002', message: '接口方法不存在' })
    return answerCouponDetail(request, parts)
  }
}

function readRequest(body: string): Request | null {
  try {
    return requestSchema.parse(JSON.parse(body))
  } catch {
    return null
  }
}

function checkCaller(
  request: Request,
  nonces: Map<string, number>,
  { secret, now }: ZvcmsParts,
): SystemError | null {
  const { openId, grantCode } = practiceProfile.zvcms
  if (request.OpenId !== openId || request.GrantCode !== grantCode)
    return { code: '10003', message: '授权信息不正确' }
  if (!isToken(request.Token, secret, request)) return tokenRefused
  const at = now()
  if (Math.abs(at - Number(request.Timestamp) * 1000) > mostSkewMs)
    return { code: '10005', message: '请求已过期' }
  for (const [nonce, usedAt] of nonces) if (at - usedAt > 2 * mostSkewMs) nonces.delete(nonce)
  if (nonces.has(request.Nonce)) return { code: '10006', message: '重复的请求' }
  nonces.set(request.Nonce, at)
  return null
}

const tokenRefused: SystemError = { code: '10004', message: '签名验证失败' }

async function answerCouponDetail(
  { Params }: Request,
  { ledger, now, slowMs }: ZvcmsParts,
): Promise<Delivery> {
  const couponId = Params.userCouponCode
  if (typeof couponId !== 'string' || couponId === '')
    return businessError({ code: '20001', message: '券码不能为空' })
  ledger.countCoupon(couponId)
  const fault = faultOf('lookup', couponId)
  if (fault) return faultDelivery(fault, couponId, now(), slowMs)
  const data = couponDetail(couponId, now())
  return data ? whole(found(data, couponId)) : businessError({ code: '20002', message: '查询的信息不存在' })
}

async function faultDelivery(
  { name }: FaultCase,
  couponId: string,
  at: number,
  slowMs: number,
): Promise<Delivery> {
  switch (name) {
    case 'rateLimited':
      return businessError({ code: '302', message: '请求过于频繁，请稍后再试' })
    case 'unknownException':
      return systemError({ code: '500', message: '系统异常' })
    case 'downstreamFailed':
      return systemError({ code: '3201', message: '下游服务调用失败' })
    case 'otherFailure':
      return businessError({ code: '3999', message: '其他错误:该券正在结算，请于 5 分钟后再试' })
    case 'badSignature':
      return systemError(tokenRefused)
    default: {
      // What the fault coupon would be, had nothing gone wrong: the documentation's sample coupon under this id.
      const usual = () => found({ ...couponDetail('390962138708451328', at), id: couponId }, couponId)
      return (await spoilt(name, usual, slowMs)) ?? whole(usual())
    }
  }
}

/** Success, with `status` and `code` as text (as the sample has them) or as they are typed, by turns. */
function found(data: JsonObject, couponId: string): Reply {
  const asText = Number(couponId.slice(-1)) % 2 === 0
  return json({ status: asText ? 'true' : true, code: asText ? '0' : 0, message: '成功', data })
}

function businessError(error: SystemError): Delivery {
  return whole(json({ status: true, ...error }))
}

function systemError(error: SystemError): Delivery {
  return whole(json({ status: false, ...error }))
}

function json(reply: JsonObject): Reply {
  return { status: 200, contentType: jsonType, body: jsonText(reply) }
}

import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../../contract/errors'
import { replyData } from '../../../../../main/providers/zvcms/reply'
import { FaultError } from '../../../../../main/till/fault'
import { sampleBusinessError, sampleSystemError } from './seed/page'

function faultOf(text: string): Fault {
  try {
    replyData(text)
  } catch (error) {
    if (error instanceof FaultError) return error.fault
    throw error
  }
  throw new Error('no fault')
}

describe('replyData', () => {
  it.each([
    '{"status":"true","code":"0","data":{"id":"1"}}',
    '{"status":true,"code":0,"message":"","data":{"id":"1"}}',
    '{"status":1,"code":"0","data":{"id":"1"}}',
    '{"status":"1","code":0,"data":{"id":"1"}}',
    '{"status":"TRUE","code":" 0 ","data":{"id":"1"}}',
  ])('takes %s for success', (text) =>
    expect(replyData(text)).toEqual({ data: { id: '1' }, undocumented: [] }),
  )

  it('hands over what stands beside the data', () =>
    expect(replyData('{"status":true,"code":0,"message":"ok","data":[1],"requestId":"r7"}')).toMatchObject({
      undocumented: [['requestId', 'r7']],
    }))

  it.each([
    ['the documented business error', sampleBusinessError, '异常编码,根据不同的业务返回编码'],
    ['a number', '{"status":true,"code":10012,"message":"异常说明:查询的信息不存在"}', '10012'],
    ['a status as text', '{"status":"true","code":"E7","message":"异常说明:查询的信息不存在"}', 'E7'],
    [
      'a negative code',
      '{"status":1,"code":-1,"message":"异常说明:查询的信息不存在","data":{"id":"1"}}',
      '-1',
    ],
  ])('refuses for a business error: %s', (_, text, providerCode) =>
    expect(faultOf(text)).toMatchObject({
      code: 'REFUSED',
      provider: 'zvcms',
      providerCode,
      providerMessage: '异常说明:查询的信息不存在',
      sent: true,
    }),
  )

  it.each([
    ['the documented system error', sampleSystemError, '系统错误编码:详见全局返回编码'],
    ['a status as text', '{"status":"false","code":"500","message":"系统错误说明"}', '500'],
    ['a status as number', '{"status":0,"code":500,"message":"系统错误说明"}', '500'],
    [
      'a code that contradicts',
      '{"status":false,"code":"0","message":"系统错误说明","data":{"id":"1"}}',
      '0',
    ],
  ])('tells a system error: %s', (_, text, providerCode) =>
    expect(faultOf(text)).toMatchObject({
      code: 'PROVIDER_FAILED',
      provider: 'zvcms',
      providerCode,
      providerMessage: '系统错误说明',
      sent: true,
    }),
  )

  it.each([
    '{"status":"true","code":"0","message":"","data":""}',
    '{"status":"true","code":"0","message":"","data":[]}',
    '{"status":"true","code":"0","message":"","data":{}}',
    '{"status":"true","code":"0","message":"","data":null}',
    '{"status":"true","code":"0"}',
  ])('takes a success without data for a coupon that is not there: %s', (text) =>
    expect(faultOf(text)).toMatchObject({
      code: 'REFUSED',
      provider: 'zvcms',
      providerCode: '0',
      providerMessage: null,
      sent: true,
    }),
  )

  it.each([
    '',
    'null',
    '7',
    '"ok"',
    '[]',
    '[{"status":"true","code":"0","data":{"id":"1"}}]',
    '{}',
    '{"code":"0","data":{"id":"1"}}',
    '{"status":"true","data":{"id":"1"}}',
    '{"status":"","code":"0","data":{"id":"1"}}',
    '{"status":"constructor","code":"0","data":{"id":"1"}}',
    '{"status":{},"code":"0","data":{"id":"1"}}',
    '{"status":true,"code":{},"data":{"id":"1"}}',
    '{"status":true,"code":"0","data":{"id":"1"}',
    '<html>502</html>',
    `{"status":true,"code":"0","data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  ])('cannot read %s', (text) =>
    expect(faultOf(text)).toMatchObject({ code: 'REPLY_UNREADABLE', provider: 'zvcms', sent: true }),
  )

  it('keeps the provider’s words where the reply has no status', () =>
    expect(faultOf('{"code":"9001","message":"token error"}')).toMatchObject({
      code: 'REPLY_UNREADABLE',
      providerCode: '9001',
      providerMessage: 'token error',
    }))
})

import { describe, expect, it } from 'vitest'
import type { Fault } from '../../../../../contract/errors'
import { asksForRetry, readReply } from '../../../../../main/providers/allinpay/reply'
import { createRsaSigner, createRsaVerifier } from '../../../../../main/providers/allinpay/rsa'
import type { Verifier } from '../../../../../main/providers/allinpay/signing'
import { createSm2Verifier } from '../../../../../main/providers/allinpay/sm2'
import { FaultError } from '../../../../../main/till/fault'
import { vector } from './vectors'

const verifiers: Record<string, Verifier> = {
  'RSA-1024': createRsaVerifier(vector('platform-1024.public.pem')),
  'RSA-2048': createRsaVerifier(vector('platform-2048.public.pem')),
  SM2: createSm2Verifier(vector('sm2.public.pem')),
}
const platform = createRsaSigner(vector('platform-2048.private.pem'))

function verifierOf(name: string): Verifier {
  const verifier = verifiers[name]
  if (!verifier) throw new Error(`no key ${name}`)
  return verifier
}

/** A reply signed over its body, or over another text. */
function signed(body: string, text = body): string {
  return `${body.slice(0, -1)}${body === '{}' ? '' : ','}"sign":"${platform.sign(text)}"}`
}

function faultOf(text: string, verifier = verifierOf('RSA-2048')): Fault {
  try {
    readReply(text, verifier)
  } catch (error) {
    if (error instanceof FaultError) return error.fault
    throw error
  }
  throw new Error('no fault')
}

describe('a reply signed by openssl', () => {
  it.each([
    ['reply.body.last.json', 'RSA-1024', 'body'],
    ['reply.body.first.json', 'RSA-1024', 'body'],
    ['reply.body.between.json', 'RSA-1024', 'body'],
    ['reply.body.pretty.json', 'RSA-1024', 'body'],
    ['reply.body.sm2.json', 'SM2', 'body'],
    ['reply.data.json', 'RSA-2048', 'data'],
    ['reply.envelope.json', 'RSA-2048', 'data'],
  ])('%s verifies with %s over its %s', (file, key, reading) => {
    expect(readReply(vector(file), verifierOf(key)).reading).toBe(reading)
  })

  it('keeps its numbers as they were written', () => {
    const { data } = readReply(vector('reply.body.last.json'), verifierOf('RSA-1024'))
    expect(data).toEqual({
      couponName: '0.1团10百货券',
      couponValue: '0.1',
      initAmount: '1',
      mtdz: { dealPrice: '0.10', note: '"sign":"x", {}[]' },
    })
    expect(readReply(vector('reply.envelope.json'), verifierOf('RSA-2048')).data).toEqual({
      couponName: '券',
    })
  })

  it.each([
    ['reply.tampered.body.json', 'RSA-1024', '0', '成功'],
    ['reply.tampered.data.json', 'RSA-2048', '0', null],
    ['reply.tampered.envelope.json', 'RSA-2048', '0', null],
    ['reply.tampered.sm2.json', 'SM2', '0', '失败'],
    ['reply.body.last.json', 'RSA-2048', '0', '成功'],
    ['reply.body.last.json', 'SM2', '0', '成功'],
  ])('%s is not taken with %s, and what it claims is told', (file, key, providerCode, providerMessage) => {
    expect(faultOf(vector(file), verifierOf(key))).toMatchObject({
      code: 'SIGNATURE_INVALID',
      provider: 'allinpay',
      sent: true,
      providerCode,
      providerMessage,
    })
  })
})

describe('a reply', () => {
  it.each([
    ['{"code":0,"data":{"a":1}}', { a: '1' }],
    ['{"code":"0","data":{"a":1}}', { a: '1' }],
    ['{"data":[1,2.50],"code":0.0,"msg":null}', ['1', '2.50']],
    ['{"code":0}', undefined],
    ['{"code":0,"msg":{"odd":true},"data":null}', null],
    ['{"appId":"1","bizContent":{"code":0,"data":{"a":1}}}', { a: '1' }],
    [
      '{"appId":"1","bizContent":"{\\"code\\":0,\\"data\\":{\\"a\\":390962138708451328}}"}',
      { a: '390962138708451328' },
    ],
    ['{"appId":"1","bizContent":"","code":0,"data":"a"}', 'a'],
  ])('%s is read', (body, data) => {
    expect(readReply(signed(body), verifierOf('RSA-2048'))).toEqual({ data, reading: 'body' })
  })

  it.each([
    ['{"code":0,"data": { "a" : 1 } }', '{ "a" : 1 }'],
    ['{"code":0,"data":"券"}', '"券"'],
    ['{"bizContent":{ "code":0 } }', '{ "code":0 }'],
    ['{"bizContent":"{\\"code\\":0}"}', '{"code":0}'],
    ['{"bizContent":"{\\"code\\":0}"}', '"{\\"code\\":0}"'],
  ])('%s may be signed over %s', (body, text) => {
    expect(readReply(signed(body, text), verifierOf('RSA-2048')).reading).toBe('data')
  })

  it.each([
    ['none', '{"code":3,"msg":"券已过期","data":null}'],
    ['an empty one', '{"code":3,"msg":"券已过期","sign":""}'],
    ['null', '{"code":3,"msg":"券已过期","sign":null}'],
    ['a number', '{"code":3,"msg":"券已过期","sign":12}'],
    ['a list', '{"code":3,"msg":"券已过期","sign":["x"]}'],
    ['one further in', signed('{"code":3,"msg":"券已过期"}').replace('"sign"', '"Sign"')],
    ['one over a text that is not there', signed('{"code":3,"msg":"券已过期"}', '{}')],
    ['one over the code', signed('{"code":3,"msg":"券已过期"}', '3')],
  ])('with %s for a signature is not believed', (_what, text) => {
    expect(faultOf(text)).toMatchObject({
      code: 'SIGNATURE_INVALID',
      sent: true,
      providerCode: '3',
      providerMessage: '券已过期',
    })
  })

  it.each([
    ['[]', 'REPLY_UNREADABLE'],
    ['"code"', 'REPLY_UNREADABLE'],
    ['{', 'REPLY_UNREADABLE'],
    ['', 'REPLY_UNREADABLE'],
    ['{}', 'REPLY_UNREADABLE'],
    ['{"msg":"ok"}', 'REPLY_UNREADABLE'],
    ['{"code":null}', 'REPLY_UNREADABLE'],
    ['{"code":{"a":0}}', 'REPLY_UNREADABLE'],
    ['{"code":0,"code":0}', 'REPLY_UNREADABLE'],
    ['{"code":0,"data":{"a":1,"a":2}}', 'REPLY_UNREADABLE'],
    [`{"code":0,"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'REPLY_UNREADABLE'],
    ['{"bizContent":"q8dGx0+PaX3TIzYF2wPnkA=="}', 'REPLY_ENCRYPTED'],
    ['{"bizContent":"12"}', 'REPLY_ENCRYPTED'],
    ['{"bizContent":"{\\"a\\":1}"}', 'REPLY_UNREADABLE'],
    ['{"bizContent":"[]"}', 'REPLY_UNREADABLE'],
    ['{"bizContent":[]}', 'REPLY_UNREADABLE'],
    ['{"bizContent":""}', 'REPLY_UNREADABLE'],
  ])('that reads %.60s is %s', (text, code) => {
    expect(faultOf(text)).toMatchObject({ code, sent: true, provider: 'allinpay' })
  })

  it('with a return code is that fault, with the provider’s own words', () => {
    expect(faultOf(signed('{"code":"3","msg":"该券已核销","data":null}'))).toEqual({
      code: 'REFUSED',
      detail: 'return code 3',
      provider: 'allinpay',
      providerCode: '3',
      providerMessage: '该券已核销',
      sent: true,
      inputs: [],
    })
    expect(faultOf(signed('{"code":7777,"msg":""}'))).toMatchObject({
      code: 'RETURN_CODE_UNKNOWN',
      providerCode: '7777',
      providerMessage: null,
    })
    expect(faultOf(signed(`{"code":500,"msg":"${'长'.repeat(5000)}"}`)).providerMessage).toHaveLength(2000)
  })
})

describe('a wish to be asked again', () => {
  it.each([
    ['{"code":302}', true],
    ['{"code":"500","msg":"x"}', true],
    ['{"bizContent":"{\\"code\\":302}"}', true],
    ['{"code":0}', false],
    ['{"code":3}', false],
    ['{"code":3201}', false],
    ['{"data":{"code":302}}', false],
    ['{"bizContent":"encrypted"}', false],
    ['[302]', false],
    ['302', false],
    ['', false],
  ])('%s: %s', (text, wish) => {
    expect(asksForRetry(text)).toBe(wish)
  })
})

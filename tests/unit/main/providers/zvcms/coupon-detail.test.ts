import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouponDetail, couponDetailSchema, templateInfoSchema } from '../../../../../contract/coupon'
import { instant } from '../../../../../contract/time'
import { verdictSchema } from '../../../../../contract/verdict'
import { readCouponDetail } from '../../../../../main/providers/zvcms/coupon-detail'
import { couponReaders, templateReaders } from '../../../../../main/providers/zvcms/coupon-fields'
import { FaultError } from '../../../../../main/till/fault'
import { verdictOn } from '../../../../../main/till/verdict'
import { documentedFields, sampleReply } from './seed/page'
import { wholeCoupon } from './whole-coupon'

const wholeReply = readFileSync(new URL('whole-coupon.json', import.meta.url), 'utf8')
const documented = documentedFields()
const objectSchema = z.record(z.string(), z.unknown())

/** A reply with this text as its data. */
const replyWith = (data: string) => `{"status":"true","code":"0","message":"","data":${data}}`
const read = (data: string) => readCouponDetail(replyWith(data))

/** A coupon of which nothing is told. */
const nothing = read('{"id":""}')

describe('the fields of the documentation', () => {
  it('are as many as it has', () => {
    expect(documented.coupon).toHaveLength(52)
    expect(documented.template).toHaveLength(44)
  })

  it('are each a field of the contract, and the contract has no other', () => {
    expect(Object.keys(couponDetailSchema.shape).sort()).toEqual([...documented.coupon, 'other'].sort())
    expect(Object.keys(templateInfoSchema.shape).sort()).toEqual([...documented.template].sort())
  })

  it('are each read', () => {
    expect([...Object.keys(couponReaders), 'templateInfo'].sort()).toEqual([...documented.coupon].sort())
    expect(Object.keys(templateReaders).sort()).toEqual([...documented.template].sort())
  })

  it('are each in the whole coupon below', () => {
    const { data } = z
      .object({ data: objectSchema.and(z.object({ templateInfo: objectSchema })) })
      .parse(JSON.parse(wholeReply))
    expect(Object.keys(data).sort()).toEqual([...documented.coupon].sort())
    expect(Object.keys(data.templateInfo).sort()).toEqual([...documented.template].sort())
  })
})

describe('readCouponDetail', () => {
  it('reads a coupon that has every field, each with a value of its own', () =>
    expect(readCouponDetail(wholeReply)).toEqual(wholeCoupon))

  it('reads the same with every number as text', () =>
    expect(readCouponDetail(wholeReply.replace(/: (\d[\d.]*)/g, ': "$1"'))).toEqual(wholeCoupon))

  it('finds nothing set in the documented sample, where everything is ""', () => {
    const coupon = readCouponDetail(sampleReply)
    const { templateInfo, other, ...fields } = coupon
    expect(other).toEqual([])
    expect(new Set(Object.values(fields))).toEqual(new Set([null]))
    for (const value of Object.values(templateInfo)) expect([null, []]).toContainEqual(value)
  })

  it.each([
    ['null', (text: string) => text.replaceAll('""', 'null')],
    ['[]', (text: string) => text.replaceAll('""', '[]')],
    ['missing', () => replyWith('{"id":""}')],
  ])('takes %s for "" everywhere', (_, change) =>
    expect(readCouponDetail(change(sampleReply))).toEqual(readCouponDetail(sampleReply)),
  )

  it('keeps ids of 18 digits exact, as text or as number', () => {
    const data =
      '{"id":390962138708451328,"customerId":"390962138708451327","templateInfo":{"storeIds":[390962138708451329]}}'
    const coupon = read(data)
    expect([coupon.id, coupon.customerId, coupon.templateInfo.storeIds]).toEqual([
      '390962138708451328',
      '390962138708451327',
      ['390962138708451329'],
    ])
  })

  it('takes a list of one coupon for the coupon', () =>
    expect(read('[{"id":"7"}]')).toEqual({ ...nothing, id: '7' }))

  it('has the last of two values of one field, as everybody reads JSON', () =>
    expect(read('{"id":"7","id":"8"}').id).toBe('8'))
})

describe('templateInfo', () => {
  const template = (name: string | null, other: CouponDetail['other'] = []) => ({
    ...nothing,
    templateInfo: { ...nothing.templateInfo, name },
    other,
  })

  it.each([
    ['an object', '{"name":"券"}', template('券')],
    ['a list of one', '[{"name":"券"}]', template('券')],
    ['JSON in a text', '"{\\"name\\":\\"券\\"}"', template('券')],
    ['a list of one in a text', '"[{\\"name\\":\\"券\\"}]"', template('券')],
    ['""', '""', template(null)],
    ['null', 'null', template(null)],
    ['an empty list', '[]', template(null)],
    ['an empty list in a text', '"[]"', template(null)],
    [
      'two templates',
      '[{"name":"甲"},{"name":"乙"}]',
      template(null, [{ path: 'templateInfo', value: '[{"name":"甲"},{"name":"乙"}]' }]),
    ],
    ['a text', '"见券面"', template(null, [{ path: 'templateInfo', value: '见券面' }])],
    ['a number', '7', template(null, [{ path: 'templateInfo', value: '7' }])],
  ])('may be %s', (_, value, coupon) => expect(read(`{"templateInfo":${value}}`)).toEqual(coupon))
})

describe('what the documentation does not know', () => {
  it('is kept with its path', () => {
    const reply = `{"status":true,"code":0,"message":"","data":{
      "level":"V3","audit":{"by":"ZB","id":390962138708451328},"tags":["a",1],"note":"","gone":null,"constructor":"c",
      "templateInfo":{"colour":"gold","name":"券","otherInfos":"isGive:1;shape:round"}
    },"requestId":390962138708451327}`
    const coupon = readCouponDetail(reply)
    expect(coupon.other).toEqual([
      { path: 'level', value: 'V3' },
      { path: 'audit', value: '{"by":"ZB","id":390962138708451328}' },
      { path: 'tags', value: '["a",1]' },
      { path: 'note', value: '' },
      { path: 'gone', value: '' },
      { path: 'constructor', value: 'c' },
      { path: 'templateInfo.colour', value: 'gold' },
      { path: 'reply.requestId', value: '390962138708451327' },
    ])
    expect(coupon.templateInfo.otherInfos?.other).toEqual([
      { path: 'templateInfo.otherInfos.shape', value: 'round' },
    ])
  })

  it.each([
    ['"orderAmount":19.999', 'orderAmount', '19.999'],
    ['"useAmount":"十元"', 'useAmount', '十元'],
    ['"surplusAmount":{"yuan":1}', 'surplusAmount', '{"yuan":1}'],
    ['"originCount":2.5', 'originCount', '2.5'],
    ['"validDays":"30天"', 'validDays', '30天'],
    ['"customerName":["王"]', 'customerName', '["王"]'],
    ['"id":{"no":1}', 'id', '{"no":1}'],
    ['"gainTime":{"date":"2026-11-22"}', 'gainTime', '{"date":"2026-11-22"}'],
    ['"templateInfo":{"useThreshold":"满30"}', 'templateInfo.useThreshold', '满30'],
    ['"templateInfo":{"storeIds":[{"id":7}]}', 'templateInfo.storeIds', '[{"id":7}]'],
    ['"templateInfo":{"useChannel":{"pos":true}}', 'templateInfo.useChannel', '{"pos":true}'],
    ['"templateInfo":{"otherInfos":[1]}', 'templateInfo.otherInfos', '[1]'],
  ])('is a value that is not of its type, kept as it came: %s', (field, path, value) =>
    expect(read(`{${field}}`)).toEqual({ ...nothing, other: [{ path, value }] }),
  )
})

describe('any JSON whatever', () => {
  const json = fc.json({ maxDepth: 6 })
  const names = [...documented.coupon, ...documented.template, 'foo', '__proto__', 'toString']
  const scalar = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '1',
      '13',
      '2026-11-22',
      '2026-02-30',
      '99:99',
      '[]',
      '[1,2]',
      '1,2',
      '{}',
      'a:b;c:d',
    ),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
  )
  const value = fc.oneof({ weight: 4, arbitrary: scalar }, fc.array(scalar, { maxLength: 3 }), fc.object())
  const fields = fc.dictionary(fc.constantFrom(...names), value)
  const coupon = fc.tuple(fields, fields).map(([own, templateInfo]) => ({ ...own, templateInfo }))
  const envelope = fc.record({
    status: fc.constantFrom('true', true, 1, 'false', false, '', null, {}),
    code: fc.constantFrom('0', 0, '1', '', null, []),
    message: fc.oneof(fc.string(), fc.object()),
    data: fc.oneof(coupon, fields, value),
  })

  function readsOrFaults(text: string): CouponDetail | null {
    try {
      return readCouponDetail(text)
    } catch (error) {
      expect(error).toBeInstanceOf(FaultError)
      return null
    }
  }

  it('is read or refused with a fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          json,
          envelope.map((reply) => JSON.stringify(reply)),
          fc.string(),
        ),
        (text) => {
          readsOrFaults(text)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('becomes a coupon of the contract, on which there is a verdict, whenever it is a success with an object', () => {
    fc.assert(
      fc.property(coupon, fc.integer({ min: 0, max: 4e12 }), (told, at) => {
        const found = read(JSON.stringify(told))
        expect(couponDetailSchema.parse(found)).toEqual(found)
        const till = { zvcmsStoreId: '1', zvcmsStoreCode: '13' }
        const verdict = verdictOn(found, till, instant(at))
        expect(verdictSchema.parse(verdict)).toEqual(verdict)
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no field: each comes out set, or is blank, or stands under other', () => {
    fc.assert(
      fc.property(coupon, (told) => {
        const found = read(JSON.stringify(told))
        const elsewhere = new Set(found.other.map(({ path }) => path))
        for (const [name, value] of Object.entries(told)) {
          if (name === 'templateInfo' || isBlank(value)) continue
          const own = new Map<string, unknown>(Object.entries(found)).get(name)
          expect(elsewhere.has(name) || !isBlank(own), `${name}: ${JSON.stringify(value)}`).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  /** Says nothing: blank itself, or a list of blanks. */
  function isBlank(value: unknown): boolean {
    if (value === null || value === undefined) return true
    if (typeof value === 'string') return /^[\s,，、[\]"']*$/.test(value)
    if (typeof value !== 'object') return false
    return Object.values(value).every(isBlank)
  }

  it('may be hostile in size: a field of 200 KB is read at once, whatever it holds', () => {
    const hostile = [
      '9'.repeat(200_000),
      `0.${'0'.repeat(200_000)}1`,
      '.0'.repeat(100_000),
      ' '.repeat(200_000),
      ';'.repeat(200_000),
      ','.repeat(200_000),
      '{'.repeat(200_000),
      '['.repeat(200_000),
      '"\\'.repeat(100_000),
      `[{begin:${' '.repeat(200_000)}`,
      'a:'.repeat(100_000),
    ]
    const fieldsOfKind = ['orderAmount', 'originCount', 'status', 'gainTime', 'useTimeScope', 'templateInfo']
    const ofTemplate = ['storeIds', 'useChannel', 'otherInfos', 'discountAmount']
    for (const text of hostile) {
      for (const name of fieldsOfKind) read(JSON.stringify({ [name]: text }))
      for (const name of ofTemplate) read(JSON.stringify({ templateInfo: { [name]: text } }))
    }
  })
})

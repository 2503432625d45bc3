import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../../../main/providers/zvcms/json'
import { otherInfos } from '../../../../../main/providers/zvcms/other-infos'
import { timeScope } from '../../../../../main/providers/zvcms/time-scope'
import {
  decimal,
  flag,
  id,
  ids,
  int,
  moment,
  oneOf,
  someOf,
  text,
  yuan,
} from '../../../../../main/providers/zvcms/values'

/** Every case is the JSON of the value, as a reply holds it, and what it is read as; undefined is unreadable. */
type Case = [json: string, value: unknown]

describe('a text', () => {
  it.each<Case>([
    ['"满减券"', '满减券'],
    ['" a "', ' a '],
    ['0', '0'],
    ['true', 'true'],
    ['{"a":1}', undefined],
    ['["a"]', undefined],
  ])('%s is %j', (json, value) => expect(text.read(parseJson(json))).toEqual(value))
})

describe('an id', () => {
  it.each<Case>([
    ['"390962138708451328"', '390962138708451328'],
    ['390962138708451328', '390962138708451328'],
    ['999999999999999999', '999999999999999999'],
    ['" 0147 "', '0147'],
    ['0', '0'],
    ['[1]', undefined],
  ])('%s is %j', (json, value) => expect(id.read(parseJson(json))).toEqual(value))
})

describe('a whole number', () => {
  it.each<Case>([
    ['3', 3],
    ['"3"', 3],
    ['" 3 "', 3],
    ['3.0', 3],
    ['"3.00"', 3],
    ['-1', -1],
    ['-0', 0],
    ['1E+2', 100],
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', undefined],
    ['3.5', undefined],
    ['"三"', undefined],
    ['"3天"', undefined],
    ['true', undefined],
    ['1e999', undefined],
    ['[3]', undefined],
  ])('%s is %j', (json, value) => expect(int.read(parseJson(json))).toEqual(value))
})

describe('a number of another field’s unit', () => {
  it.each<Case>([
    ['8.8', '8.8'],
    ['"8.80"', '8.80'],
    ['100', '100'],
    ['0.1', '0.1'],
    ['12345678901234567890.123', '12345678901234567890.123'],
    ['1E+2', '100'],
    ['1.25e1', '12.5'],
    ['125e-3', '0.125'],
    ['-1.5E-1', '-0.15'],
    ['1e-99', `0.${'0'.repeat(98)}1`],
    ['1e100', undefined],
    ['"8折"', undefined],
    ['""', undefined],
  ])('%s is %j', (json, value) => expect(decimal.read(parseJson(json))).toEqual(value))
})

describe('an amount in yuan', () => {
  it.each<Case>([
    ['19.9', 1990],
    ['"19.90"', 1990],
    ['0.29', 29],
    ['1.005', undefined],
    ['"1.00500"', undefined],
    ['1.0000', 100],
    ['1E+2', 10_000],
    ['-5', -500],
    ['"¥5"', undefined],
    ['90071992547409.91', 9_007_199_254_740_991],
    ['90071992547409.92', undefined],
  ])('%s is %j fen', (json, value) => expect(yuan.read(parseJson(json))).toEqual(value))
})

describe('a moment', () => {
  it.each<Case>([
    ['"2026-11-22"', { text: '2026-11-22', at: Date.UTC(2026, 10, 21, 16) }],
    ['"2026-11-22 21:54:03"', { text: '2026-11-22 21:54:03', at: Date.UTC(2026, 10, 22, 13, 54, 3) }],
    ['"2026/11/22 21:54"', { text: '2026/11/22 21:54', at: Date.UTC(2026, 10, 22, 13, 54) }],
    ['"2026-11-22T13:54:03Z"', { text: '2026-11-22T13:54:03Z', at: Date.UTC(2026, 10, 22, 13, 54, 3) }],
    ['"2026-02-30"', { text: '2026-02-30', at: null }],
    ['"0000-00-00 00:00:00"', { text: '0000-00-00 00:00:00', at: null }],
    ['"领取后"', { text: '领取后', at: null }],
    ['1547186244', { text: '1547186244', at: null }],
    ['["2026-11-22"]', undefined],
  ])('%s is %j', (json, value) => expect(moment.read(parseJson(json))).toEqual(value))
})

describe('an enumeration', () => {
  const reader = oneOf({ 1: 'one', 12: 'twelve' })
  it.each<Case>([
    ['1', { name: 'one', raw: '1' }],
    ['"12"', { name: 'twelve', raw: '12' }],
    ['" 1 "', { name: 'one', raw: '1' }],
    ['1.0', { name: 'one', raw: '1.0' }],
    ['13', { name: 'unknown', raw: '13' }],
    ['"01"', { name: 'unknown', raw: '01' }],
    ['"constructor"', { name: 'unknown', raw: 'constructor' }],
    ['true', { name: 'unknown', raw: 'true' }],
    ['[1]', { name: 'unknown', raw: '[1]' }],
    ['{"a":390962138708451328}', { name: 'unknown', raw: '{"a":390962138708451328}' }],
  ])('%s is %j', (json, value) => expect(reader.read(parseJson(json))).toEqual(value))

  it.each<Case>([
    ['true', { name: 'yes', raw: 'true' }],
    ['false', { name: 'no', raw: 'false' }],
    ['"0"', { name: 'no', raw: '0' }],
    ['2', { name: 'unknown', raw: '2' }],
  ])('as a flag %s is %j', (json, value) => expect(flag.read(parseJson(json))).toEqual(value))
})

describe('several of an enumeration', () => {
  const reader = someOf({ 1: 'one', 2: 'two' })
  const one = { name: 'one', raw: '1' }
  const two = { name: 'two', raw: '2' }
  it.each<Case>([
    ['"1,2"', [one, two]],
    ['" 1 , 2 "', [one, two]],
    ['"1，2"', [one, two]],
    ['"1、2"', [one, two]],
    ['1', [one]],
    ['[1,"2"]', [one, two]],
    ['"[1,2]"', [one, two]],
    ['"1,,2,"', [one, two]],
    ['"2,7"', [two, { name: 'unknown', raw: '7' }]],
    ['[{"id":1}]', undefined],
  ])('%s is %j', (json, value) => expect(reader.read(parseJson(json))).toEqual(value))
})

describe('a list of ids', () => {
  it.each<Case>([
    ['["0147","390962138708451328"]', ['0147', '390962138708451328']],
    ['[147,390962138708451328]', ['147', '390962138708451328']],
    ['"[147,390962138708451328]"', ['147', '390962138708451328']],
    ['"[\\"0147\\", \\"0148\\"]"', ['0147', '0148']],
    ['"[0147, 0148]"', ['0147', '0148']],
    ["\"['0147','A1']\"", ['0147', 'A1']],
    ['"0147,0148"', ['0147', '0148']],
    ['"0147，0148、0149"', ['0147', '0148', '0149']],
    ['{"0":"5","3":"7"}', ['5', '7']],
    ['147', ['147']],
    ['["", null, " 5 "]', ['5']],
    ['[[1]]', undefined],
    ['[{"id":1}]', undefined],
    ['{"id":1}', undefined],
  ])('%s is %j', (json, value) => expect(ids.read(parseJson(json))).toEqual(value))
})

describe('useTimeScope', () => {
  const lunch = { begin: 660, end: 840 }
  const night = { begin: 1020, end: 120 }
  it.each<[told: string, ranges: unknown]>([
    ['[{"begin":"11:00","end":"14:00"}]', [lunch]],
    ['[{"begin":"11:00","end":"14:00"},{"begin":"17:00","end":"02:00"}]', [lunch, night]],
    ['[{"begin":"11:00:00","end":"14:00:00"}]', [lunch]],
    ['[{begin:11:00, end:14:00}]', [lunch]],
    ['[{begin:"11:00", end:"14:00"}]', [lunch]],
    ["[{'begin':'11:00','end':'14:00'}]", [lunch]],
    ['{"begin":"11:00","end":"14:00"}', [lunch]],
    [' [ { "end" : "14:00" , "begin" : " 11:00 " } , { "begin":"17:00", "end":"2:00" } ] ', [lunch, night]],
    ['[{"begin":"11：00"，"end":"14：00"}]', [lunch]],
    ['[{"begin":"9:30","end":"24:00"}]', [{ begin: 570, end: 1440 }]],
    ['[{"begin":"00:00:00","end":"23:59:59"}]', [{ begin: 0, end: 1440 }]],
    ['[{"begin":"00:00","end":"23:59"}]', [{ begin: 0, end: 1439 }]],
    ['[{"begin":"00:00:01","end":"13:59:59"}]', [{ begin: 0, end: 840 }]],
    ['[{"begin":"","end":""}]', []],
    ['[{"begin":"","end":""},{"begin":"11:00","end":"14:00"}]', [lunch]],
    ['[{"begin":"11:00","end":""}]', null],
    ['[{"begin":"11:00"}]', null],
    ['[{"begin":"11:00","end":"11:00"}]', null],
    ['[{"begin":"11:60","end":"14:00"}]', null],
    ['[{"begin":"11:00","end":"24:01"}]', null],
    ['[{"begin":"11:00","end":"25:00"}]', null],
    ['[{"begin":"11:00","end":"14:00","week":"1,2"}]', null],
    ['[{"begin":"11:00","begin":"12:00","end":"14:00"}]', null],
    ['[{"begin":"11:00","end":"14:00"},{"begin":"x","end":"y"}]', null],
    ['[{begin:xx, end:xx}]', null],
    ['11:00-14:00', null],
    ['[{"begin":"11:00","end":"14:00"}] 周末除外', null],
    ['1', null],
  ])('%s', (told, ranges) => expect(timeScope.read(told)).toEqual({ text: told.trim(), ranges }))

  it('may come as the list itself', () =>
    expect(timeScope.read(parseJson('[{"begin":"11:00","end":"14:00"}]'))).toEqual({
      text: '[{"begin":"11:00","end":"14:00"}]',
      ranges: [lunch],
    }))

  it('is not set by an empty list in a string', () => expect(timeScope.read('[ ]')).toBeNull())

  it('is not searched through when it is longer than any day', () =>
    expect(timeScope.read(`[{begin:${' '.repeat(500_000)}x}]`)).toMatchObject({ ranges: null }))
})

describe('otherInfos', () => {
  const nothing = {
    imageUrl: null,
    billingKind: null,
    billingAmount: null,
    isMarkTag: null,
    userTags: null,
    isGive: null,
    weChatGiveCouponImage: null,
    zfbGiveCouponImage: null,
    other: [],
  }
  const whole = {
    imageUrl: 'https://img.example/a.png?x=1:2',
    billingKind: { name: 'asTurnover', raw: '2' },
    billingAmount: '12.5',
    isMarkTag: { name: 'yes', raw: '1' },
    userTags: '老客,VIP',
    isGive: { name: 'no', raw: '0' },
    weChatGiveCouponImage: 'https://img.example/w.png',
    zfbGiveCouponImage: 'https://img.example/z.png',
    other: [],
  }
  const parts = [
    'imageUrl:https://img.example/a.png?x=1:2',
    'billingKind:2',
    'billingAmount:12.5',
    'isMarkTag:1',
    'userTags:老客,VIP',
    'isGive:0',
    'weChatGiveCouponImage:https://img.example/w.png',
    'zfbGiveCouponImage:https://img.example/z.png',
  ]

  it.each([';', '; ', '\n', '\r\n', '\n;', '\\n;', '；'])('reads parts that end with %j', (end) => {
    expect(otherInfos.read(parts.join(end))).toEqual(whole)
    expect(otherInfos.read(parts.join(end) + end)).toEqual(whole)
  })

  it.each<Case>([
    ['"imageUrl:;billingKind:"', nothing],
    ['"imageUrl：https://img.example/a.png"', { ...nothing, imageUrl: 'https://img.example/a.png' }],
    [
      '"imageUrl:https://a/b;c=d;isGive:1"',
      { ...nothing, imageUrl: 'https://a/b;c=d', isGive: { name: 'yes', raw: '1' } },
    ],
    ['"userTags:见;https://a/b"', { ...nothing, userTags: '见;https://a/b' }],
    ['"billingKind:9"', { ...nothing, billingKind: { name: 'unknown', raw: '9' } }],
    ['{"isGive":1,"userTags":"a"}', { ...nothing, isGive: { name: 'yes', raw: '1' }, userTags: 'a' }],
    ['"{\\"isGive\\":1}"', { ...nothing, isGive: { name: 'yes', raw: '1' } }],
    ['"colour:红"', { ...nothing, other: [{ path: 'templateInfo.otherInfos.colour', value: '红' }] }],
    [
      '"billingAmount:免"',
      { ...nothing, other: [{ path: 'templateInfo.otherInfos.billingAmount', value: '免' }] },
    ],
    [
      '"userTags:a;userTags:b"',
      { ...nothing, userTags: 'a', other: [{ path: 'templateInfo.otherInfos.userTags', value: 'b' }] },
    ],
    [
      '"见券面;isGive:1"',
      {
        ...nothing,
        isGive: { name: 'yes', raw: '1' },
        other: [{ path: 'templateInfo.otherInfos', value: '见券面' }],
      },
    ],
    ['["imageUrl:a"]', undefined],
  ])('%s', (json, value) => expect(otherInfos.read(parseJson(json))).toEqual(value))

  it('reads a megabyte of separators at once', () =>
    expect(otherInfos.read(`isGive:1${';\n '.repeat(350_000)}x`)).toMatchObject({ other: [] }))
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membersOf, rawValue, withoutMember } from '../../../../../main/providers/allinpay/json-members'

function cut(text: string, key = 'sign'): string | undefined {
  const members = membersOf(text)
  const member = members?.find((candidate) => candidate.key === key)
  return members && member ? withoutMember(text, members, member) : undefined
}

describe('the members of a JSON text', () => {
  it.each<[text: string, members: [string, string][]]>([
    ['{}', []],
    [' \t\r\n{ \n } ', []],
    ['{"a":1}', [['a', '1']]],
    [
      '{"a" : -0.10e+2 , "b":true}',
      [
        ['a', '-0.10e+2'],
        ['b', 'true'],
      ],
    ],
    [
      '{"a":{"sign":"x"},"sign":"y"}',
      [
        ['a', '{"sign":"x"}'],
        ['sign', '"y"'],
      ],
    ],
    [
      '{"a":[ {}, "]" , [1]],"b":null}',
      [
        ['a', '[ {}, "]" , [1]]'],
        ['b', 'null'],
      ],
    ],
    [
      '{"a":"\\"}","b":"\\\\"}',
      [
        ['a', '"\\"}"'],
        ['b', '"\\\\"'],
      ],
    ],
    ['{"s\\u0069gn":"x"}', [['sign', '"x"']]],
    [
      '{"":1,"a\\"b":{"c":"{["}}',
      [
        ['', '1'],
        ['a"b', '{"c":"{["}'],
      ],
    ],
    [
      '{"券":"市场","😀":"😀"}',
      [
        ['券', '"市场"'],
        ['😀', '"😀"'],
      ],
    ],
  ])('%s', (text, members) => {
    expect(membersOf(text)?.map((member) => [member.key, rawValue(text, member)])).toEqual(members)
  })

  it.each(['[]', '"sign"', '1', 'null', '', '{"a":1,"a":1}', '{"sign":"x","s\\u0069gn":"x"}'])(
    'are none, or not to be told apart, in %s',
    (text) => {
      expect(membersOf(text)).toBeNull()
    },
  )
})

describe('a member cut out', () => {
  it.each([
    ['last', '{"a":1,"sign":"x"}', '{"a":1}'],
    ['first', '{"sign":"x","a":1}', '{"a":1}'],
    ['between', '{"a":1,"sign":"x","b":2}', '{"a":1,"b":2}'],
    ['alone', '{"sign":"x"}', '{}'],
    ['alone, with blanks', '{ "sign" : "x" }', '{  }'],
    ['last, in lines', '{\n  "a": 1,\n  "sign": "x"\n}', '{\n  "a": 1\n}'],
    ['first, in lines', '{\n  "sign": "x",\n  "a": 1\n}', '{\n  "a": 1\n}'],
    ['between, in lines', '{\n  "a": 1,\n  "sign": "x",\n  "b": 2\n}', '{\n  "a": 1,\n  "b": 2\n}'],
    ['under escapes', '{"a":1,"\\u0073ign":"x"}', '{"a":1}'],
    ['beside one of the same name further in', '{"a":{"sign":"y"},"sign":"x"}', '{"a":{"sign":"y"}}'],
    [
      'beside its own look in a text',
      '{"a":"\\"sign\\":\\"y\\",","sign":"x"}',
      '{"a":"\\"sign\\":\\"y\\","}',
    ],
    ['with a value that is no text', '{"a":1,"sign":{"b":[2]}}', '{"a":1}'],
  ])('that stood %s', (_where, text, rest) => {
    expect(cut(text)).toBe(rest)
  })

  it('leaves the very text that would stand there without it, in any order, spelling and spacing', () => {
    const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/)
    const value = fc.json({ maxDepth: 3 }).chain((json) => fc.constantFrom(json, JSON.stringify(json)))
    const key = fc.string({ unit: 'grapheme' }).filter((name) => name !== 'sign')
    const members = fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 6 })
    fc.assert(
      fc.property(
        members,
        value,
        fc.nat(),
        fc.tuple(space, space, space, space, space),
        (others, sign, at, spaces) => {
          const [open, afterKey, beforeValue, beforeComma, close] = spaces
          const written = others.map(
            ([name, json]) => `${JSON.stringify(name)}${afterKey}:${beforeValue}${json}`,
          )
          const place = at % (written.length + 1)
          const withSign = [...written.slice(0, place), `"sign":${sign}`, ...written.slice(place)]
          const text = (list: string[]) => `{${open}${list.join(`${beforeComma},${open}`)}${close}}`
          const expected = text(written)
          expect(cut(text(withSign))).toBe(expected)
          expect(JSON.parse(cut(text(withSign)) ?? '')).toEqual(JSON.parse(expected))
        },
      ),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { faultCodes } from '../../../../contract/errors'
import { en } from '../../../../renderer/i18n/en'
import { zhCn } from '../../../../renderer/i18n/zh-CN'

/** Every text with its path, such as `redeem.state.asking`. */
function flattened(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]])
  if (typeof node !== 'object' || node === null) throw new Error(`${path} is no text`)
  return new Map(
    Object.entries(node).flatMap(([name, inside]) => [
      ...flattened(inside, path === '' ? name : `${path}.${name}`),
    ]),
  )
}
const chinese = flattened(zhCn)
const english = flattened(en)
/** English counts in two forms; Chinese has one. */
const bare = (path: string) => path.replace(/_(one|other)$/, '')
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((found) => found[1]).sort()

test('there is something to compare', () => expect(chinese.size).toBeGreaterThan(400))

test('both languages have the same keys', () => {
  const sorted = (texts: Map<string, string>) => [...new Set([...texts.keys()].map(bare))].sort()
  expect(sorted(english)).toEqual(sorted(chinese))
})

test.each([
  ['Chinese', chinese],
  ['English', english],
])('no %s text is empty, and only separators have blanks around them', (_, texts) => {
  const wrong = [...texts].filter(
    ([path, text]) => text.trim() === '' || (text.trim() !== text && !path.endsWith('Separator')),
  )
  expect(wrong).toEqual([])
})

test('the same placeholders stand in both', () => {
  const differing = [...english]
    .map(([path, text]) => ({
      path,
      english: placeholders(text),
      chinese: placeholders(chinese.get(path) ?? chinese.get(bare(path)) ?? ''),
    }))
    .filter((pair) => String(pair.english) !== String(pair.chinese))
  expect(differing).toEqual([])
})

test('no placeholder is spoilt', () => {
  const spoilt = [...chinese, ...english].filter(([, text]) =>
    /[{}]/.test(text.replace(/\{\{[\w.]+\}\}/g, '')),
  )
  expect(spoilt).toEqual([])
})

describe.each([
  ['Chinese', zhCn],
  ['English', en],
])('%s', (_, texts) => {
  test.each(faultCodes)('%s says what happened and what to do', (code) => {
    const { sentence, next } = texts.faults.text[code]
    expect(sentence.length).toBeGreaterThan(2)
    expect(next.length).toBeGreaterThan(2)
    expect(next).not.toBe(sentence)
  })
  test('and there are no texts for faults that do not exist', () => {
    expect(Object.keys(texts.faults.text).sort()).toEqual([...faultCodes].sort())
  })
})

test('Chinese texts are Chinese, but for names and units', () => {
  const names = ['OpenID']
  const foreign = [...chinese.values()].filter((text) => {
    const words = text.replace(/\{\{[^}]+\}\}/g, '')
    return /[a-z]{4,}/i.test(words) && !/\p{Script=Han}/u.test(words) && !names.includes(words)
  })
  expect(foreign).toEqual([])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanCode } from '../../../../renderer/scanner/clean'

test.each([
  ['', ''],
  ['   ', ''],
  ['013541450619', '013541450619'],
  ['000000000000', '000000000000'],
  [' 013541450619\r\n', '013541450619'],
  ['0135 4145 0619', '013541450619'],
  ['0135-4145-0619', '013541450619'],
  ['0135–4145—0619', '013541450619'],
  ['0135‑4145−0619', '013541450619'],
  ['０１３５４１４５０６１９', '013541450619'],
  ['０１３５－４１４５　０６１９', '013541450619'],
  ['0135\u200b4145\ufeff0619', '013541450619'],
  ['\u202d013541450619\u202c', '013541450619'],
  ['0135\t4145\u00a00619', '013541450619'],
  ['\u001d013541450619\u0004', '013541450619'],
  [']C1013541450619', '013541450619'],
  [']Q1https://v.douyin.com/eHHc1ft/', 'https://v.douyin.com/eHHc1ft/'],
  [']E0013541450619', '013541450619'],
  [']d2 5948286811', '5948286811'],
  ['］Ｃ１５９４８２８６８１１', '5948286811'],
  [']C', ']C'],
  ['https://v.douyin.com/e-H-Hc1ft/', 'https://v.douyin.com/e-H-Hc1ft/'],
  ['https://v.douyin.com/eHHc1ft/\n', 'https://v.douyin.com/eHHc1ft/'],
  ['ｈｔｔｐｓ：／／ｖ．ｄｏｕｙｉｎ．ｃｏｍ／ｅＨＨｃ１ｆｔ／', 'https://v.douyin.com/eHHc1ft/'],
  ['https://x.cn/?object_id=Ab%2B%2Fc-1%3D', 'https://x.cn/?object_id=Ab%2B%2Fc-1%3D'],
  ['EXT-147', 'EXT-147'],
  ['AB-12-34', 'AB-12-34'],
  ['-123-', '-123-'],
  ['券码123', '券码123'],
])('%j is %j', (text, code) => {
  expect(cleanCode(text)).toBe(code)
})

test('cleaning twice changes nothing more, and digits are never lost', () => {
  const scrap = fc.constantFrom(...'0123456789', ' ', '-', '\r', '\n', '\u200b', '０', '　')
  fc.assert(
    fc.property(fc.string({ unit: scrap, maxLength: 40 }), (text) => {
      const once = cleanCode(text)
      expect(cleanCode(once)).toBe(once)
      expect(once.replace(/\D/g, '')).toBe(text.normalize('NFKC').replace(/\D/g, ''))
    }),
  )
})

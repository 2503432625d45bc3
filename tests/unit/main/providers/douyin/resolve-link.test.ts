import { describe, expect, it } from 'vitest'
import { isDouyinLink, resolveDouyinLink } from '../../../../../main/providers/douyin/resolve-link'

const link = 'https://v.douyin.com/eHHc1ft/'
const leadsTo =
  (...addresses: (string | null)[]) =>
  async () =>
    addresses.shift() ?? null

describe('isDouyinLink', () => {
  it.each([
    [link, true],
    ['http://v.douyin.com/eHHc1ft/', true],
    ['https://www.iesdouyin.com/share/commerce?object_id=CgYIASAHKAE', true],
    ['150000000000000', false],
    ['https://v.douyin.com.evil.example/eHHc1ft/', false],
    ['https://evil.example/v.douyin.com/', false],
    ['https://v.douyin.com@evil.example/', false],
    ['javascript://v.douyin.com/', false],
  ])('%s: %s', (text, expected) => expect(isDouyinLink(text)).toBe(expected))
})

describe('resolveDouyinLink', () => {
  it.each([
    ['after one hop', ['https://www.iesdouyin.com/share/?object_id=CgYI%2Babc&x=1']],
    [
      'after two hops',
      ['https://v.douyin.com/second/', 'https://www.iesdouyin.com/share/?object_id=CgYI%2Babc'],
    ],
    ['from a relative redirect', ['/s?object_id=CgYI%2Babc']],
  ])('takes object_id %s', async (_name, hops) => {
    expect(await resolveDouyinLink(link, leadsTo(...hops))).toBe('CgYI+abc')
  })

  it('asks over TLS even when the code says http', async () => {
    const asked: string[] = []
    await resolveDouyinLink('http://v.douyin.com/a/', async (address) => {
      asked.push(address)
      return '/s?object_id=1'
    })
    expect(asked).toEqual(['https://v.douyin.com/a/'])
  })

  it.each([
    ['another host', ['https://evil.example/?object_id=1'], 'REDIRECTED'],
    ['plain http', ['http://v.douyin.com/b/'], 'REDIRECTED'],
    ['a local file', ['file:///etc/passwd'], 'REDIRECTED'],
    ['loopback', ['http://127.0.0.1/?object_id=1'], 'REDIRECTED'],
    [
      'a third hop',
      ['https://v.douyin.com/b/', 'https://v.douyin.com/c/', '/?object_id=1'],
      'REPLY_UNREADABLE',
    ],
    ['no redirect', [null], 'REPLY_UNREADABLE'],
  ])('refuses %s', async (_name, hops, code) => {
    await expect(resolveDouyinLink(link, leadsTo(...hops))).rejects.toMatchObject({ fault: { code } })
  })
})

import { describe, expect, it, vi } from 'vitest'
import {
  fetchPictureFrom,
  isPictureAddress,
  weChatPictures,
} from '../../../../../main/providers/http/picture'

const inPractice = { ...weChatPictures, loopback: true }

describe('what a qrCodeContext is', () => {
  it.each([
    ['https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQF4', true, true],
    ['http://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQF4', true, true],
    ['HTTPS://MP.WEIXIN.QQ.COM/cgi-bin/showqrcode?ticket=gQF4', true, true],
    ['http://127.0.0.1:5000/cgi-bin/showqrcode?ticket=gQF4', false, true],
    ['http://[::1]:5000/cgi-bin/showqrcode', false, true],
    ['https://mp.weixin.qq.com/s/an-article', false, false],
    ['http://127.0.0.1:5000/open', false, false],
    ['https://evil.example/cgi-bin/showqrcode?ticket=gQF4', false, false],
    ['https://mp.weixin.qq.com.evil.example/cgi-bin/showqrcode', false, false],
    ['https://mp.weixin.qq.com@evil.example/cgi-bin/showqrcode', false, false],
    ['https://evil.example/@mp.weixin.qq.com/cgi-bin/showqrcode', false, false],
    ['https://me:pw@mp.weixin.qq.com/cgi-bin/showqrcode', false, false],
    ['http://mp.weixin.qq.com:8080/cgi-bin/showqrcode', false, false],
    ['ftp://mp.weixin.qq.com/cgi-bin/showqrcode', false, false],
    ['http://weixin.qq.com/q/0247HAJ5TL9_P1xRSNguc0B', false, false],
    ['weixin://wxpay/bizpayurl?pr=abc', false, false],
    ['9900021', false, false],
    ['', false, false],
  ])('%s', (text, real, practice) => {
    expect(isPictureAddress(text, weChatPictures)).toBe(real)
    expect(isPictureAddress(text, inPractice)).toBe(practice)
  })

  it('is fetched over TLS though it is written without', async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('GIF89a'))
    await fetchPictureFrom('http://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=a%2Bb', weChatPictures, {
      fetch,
      wholeMs: 1000,
    })
    expect(fetch.mock.calls[0]?.[0]).toBe('https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=a%2Bb')
  })
})

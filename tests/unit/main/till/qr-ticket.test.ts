import { describe, expect, it } from 'vitest'
import { formatBeijing, instant } from '../../../../contract/time'
import { ticketExpiry } from '../../../../main/till/qr-ticket'

const sample =
  'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQF48DwAAAAAAAAAAS5odHRwOi8vd2VpeGluLnFxLmNvbS9xLzAyNDdIQUo1VEw5X1AxeFJTZ051Y0IAAgRlKJBeAwQQDgAA'

describe('ticketExpiry', () => {
  it("reads the documentation's sample: an hour after it was made", () => {
    // The sample's transaction is of 2020-04-10 16:03:49.
    expect(formatBeijing(instant(Number(ticketExpiry(sample))))).toBe('2020-04-10 17:03:49')
  })

  it.each([
    'https://mp.weixin.qq.com/cgi-bin/showqrcode',
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=',
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=abc',
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=%',
    'https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=!!!!not-base64!!!!',
    `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${Buffer.alloc(72).toString('base64url')}`,
  ])('promises nothing for %s', (address) => expect(ticketExpiry(address)).toBeNull())
})

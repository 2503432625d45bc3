import { describe, expect, it } from 'vitest'
import { newTicket, readTicket } from '../../../../../main/practice/allinpay/wechat-ticket'

/** The ticket in couponSend's response sample (seed 000). */
const sample =
  'gQF48DwAAAAAAAAAAS5odHRwOi8vd2VpeGluLnFxLmNvbS9xLzAyNDdIQUo1VEw5X1AxeFJTZ051Y0IAAgRlKJBeAwQQDgAA'

describe('readTicket', () => {
  it("reads the documentation's sample", () => {
    expect(readTicket(sample)).toEqual({
      text: 'http://weixin.qq.com/q/0247HAJ5TL9_P1xRSgNucB',
      expiresAt: Date.parse('2020-04-10T17:03:49+08:00'),
    })
  })

  it.each(['', 'abc', sample.slice(4), `${sample}AAAA`, Buffer.alloc(72).toString('base64url')])(
    'knows nothing of %j',
    (ticket) => expect(readTicket(ticket)).toBeNull(),
  )

  it('leads nowhere but to WeChat', () => {
    const bytes = Buffer.from(sample, 'base64url')
    bytes.write('http://elsewhere.example/q/', 14, 'latin1')
    expect(readTicket(bytes.toString('base64url'))).toBeNull()
  })
})

describe('newTicket', () => {
  it('is built like the sample and lasts an hour', () => {
    const now = Date.parse('2026-05-01T12:00:00+08:00')
    const ticket = newTicket(now)
    expect(ticket).toHaveLength(sample.length)
    expect(ticket.startsWith('gQ')).toBe(true)
    expect(readTicket(ticket)).toEqual({
      text: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\/02[\w-]{20}$/),
      expiresAt: now + 3_600_000,
    })
  })
})

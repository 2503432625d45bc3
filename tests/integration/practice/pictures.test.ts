import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ask, beijingNow, couponSend, form, post, signed } from './allinpay-till'
import { startedProviders } from './providers'
import { readPng, readQr } from './qr-reader'

const business = () => ({
  shopId: '147',
  operUserId: '1',
  couponType: '1',
  num: '1',
  couponTemplateId: '307',
  orderId: randomUUID(),
})
const addressIn = (text: string): URL => new URL(JSON.parse(text).data.list[0].qrCodeContext)
/** The address in a ticket, read at the places of the documentation's sample. */
const textIn = (ticket: string) => Buffer.from(ticket, 'base64url').subarray(14, 59).toString('latin1')

describe('the picture behind an issued coupon', () => {
  it('is a PNG with a QR code of the WeChat address in its ticket', async () => {
    const providers = await startedProviders({}, onTestFinished)
    const address = addressIn(await ask(providers, couponSend, business()))
    expect(address.origin).toBe(providers.pictureOrigin)
    const response = await fetch(address)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    const png = new Uint8Array(await response.arrayBuffer())
    const { text, quietModules } = readQr(png)
    expect(text).toMatch(/^http:\/\/weixin\.qq\.com\/q\/02[\w-]{20}$/)
    expect(text).toBe(textIn(address.searchParams.get('ticket') ?? ''))
    expect(quietModules).toBeGreaterThanOrEqual(4)
    const { width, height } = readPng(png)
    expect(width).toBe(height)
    expect(width).toBeGreaterThan(240)
  })

  it('is another one for every issue', async () => {
    const providers = await startedProviders({}, onTestFinished)
    const first = addressIn(await ask(providers, couponSend, business()))
    const second = addressIn(await ask(providers, couponSend, business()))
    expect(textIn(first.searchParams.get('ticket') ?? '')).not.toBe(
      textIn(second.searchParams.get('ticket') ?? ''),
    )
  })

  it('is there for an hour', async () => {
    let at = Date.parse('2026-05-01T12:00:00+08:00')
    const providers = await startedProviders({ now: () => at }, onTestFinished)
    const fields = form(couponSend, business(), { timestamp: beijingNow(at) })
    const reply = await post(providers.gatewayUrl, signed(fields, providers.tillPrivateKeyPem))
    const address = addressIn(await reply.text())
    at += 3_599_000
    expect((await fetch(address)).status).toBe(200)
    at += 1000
    expect((await fetch(address)).status).toBe(410)
  })

  it.each([
    '/cgi-bin/showqrcode',
    '/cgi-bin/showqrcode?ticket=',
    '/cgi-bin/showqrcode?ticket=gQF48Dw',
    `/cgi-bin/showqrcode?ticket=${Buffer.alloc(72, 1).toString('base64url')}`,
    '/',
    '/../../etc/passwd',
  ])('is not there for %s', async (path) => {
    const providers = await startedProviders({}, onTestFinished)
    expect((await fetch(providers.pictureOrigin + path)).status).toBe(404)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import type { FaultCode } from '../../../contract/errors'
import { createKnock } from '../../../main/providers/http/knock'
import { type PictureSources, weChatPictures } from '../../../main/providers/http/picture'
import { createTransport, type Timeouts } from '../../../main/providers/http/transport'
import { amplyMs, json, timeoutsFor, typed } from './deliveries'
import { type Answer, serve } from './server'

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

async function server(answer: Answer) {
  const started = await serve(answer)
  open.push(started.close)
  return started
}

const fetcher = (timeouts: Timeouts) =>
  createTransport({
    readFetch: fetch,
    writeFetch: fetch,
    knock: createKnock(async () => 'DIRECT'),
    clock: Date.now,
    timeouts,
  })
const { fetchPicture } = fetcher(amplyMs)
const practice: PictureSources = { ...weChatPictures, loopback: true }

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex')
const gif = Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')

describe('a picture', () => {
  it.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['image/gif', gif],
  ])('is told to be %s by its first bytes, whatever the server calls it', async (mediaType, bytes) => {
    const { origin, received } = await server(typed('text/html', bytes))
    const picture = await fetchPicture(`${origin}/cgi-bin/showqrcode?ticket=a%2Bb`, practice)
    expect(picture).toEqual({ mediaType, bytes: new Uint8Array(bytes) })
    expect(received).toMatchObject([{ method: 'GET', path: '/cgi-bin/showqrcode?ticket=a%2Bb', body: '' }])
  })

  it.each<[what: string, answer: Answer, code: FaultCode]>([
    ['HTML called a picture', typed('image/png', '<html></html>'), 'REPLY_UNREADABLE'],
    ['SVG, which can hold a program', typed('image/svg+xml', '<svg/>'), 'REPLY_UNREADABLE'],
    ['nothing', typed('image/png', ''), 'REPLY_UNREADABLE'],
    ['the beginning of the first bytes', typed('image/png', png.subarray(0, 5)), 'REPLY_UNREADABLE'],
    [
      'more than 512 kB',
      typed('image/png', Buffer.concat([png, Buffer.alloc(512 * 1024)])),
      'REPLY_TOO_LARGE',
    ],
    ['a missing one', typed('image/png', png, 404), 'HTTP_STATUS'],
    ['one that is elsewhere', (response) => response.writeHead(302, { location: '/x' }).end(), 'REDIRECTED'],
    ['one that never comes', () => {}, 'TIMEOUT'],
    ['one whose line breaks', (_response, request) => request.socket.destroy(), 'CONNECTION_RESET'],
    ['JSON', json('{}'), 'REPLY_UNREADABLE'],
  ])('is not %s', async (_what, answer, code) => {
    const { origin, received } = await server(answer)
    const { fetchPicture: fetchInTime } = fetcher(timeoutsFor(code))
    await expect(fetchInTime(`${origin}/cgi-bin/showqrcode?ticket=secret`, practice)).rejects.toMatchObject({
      fault: { code, detail: expect.not.stringContaining('secret') },
    })
    expect(received).toHaveLength(1)
  })

  it('comes from this PC in practice only, and from no other host ever', async () => {
    const { origin, received } = await server(typed('image/png', png))
    const here = `${origin}/cgi-bin/showqrcode`
    for (const address of [here, 'https://qq.com.example/cgi-bin/showqrcode', 'file:///etc/hosts', 'x'])
      await expect(fetchPicture(address, weChatPictures)).rejects.toMatchObject({
        fault: { code: 'INSECURE_ADDRESS', sent: false },
      })
    expect(received).toHaveLength(0)
  })
})

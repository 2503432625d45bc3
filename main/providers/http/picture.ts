import { FaultError } from '../../till/fault'
import type { Picture } from '../../till/gateways'
import { isLoopback, parsedUrl } from './address'
import { Deadline, untilAborted } from './deadline'
import { checkStatus } from './json-reply'
import { meaningOf } from './net-errors'
import { readBody } from './reply-body'
import type { FetchLike } from './transport'

/** Where pictures may come from: this path of these hosts, over TLS, and of this PC when allowed (practice serves its own). */
export interface PictureSources {
  hosts: readonly string[]
  path: string
  loopback: boolean
}

/** WeChat's QR code pictures, as couponSend's `qrCodeContext` addresses them. */
export const weChatPictures: PictureSources = {
  hosts: ['mp.weixin.qq.com'],
  path: '/cgi-bin/showqrcode',
  loopback: false,
}

const pictureLimit = 512 * 1024
const magics: readonly [mediaType: Picture['mediaType'], bytes: readonly number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** Whether a text is the address of a picture from these sources: what is not is a text to be shown as it is. */
export function isPictureAddress(text: string, sources: PictureSources): boolean {
  return pictureUrl(text, sources) !== null
}

/** Where to fetch the picture that a text addresses: over TLS even where the text says otherwise, unless from this PC. */
function pictureUrl(text: string, { hosts, path, loopback }: PictureSources): URL | null {
  const url = parsedUrl(text)
  if (url?.pathname !== path || url.username !== '' || url.password !== '') return null
  if (loopback && /^https?:$/.test(url.protocol) && isLoopback(url.hostname)) return url
  if (!hosts.includes(url.hostname)) return null
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:'
  return url.protocol === 'https:' ? url : null
}

/**
 * Fetches a picture of at most 512 KB, within `wholeMs`, told by its first bytes and not by what the server calls it.
 * Not retried: whoever looks at it can ask again.
 * @throws FaultError INSECURE_ADDRESS for an address that is not from the sources; REPLY_UNREADABLE when it is no picture;
 *   the network's
 */
export async function fetchPictureFrom(
  address: string,
  sources: PictureSources,
  { fetch, wholeMs }: { fetch: FetchLike; wholeMs: number },
): Promise<Picture> {
  const url = pictureUrl(address, sources)
  if (!url) throw new FaultError('INSECURE_ADDRESS', 'pictures do not come from this address')
  const whole = new Deadline(wholeMs)
  try {
    const response = await untilAborted(
      fetch(url.href, {
        method: 'GET',
        headers: { Accept: 'image/png, image/jpeg, image/gif' },
        redirect: 'manual',
        credentials: 'omit',
        signal: whole.signal,
      }),
      whole.signal,
    )
    checkStatus(response)
    return toPicture(await readBody(response, pictureLimit, whole.signal))
  } catch (error) {
    throw pictureFault(error, url, whole)
  } finally {
    whole.lift()
  }
}

function toPicture(bytes: Uint8Array): Picture {
  const kind = magics.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))
  if (!kind)
    throw new FaultError('REPLY_UNREADABLE', `${bytes.byteLength} bytes that are no picture`, { sent: true })
  return { mediaType: kind[0], bytes }
}

function pictureFault(error: unknown, url: URL, whole: Deadline): FaultError {
  if (error instanceof FaultError) return error
  if (whole.expired) return new FaultError('TIMEOUT', `GET ${url.host}`, { sent: true })
  const { code, sent, name } = meaningOf(error)
  return new FaultError(code, `GET ${url.host}: ${name}`, { sent })
}

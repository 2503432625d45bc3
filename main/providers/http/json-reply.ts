import { FaultError } from '../../till/fault'
import { decodeUtf8, discardBody, readBody } from './reply-body'

/** The largest reply a provider may give, in bytes after decompression. */
export const replyLimit = 2 * 1024 * 1024

/**
 * Media types taken for JSON. Both providers document `application/json`; servers that leave the type out or call it plain
 * text are forgiven, for the text is parsed anyway. An HTML page or a picture comes from somebody else (a login page, a
 * proxy's error) and is not.
 */
const jsonTypes = /^(application\/(json|[\w.+-]+\+json)|text\/(json|plain))$/

/**
 * The text of a JSON reply.
 * @throws FaultError REDIRECTED, HTTP_STATUS, REPLY_NOT_JSON, REPLY_TOO_LARGE or REPLY_UNREADABLE, all of them `sent`
 */
export async function readJsonReply(response: Response, signal: AbortSignal): Promise<string> {
  checkStatus(response)
  const type = mediaType(response)
  if (type !== '' && !jsonTypes.test(type)) {
    discardBody(response)
    throw notJson(`the reply is of type ${type.slice(0, 80)}`)
  }
  const text = decodeUtf8(await readBody(response, replyLimit, signal))
  try {
    JSON.parse(text)
  } catch {
    throw notJson(
      text === '' ? 'the reply is empty' : `the ${text.length} characters of the reply are not JSON`,
    )
  }
  return text
}

/** @throws FaultError REDIRECTED or HTTP_STATUS when the reply is anything but a plain 200. */
export function checkStatus(response: Response): void {
  const { status, type } = response
  if (status === 200) return
  discardBody(response)
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new FaultError('REDIRECTED', 'the server redirects elsewhere', { sent: true })
  throw new FaultError('HTTP_STATUS', `HTTP ${status}`, { sent: true })
}

/** A reply's media type in lower case without its parameters; `''` when it names none. */
export function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1).join('').trim().toLowerCase()
}

function notJson(detail: string): FaultError {
  return new FaultError('REPLY_NOT_JSON', detail, { sent: true })
}

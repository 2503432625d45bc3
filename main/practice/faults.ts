import type { FaultName } from './cases/faults'
import { type Delivery, jsonType, plainText, type Reply, whole } from './http'

/*
 * What a bad line or a bad gateway does to an answer. Each is a way to deliver: a function on the request and the response.
 */

/**
 * How the line or the gateway spoils a reply.
 * @param reply makes the documented reply, for those faults of which some of it arrives
 * @returns null for faults that are the provider's own to play, such as its return codes
 */
export async function spoilt(
  fault: FaultName,
  reply: () => Promise<Reply> | Reply,
  slowMs: number,
): Promise<Delivery | null> {
  switch (fault) {
    case 'slow':
      return slowly(await reply(), slowMs)
    case 'halfBody':
      return halfBody(await reply())
    case 'noAnswer':
      return noAnswer
    case 'dropped':
      return dropped
    case 'html502':
      return html502
    case 'notJson':
      return notJson
    case 'redirected':
      return redirected
    case 'tooLarge':
      return tooLarge
    default:
      return null
  }
}

/** The documented answer, but late. */
function slowly(reply: Reply, delayMs: number): Delivery {
  return (request, response) => {
    const timer = setTimeout(() => whole(reply)(request, response), delayMs)
    response.once('close', () => clearTimeout(timer))
  }
}

/** Nothing, ever: the connection stays open until the till gives up. */
const noAnswer: Delivery = () => {}

/** The connection is reset; what the request asked for has been done by then, or not, as the code says. */
const dropped: Delivery = (request) => {
  request.socket.resetAndDestroy()
}

/** The head promises the whole body, the line breaks in the middle of it. */
function halfBody(reply: Reply): Delivery {
  return (request, response) => {
    const body = Buffer.from(reply.body)
    response.writeHead(reply.status, { 'content-type': reply.contentType, 'content-length': body.length })
    response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy())
  }
}

/** What a proxy in front of the provider says when it cannot reach it. */
const html502: Delivery = whole({
  status: 502,
  contentType: 'text/html',
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body>\r\n</html>\r\n',
})

/** Status 200 and the right content type, but no JSON. */
const notJson: Delivery = whole({ status: 200, contentType: jsonType, body: '系统维护中，请稍后再试' })

/** A redirect, as a captive network portal sends one. */
const redirected: Delivery = (request, response) => {
  response.setHeader('location', 'http://127.0.0.1:9/portal')
  plainText(302, 'moved')(request, response)
}

/** More than the two megabytes that a till reads: three, and valid JSON. */
const tooLarge: Delivery = whole({
  status: 200,
  contentType: jsonType,
  body: JSON.stringify({ code: 0, msg: '长'.repeat(1024 * 1024) }),
})

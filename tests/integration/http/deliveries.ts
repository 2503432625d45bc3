import { gzipSync } from 'node:zlib'
import type { FaultCode } from '../../../contract/errors'
import type { Answer } from './server'

/** One way an answer goes wrong, what the till must call it, and how often a read is tried then. */
export interface BadDelivery {
  what: string
  answer: Answer
  code: FaultCode
  readTries: number
}

export const json = (body: string | Uint8Array, status = 200): Answer =>
  typed('application/json', body, status)

export function typed(contentType: string | null, body: string | Uint8Array, status = 200): Answer {
  return (response) => {
    response.writeHead(status, contentType === null ? {} : { 'content-type': contentType })
    response.end(body)
  }
}

/** Generous where no time is to run out, however busy the machine; short where it is. */
export const amplyMs = { connectMs: 5000, wholeMs: 10_000 }
export const brieflyMs = { connectMs: 5000, wholeMs: 500 }
export const timeoutsFor = (code: FaultCode) => (code === 'TIMEOUT' ? brieflyMs : amplyMs)

const megabyte = 1024 * 1024
const gzipBomb = gzipSync(Buffer.alloc(64 * megabyte, 'x'))
const jsonHead = { 'content-type': 'application/json' }

export const badDeliveries: BadDelivery[] = [
  { what: 'no head', answer: () => {}, code: 'TIMEOUT', readTries: 1 },
  {
    what: 'a body that stops half-way',
    answer: (response) => {
      response.writeHead(200, jsonHead)
      response.write('{"code":')
    },
    code: 'TIMEOUT',
    readTries: 1,
  },
  {
    what: 'a body that never ends',
    answer: (response) => {
      response.writeHead(200, jsonHead)
      const drip = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(drip))
    },
    code: 'TIMEOUT',
    readTries: 1,
  },
  {
    what: 'a reset before the head',
    answer: (_response, request) => request.socket.resetAndDestroy(),
    code: 'CONNECTION_RESET',
    readTries: 3,
  },
  {
    what: 'a hang-up before the head',
    answer: (_response, request) => request.socket.destroy(),
    code: 'CONNECTION_RESET',
    readTries: 3,
  },
  {
    what: 'a body shorter than announced',
    answer: (response, request) => {
      response.writeHead(200, { ...jsonHead, 'content-length': 100 })
      response.write('{"code":0', () => request.socket.end())
    },
    code: 'CONNECTION_RESET',
    readTries: 3,
  },
  {
    what: 'chunks without an end',
    answer: (_response, request) => {
      const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n'
      request.socket.end(`${head}a\r\n{"code":0}\r\n`)
    },
    code: 'CONNECTION_RESET',
    readTries: 3,
  },
  {
    what: 'three megabytes',
    answer: (response) => {
      response.writeHead(200, jsonHead)
      response.end(`"${'x'.repeat(3 * megabyte)}"`)
    },
    code: 'REPLY_TOO_LARGE',
    readTries: 1,
  },
  {
    what: 'three megabytes, announced',
    answer: (response) => {
      response.writeHead(200, { ...jsonHead, 'content-length': 3 * megabyte })
      response.write('"')
    },
    code: 'REPLY_TOO_LARGE',
    readTries: 1,
  },
  {
    what: 'megabytes without end',
    answer: (response) => {
      response.writeHead(200, jsonHead)
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    },
    code: 'REPLY_TOO_LARGE',
    readTries: 1,
  },
  {
    what: 'a gzip bomb of 64 MB in 64 kB',
    answer: (response) => {
      response.writeHead(200, { ...jsonHead, 'content-encoding': 'gzip' })
      response.end(gzipBomb)
    },
    code: 'REPLY_TOO_LARGE',
    readTries: 1,
  },
  {
    what: 'broken gzip',
    answer: (response) => {
      response.writeHead(200, { ...jsonHead, 'content-encoding': 'gzip' })
      response.end('{"code":0}')
    },
    code: 'REPLY_UNREADABLE',
    readTries: 1,
  },
  {
    what: 'a redirect',
    answer: (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    code: 'REDIRECTED',
    readTries: 1,
  },
  {
    what: 'a redirect that keeps the method',
    answer: (response) => response.writeHead(307, { location: '/elsewhere' }).end(),
    code: 'REDIRECTED',
    readTries: 1,
  },
  {
    what: 'an HTML page',
    answer: typed('text/html; charset=utf-8', '<html></html>'),
    code: 'REPLY_NOT_JSON',
    readTries: 1,
  },
  {
    what: 'JSON called HTML',
    answer: typed('text/html', '{"code":0}'),
    code: 'REPLY_NOT_JSON',
    readTries: 1,
  },
  { what: 'a picture', answer: typed('image/png', '{"code":0}'), code: 'REPLY_NOT_JSON', readTries: 1 },
  { what: 'words called JSON', answer: json('系统维护中'), code: 'REPLY_NOT_JSON', readTries: 1 },
  { what: 'half of a JSON text', answer: json('{"code":0,'), code: 'REPLY_NOT_JSON', readTries: 1 },
  { what: 'nothing', answer: json(''), code: 'REPLY_NOT_JSON', readTries: 1 },
  {
    what: 'bytes that are no UTF-8',
    answer: json(Buffer.from('{"msg":"\xb2\xe2"}', 'latin1')),
    code: 'REPLY_UNREADABLE',
    readTries: 1,
  },
  {
    what: 'status 502 with HTML',
    answer: typed('text/html', '<html></html>', 502),
    code: 'HTTP_STATUS',
    readTries: 3,
  },
  { what: 'status 503 with JSON', answer: json('{"code":0}', 503), code: 'HTTP_STATUS', readTries: 3 },
  { what: 'status 504', answer: json('', 504), code: 'HTTP_STATUS', readTries: 3 },
  { what: 'status 500', answer: json('{"code":0}', 500), code: 'HTTP_STATUS', readTries: 1 },
  { what: 'status 404', answer: typed('text/plain', 'not found', 404), code: 'HTTP_STATUS', readTries: 1 },
  { what: 'status 201', answer: json('{"code":0}', 201), code: 'HTTP_STATUS', readTries: 1 },
  {
    what: 'something that is no HTTP',
    answer: (_response, request) => {
      request.socket.end('SSH-2.0-OpenSSH_9.2\r\n')
    },
    code: 'REPLY_UNREADABLE',
    readTries: 1,
  },
]

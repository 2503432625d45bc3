import { net } from 'electron'
import type { RedirectOf } from '../providers/douyin/resolve-link'

/** Asks for the first redirect of an address through the system's network settings; no body is read, no cookie sent. */
export const redirectOf: RedirectOf = (address, signal) =>
  new Promise((resolve, reject) => {
    const request = net.request({ url: address, method: 'GET', redirect: 'manual', useSessionCookies: false })
    const stop = () => {
      request.abort()
      reject(new Error('aborted'))
    }
    signal.addEventListener('abort', stop, { once: true })
    const finish = (location: string | null) => {
      signal.removeEventListener('abort', stop)
      request.abort()
      resolve(location)
    }
    request.on('redirect', (_status, _method, location) => finish(location))
    request.on('response', () => finish(null))
    request.on('error', (error) => {
      signal.removeEventListener('abort', stop)
      reject(error)
    })
    request.end()
  })

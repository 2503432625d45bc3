import { type Session, session } from 'electron'
import { isOwnPage } from './origin'

/**
 * The session of the page: it may load its own origin and nothing else. The CSP says the same to the page; this holds even
 * if the page is not ours any more.
 */
export function createPageSession(trusted: string): Session {
  const pageSession = session.fromPartition('persist:till')
  pageSession.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowed(details.url, trusted) })
  })
  pageSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  pageSession.setPermissionCheckHandler(() => false)
  pageSession.setDevicePermissionHandler(() => false)
  pageSession.on('will-download', (event) => event.preventDefault())
  return pageSession
}

function isAllowed(address: string, trusted: string): boolean {
  if (/^(data|blob|devtools):/.test(address)) return true
  // In development the page is served over http and hot reload speaks over ws to the same host.
  return isOwnPage(address, trusted) || isOwnPage(address.replace(/^ws:/, 'http:'), trusted)
}

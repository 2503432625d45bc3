import { extname, join, sep } from 'node:path'
import { host, scheme } from './origin'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wav': 'audio/wav',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  path: string
  mediaType: string
}

/**
 * The file behind an address of the page, or null for everything that is not a known kind of file inside `root`: other
 * hosts, `..` in any spelling, absolute paths, drive letters, NUL, backslashes.
 */
export function pageFile(address: string, root: string): PageFile | null {
  let url: URL
  let pathname: string
  try {
    url = new URL(address)
    pathname = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (url.protocol !== `${scheme}:` || url.host !== host) return null
  if (/[\\:\0%]/.test(pathname) || pathname.split('/').includes('..')) return null
  const path = join(root, pathname === '/' ? 'index.html' : pathname)
  if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  const mediaType = mediaTypes[extname(path).toLowerCase()]
  return mediaType ? { path, mediaType } : null
}

/** What the page may do, as the header says it: no network, no foreign code, no frames. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

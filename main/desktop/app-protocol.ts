import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { scheme } from './origin'
import { contentSecurityPolicy, type PageFile, pageFile } from './page-files'

/** Must run before the app is ready: makes `app://` a secure origin of its own. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/** Serves the built page from `root` to one session, each document with a fresh style nonce. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? pageFile(request.url, root) : null
    if (!file) return refusal()
    try {
      return await fileResponse(file)
    } catch {
      return refusal()
    }
  })
}

async function fileResponse({ path, mediaType }: PageFile): Promise<Response> {
  const body = await readFile(path)
  const headers = {
    'content-type': mediaType,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  }
  if (!mediaType.startsWith('text/html')) return new Response(body, { headers })
  const nonce = randomBytes(16).toString('base64')
  return new Response(body.toString('utf8').replaceAll('__CSP_NONCE__', nonce), {
    headers: {
      ...headers,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  })
}

function refusal(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endWithUs } from './run.mjs'
import { Stop } from './step.mjs'

const SCREEN = '1600x1000x24'
const START_MS = 15_000

/**
 * Whether windows have nowhere to appear. Only Linux has machines without a display here.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {boolean}
 */
export function isHeadless(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/**
 * Runs the work with an environment in which windows can appear: this one, or where there is no display one with a virtual
 * display that ends with the work.
 *
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (!isHeadless()) return work(process.env)
  const { number, authority, close } = await startVirtualDisplay()
  try {
    return await work({ ...process.env, DISPLAY: `:${number}`, XAUTHORITY: authority })
  } finally {
    close()
  }
}

/**
 * Starts Xvfb on the first free display number, open only to who holds the cookie.
 *
 * @returns {Promise<{ number: number, authority: string, close: () => void }>}
 * @throws {Stop} when Xvfb is missing or does not start
 */
async function startVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'quantai-display-'))
  const authority = join(folder, 'authority')
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 })
  const options = [
    '-screen',
    '0',
    SCREEN,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
    '-displayfd',
    '3',
  ]
  // In a process group of its own: Ctrl-C is for the program on the display, which wants to end in peace.
  const server = spawn('Xvfb', options, { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  endWithUs(server)
  const removeFolder = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', removeFolder)
  const close = () => {
    server.kill()
    process.off('exit', removeFolder)
    removeFolder()
  }

  let words = ''
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    words = `${words}${text}`.slice(-2_000)
  })
  try {
    const number = await new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Stop('The virtual display Xvfb did not start in time: try again.')),
        START_MS,
      )
      let text = ''
      server.stdio[3]?.on('data', (chunk) => {
        text += chunk
        if (!text.includes('\n')) return
        clearTimeout(timer)
        resolve(Number(text))
      })
      server.once('error', () =>
        reject(new Stop('The virtual display Xvfb is missing: install the package xvfb.')),
      )
      server.once('close', () => reject(new Stop(`The virtual display Xvfb did not start:\n${words.trim()}`)))
    })
    return { number, authority, close }
  } catch (error) {
    close()
    throw error
  }
}

/**
 * One entry of an X authority file: family "any", no address, no display number (so it fits each), and a cookie.
 *
 * @param {Uint8Array} cookie
 * @returns {Buffer}
 */
export function authorityEntry(cookie) {
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), Buffer.from(cookie)]
  const counted = fields.map((field) =>
    Buffer.concat([Buffer.from([field.length >> 8, field.length & 255]), field]),
  )
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...counted])
}

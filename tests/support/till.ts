import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  test as base,
  type ElectronApplication,
  _electron as electron,
  expect,
  type Page,
} from '@playwright/test'
import { launchFlags, resolveRuntime } from '../../scripts/lib/runtime.mjs'

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Holds Electron back until Playwright listens to it. Playwright loads this by itself only for the official runtime; without it
 * a window that is quicker than Playwright is now and then never seen.
 */
const playwrightLoader = join(repository, 'node_modules/playwright-core/lib/server/electron/loader.js')

export interface RunningTill {
  app: ElectronApplication
  page: Page
  /** The till's data folder, its own for each test. */
  dataFolder: string
}

export interface StartOptions {
  /** Further command line arguments, such as `--profile=…`. */
  args?: string[]
  dataFolder?: string
  env?: Record<string, string>
  size?: { width: number; height: number }
}

/** Starts the built till on real Electron with a data folder of its own. */
export async function startTill(options: StartOptions = {}): Promise<RunningTill> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'quantai-e2e-')))
  const { executable } = await resolveRuntime()
  const app = await electron.launch({
    executablePath: executable,
    // Ours to decide: launchFlags turns the sandbox off only where it cannot be had.
    chromiumSandbox: true,
    args: [
      '-r',
      playwrightLoader,
      ...launchFlags(executable),
      repository,
      `--user-data-dir=${dataFolder}`,
      ...(options.args ?? []),
    ],
    env: { ...inherited(), ...options.env },
  })
  const page = await app.firstWindow()
  if (options.size) await setSize(app, options.size)
  return { app, page, dataFolder }
}

/** Gives the window's content exactly this size, as a till's screen would. */
export async function setSize(
  app: ElectronApplication,
  size: { width: number; height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
  }, size)
}

/** Ends the till, even one that does not want to, or that a test has ended already. */
export async function stopTill({ app }: Pick<RunningTill, 'app'>): Promise<void> {
  const child = processOf(app)
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const killer = setTimeout(() => child.kill('SIGKILL'), 8000)
  await app.close().catch(() => child.kill('SIGKILL'))
  clearTimeout(killer)
}

/** Null once the app is gone: then Playwright has no process to name. */
function processOf(app: ElectronApplication) {
  try {
    return app.process()
  } catch {
    return null
  }
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'))
}

interface Fixtures {
  startOptions: StartOptions
  till: RunningTill
}

/** `till` is a practice till, ready for a scan; use `test.use({ startOptions })` for another start. */
export const test = base.extend<Fixtures>({
  startOptions: [{ size: { width: 1366, height: 768 } }, { option: true }],
  till: async ({ startOptions }, use, info) => {
    const till = await startTill(startOptions)
    await expect(till.page.getByRole('navigation')).toBeVisible()
    await use(till)
    if (info.status !== info.expectedStatus)
      await till.page.screenshot({ path: info.outputPath('at-the-end.png') }).catch(() => undefined)
    await stopTill(till)
    await rm(till.dataFolder, { recursive: true, force: true })
  },
})
export { expect }

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { type LedgerContents, ledgerSchema } from '../../../main/practice/ledger'
import {
  type PracticeOptions,
  type PracticeProviders,
  startPracticeProviders,
} from '../../../main/practice/servers'

/** When to clear up: after the test file, or with `onTestFinished` after one test. */
type After = (clearUp: () => Promise<void>) => void

/** A folder of the test's own, removed after it. */
export async function temporaryFolder(after: After = afterAll): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quantai-practice-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Providers in a folder of their own, closed after the test. */
export async function startedProviders(
  options: Partial<PracticeOptions> = {},
  after: After = afterAll,
): Promise<PracticeProviders> {
  const folder = options.folder ?? (await temporaryFolder(after))
  const providers = await startPracticeProviders({ ...options, folder })
  after(() => providers.close())
  return providers
}

export async function ledgerOf(providers: PracticeProviders): Promise<LedgerContents> {
  const response = await fetch(providers.ledgerUrl, {
    headers: { authorization: `Bearer ${providers.ledgerToken}` },
  })
  return ledgerSchema.parse(await response.json())
}

/** The reason why a request or the reading of its reply failed, as Node's fetch names it. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'none'
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    if (!(cause instanceof Error)) return String(cause)
    return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
  }
}

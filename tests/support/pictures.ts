import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type RunningTill, repository, setSize } from './till'

/**
 * Keeps what the page shows as out/screens/<name>.png, for people to look at. Animations run on: to stop and restart them for a
 * picture crashes the page of the older runtime (Chrome 114) once what was animated goes away.
 */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(repository, 'out', 'screens', `${name}.png`) })
}

const sizes = [
  { width: 1024, height: 768 },
  { width: 1366, height: 768 },
] as const

/** A picture at both sizes of a till's screen, as out/screens/<name>-<width>.png. */
export async function pictures(
  { app, page }: Pick<RunningTill, 'app' | 'page'>,
  name: string,
): Promise<void> {
  for (const size of sizes) {
    await setSize(app, size)
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
    await picture(page, `${name}-${size.width}`)
  }
}

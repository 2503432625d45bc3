import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { repository } from './till'

/**
 * Keeps what the page shows as out/screens/<name>.png, for people to look at. Animations run on: to stop and restart them for a
 * picture crashes the page of the older runtime (Chrome 114) once what was animated goes away.
 */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(repository, 'out', 'screens', `${name}.png`) })
}

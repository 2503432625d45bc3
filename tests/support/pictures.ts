import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { repository } from './till'

/** Keeps what the page shows as out/screens/<name>.png, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(repository, 'out', 'screens', `${name}.png`), animations: 'disabled' })
}

import type { Page } from '@playwright/test'

/** Types a code as a keyboard-wedge scanner does: fast, then Enter. */
export async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 5 })
  await page.keyboard.press('Enter')
}

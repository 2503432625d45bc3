import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { scan } from '../support/scan'
import { expect, startTill, stopTill, test } from '../support/till'

/** What the page complains of from now on: console warnings and errors, uncaught errors, violated policies. */
async function complaintsOf(page: Page): Promise<() => Promise<string[]>> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.addInitScript(() => {
    Reflect.set(window, 'violations', [])
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      Reflect.get(window, 'violations').push(`${violatedDirective} ${blockedURI} ${sourceFile}`.trim()),
    )
  })
  await page.reload()
  await expect(page.getByRole('navigation')).toBeVisible()
  return async () => [...complaints, ...(await page.evaluate(() => Reflect.get(window, 'violations')))]
}

test('a walk through every screen leaves nothing on the console and no violated policy', async ({ till }) => {
  const { page } = till
  const complaints = await complaintsOf(page)
  const main = page.getByRole('main')
  const rail = page.getByRole('navigation')
  await scan(page, 'https://v.douyin.com/eHHc1ft/')
  await expect(main.getByRole('checkbox')).toHaveCount(3)
  await scan(page, '999999999999')
  await expect(main.getByRole('alert')).toBeVisible()
  await scan(page, '6901234567892')
  await expect(page.getByText('这不是券码')).toBeVisible()
  await scan(page, '390962138708453007')
  await expect(main.getByRole('article')).toContainText('有条件')
  await page.keyboard.press('F2')
  await main.getByRole('radio', { name: '专门测试ZHT' }).check()
  await main.getByRole('button', { name: '发券', exact: true }).click()
  await expect(main.getByText('发券成功').first()).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await rail.getByRole('button', { name: '练习码' }).click()
  await expect(main.getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '语言: English' }).click()
  await expect(main.getByRole('heading', { level: 1, name: 'Practice codes' })).toBeVisible()
  expect(await complaints()).toEqual([])
})

test('the ear of the walk hears: an error and a violated policy are noticed', async ({ till }) => {
  const { page } = till
  const complaints = await complaintsOf(page)
  await page.evaluate(() => {
    console.error('heard')
    const script = document.createElement('script')
    script.textContent = 'window.cameIn = true'
    document.body.append(script)
  })
  await expect
    .poll(complaints)
    .toEqual(expect.arrayContaining(['heard', expect.stringMatching(/^script-src-elem inline/)]))
})

test('the language chosen on this PC is kept over a restart', async ({ till, startOptions }) => {
  const { page, dataFolder } = till
  await page.getByRole('button', { name: '语言: English' }).click()
  await expect(page.getByRole('button', { name: 'Scan', exact: true })).toBeVisible()
  await stopTill(till)
  const again = await startTill({ ...startOptions, dataFolder })
  await expect(again.page.getByRole('button', { name: 'Scan', exact: true })).toBeVisible()
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'en')
  await again.page.getByRole('button', { name: 'Language: 中文' }).click()
  await expect(again.page.getByRole('button', { name: '验券', exact: true })).toBeVisible()
  await stopTill(again)
  await rm(dataFolder, { recursive: true, force: true })
})

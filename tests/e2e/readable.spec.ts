import type { Page } from '@playwright/test'
import { troublesOn } from '../support/readability'
import { scan } from '../support/scan'
import { expect, setSize, test } from '../support/till'

const sizes = [
  { width: 1366, height: 768 },
  { width: 1024, height: 768 },
]
const languages = ['zh-CN', 'en'] as const

/** The states of the till that a cashier meets, each with how to get there from the one before. */
const states: { name: string; reach: (page: Page) => Promise<void> }[] = [
  {
    name: 'waiting for a scan',
    reach: (page) => expect(page.getByRole('main').getByRole('heading')).toBeVisible(),
  },
  {
    name: 'a voucher of three',
    async reach(page) {
      await scan(page, '013541450619')
      await expect(page.getByRole('article')).toContainText('013541450619')
    },
  },
  {
    name: 'Douyin certificates with everything told',
    async reach(page) {
      await scan(page, 'https://v.douyin.com/eHHc1ft/')
      await expect(page.getByRole('checkbox')).toHaveCount(3)
      await page.getByRole('article').locator('summary').click()
    },
  },
  {
    name: 'a refusal with its details',
    async reach(page) {
      await scan(page, '999999999999')
      await page.getByRole('alert').locator('summary').click()
    },
  },
  {
    name: 'a wait',
    async reach(page) {
      await scan(page, '900000000000')
      await expect(page.getByRole('main').getByRole('status')).toBeVisible()
    },
  },
  {
    name: 'a coupon',
    async reach(page) {
      await scan(page, '390962138708453007')
      await expect(page.getByRole('article')).toBeVisible()
    },
  },
  {
    name: 'issuing',
    async reach(page) {
      await page.keyboard.press('F2')
      await expect(page.getByRole('main').getByRole('radio').first()).toBeAttached()
    },
  },
  {
    name: 'the unknown outcomes',
    async reach(page) {
      await page.keyboard.press('F10')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'the practice sheet',
    async reach(page) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await page.getByRole('navigation').getByRole('button').last().click()
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'the keys',
    async reach(page) {
      await page.keyboard.press('Shift+Slash')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
]

for (const language of languages)
  test(`in ${language} every state is readable and touchable at both sizes`, async ({
    till: { app, page },
  }) => {
    if (language === 'en') await page.getByRole('button', { name: /English/ }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const { name, reach } of states) {
      await reach(page)
      for (const size of sizes) {
        await setSize(app, size)
        await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width)
        expect.soft(await troublesOn(page), `${name} at ${size.width} px`).toEqual([])
      }
    }
  })

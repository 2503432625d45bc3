import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { picture } from '../support/pictures'
import { expect, repository, setSize, test } from '../support/till'

/** The codes of docs/practice-codes.md, in its order: the first column of every table. */
async function documentedCodes(): Promise<string[]> {
  const text = await readFile(join(repository, 'docs/practice-codes.md'), 'utf8')
  return [...text.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, code]) => (code ? [code] : []))
}

async function openSheet(page: Page) {
  await page.getByRole('navigation').getByRole('button', { name: '练习码' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1, name: '练习码' })).toBeVisible()
  return { main, codes: main.locator('li code') }
}

test('the sheet lists every code of the documentation, under its headings', async ({ till }) => {
  const { main, codes } = await openSheet(till.page)
  const documented = await documentedCodes()
  expect(documented.length).toBeGreaterThan(80)
  expect((await codes.allTextContents()).sort()).toEqual([...documented].sort())
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    '能用的团购券',
    '用不了的团购券',
    '本店的券',
    '用不了的本店券',
    '发券',
    '出故障的时候',
  ])
  for (const width of [1366, 1024]) {
    await setSize(till.app, { width, height: 768 })
    await expect.poll(() => till.page.evaluate(() => window.innerWidth)).toBe(width)
    await picture(till.page, `practice-${width}`)
  }
})

test('every code comes with a picture of it that a scanner can read: bars, or a QR code for a link', async ({
  till,
}) => {
  const { main, codes } = await openSheet(till.page)
  const pictures = main.getByRole('listitem').getByRole('img')
  await expect(pictures).toHaveCount(await codes.count())
  const broken = await main
    .locator('li img')
    .evaluateAll((images) =>
      images.flatMap((image) =>
        image instanceof HTMLImageElement && image.naturalWidth > 0 ? [] : [image.outerHTML],
      ),
    )
  expect(broken).toEqual([])
  const link = main.getByRole('listitem').filter({ has: till.page.locator('svg[role="img"]') })
  await expect(link).toHaveCount(1)
  await expect(link).toContainText('https://v.douyin.com/eHHc1ft/')
})

test('a click is a scan: vouchers go to 验券, coupons to 查券', async ({ till }) => {
  const { page } = till
  const { main } = await openSheet(page)
  await main.getByRole('button', { name: /https:\/\/v\.douyin\.com\/eHHc1ft\/$/ }).click()
  await expect(main.getByRole('article', { name: '咖啡畅饮三件套' })).toBeVisible()
  await openSheet(page)
  await main.getByRole('button', { name: /390962138708454010$/ }).click()
  await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toHaveAccessibleName('查券')
  await expect(main.getByRole('article')).toContainText('不可用')
})

test('templates and mobile numbers are to be typed, and are no buttons', async ({ till }) => {
  const { main } = await openSheet(till.page)
  for (const code of ['307', '13800000000', '90500']) {
    const item = main.getByRole('listitem').filter({ has: till.page.locator(`code:text-is("${code}")`) })
    await expect(item).toContainText('在发券画面手工输入')
    await expect(item.getByRole('button')).toHaveCount(0)
  }
})

test('in English the sheet is English', async ({ till }) => {
  const { page } = till
  const { main } = await openSheet(page)
  await page.getByRole('button', { name: '语言: English' }).click()
  await expect(main.getByRole('heading', { level: 1, name: 'Practice codes' })).toBeVisible()
  const han = await main
    .locator('li')
    .filter({ hasText: /\p{Script=Han}/u })
    .allTextContents()
  expect(han).toEqual([])
  await picture(page, 'practice-en-1366')
})

test('without a printer, printing says so and what to do, by the button and by F8', async ({ till }) => {
  const { page, app } = till
  const printers = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync(),
  )
  expect(printers).toEqual([])
  const { main } = await openSheet(page)
  await main.getByRole('button', { name: '打印' }).click()
  const fault = main.getByRole('alert')
  await expect(fault).toContainText('没有打印出来')
  await expect(fault).toContainText('请检查打印机是否连接、有纸，再打印一次。')
  await picture(page, 'practice-no-printer-1366')
  await page.keyboard.press('F1')
  await openSheet(page)
  await expect(fault).toHaveCount(0)
  await page.keyboard.press('F8')
  await expect(fault).toContainText('没有打印出来')
})

test('on paper there are only the codes, whole, and no word of the screen', async ({ till }) => {
  const { page } = till
  const { main } = await openSheet(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(main.getByRole('button', { name: '打印' })).toBeHidden()
  await picture(page, 'practice-paper')
  const cut = await main
    .locator('li')
    .evaluateAll((items) =>
      items.flatMap((item) => (item.scrollWidth > item.clientWidth + 1 ? [item.textContent] : [])),
    )
  expect(cut).toEqual([])
})

import type { Page } from '@playwright/test'
import { picture } from '../support/pictures'
import { scan } from '../support/scan'
import { expect, test } from '../support/till'

/** The frame around every screen, by what a cashier sees of it. */
function shell(page: Page) {
  const rail = page.getByRole('navigation')
  const bar = page.getByRole('banner')
  return {
    main: page.getByRole('main'),
    rail,
    bar,
    dialog: page.getByRole('dialog'),
    current: rail.locator('[aria-current="page"]'),
    place: (name: string) => rail.getByRole('button', { name, exact: true }),
  }
}

test('the rail names the screens that there are, each with its key', async ({ till: { page } }) => {
  const { rail, current, place, main } = shell(page)
  await expect(rail.getByRole('button')).toHaveText([/验券F1/, /发券F2/, /查券F3/, /练习码/])
  await expect(current).toHaveAccessibleName('验券')
  for (const { key, name } of [
    { key: 'F2', name: '发券' },
    { key: 'F3', name: '查券' },
    { key: 'F1', name: '验券' },
  ]) {
    await page.keyboard.press(key)
    await expect(current).toHaveAccessibleName(name)
  }
  await place('练习码').click()
  await expect(main.getByRole('heading', { name: '练习码' })).toBeVisible()
  await expect(current).toHaveAccessibleName('练习码')
})

test('the top bar says which store, who, that this is practice, and how things stand', async ({
  till: { page },
}) => {
  const { bar, place } = shell(page)
  await expect(bar).toContainText('练习门店')
  await expect(bar).toContainText('收银员')
  await expect(bar.getByRole('status', { name: '网络正常' })).toBeVisible()
  await scan(page, '5948286811')
  await expect(bar.getByRole('status', { name: '网络正常' })).toHaveText(/^\d+ 毫秒$/)
  await expect(bar.getByRole('time')).toHaveText(/^\d\d:\d\d$/)
  for (const name of ['验券', '发券', '查券', '练习码']) {
    await place(name).click()
    await expect(bar.getByText('练习模式')).toBeVisible()
  }
})

test('touching the window makes it ready for the scanner', async ({ till: { page } }) => {
  const { bar, main } = shell(page)
  await main.click({ position: { x: 200, y: 500 } })
  await expect(bar.getByText('扫码就绪')).toBeVisible()
})

test('the language changes at once and is kept', async ({ till: { page } }) => {
  const { bar, place, main } = shell(page)
  await bar.getByRole('button', { name: '语言: English' }).click()
  await expect(place('Scan')).toBeVisible()
  await expect(main.getByRole('textbox', { name: 'Code' })).toBeVisible()
  await page.reload()
  await expect(place('Look up')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  // The page that was loaded again has a connection of its own.
  await scan(page, '013541450619')
  await expect(main.getByRole('article')).toContainText('Meituan by the length of the code')
  await bar.getByRole('button', { name: 'Language: 中文' }).click()
  await expect(main.getByRole('article')).toContainText('美团 按券码长度判断')
})

test('? lists the keys, but is a character like any other in a text field', async ({ till: { page } }) => {
  const { dialog, main, bar } = shell(page)
  await page.keyboard.press('Shift+Slash')
  await expect(dialog).toContainText('Alt+1')
  await expect(dialog).toContainText('F10')
  await picture(page, 'shell-keys')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await bar.getByRole('button', { name: '按键帮助' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await expect(dialog).toHaveCount(0)
  const box = main.getByRole('textbox', { name: '券码' })
  await box.click()
  await page.keyboard.press('Shift+Slash')
  await expect(box).toHaveValue('?')
  await expect(dialog).toHaveCount(0)
})

test('Esc closes a dialog and nothing behind it', async ({ till: { page } }) => {
  const { dialog, main } = shell(page)
  const card = main.getByRole('article')
  await scan(page, '5948286811')
  await expect(card).toBeVisible()
  for (const key of ['Shift+Slash', 'F10']) {
    await page.keyboard.press(key)
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(card).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('letters and digits do nothing but stand for themselves', async ({ till: { page } }) => {
  const { current, main, dialog } = shell(page)
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789') await page.keyboard.press(key)
  await page.keyboard.press('Escape')
  await expect(current).toHaveAccessibleName('验券')
  await expect(main.getByRole('heading', { name: '请扫团购券' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})

test('F10 lists the unknown outcomes: which order, since when, what to do', async ({ till: { page } }) => {
  const { dialog, main, bar } = shell(page)
  await page.keyboard.press('F10')
  await expect(dialog).toContainText('没有未知结果')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(bar.getByRole('button', { name: /未知结果/ })).toHaveCount(0)

  await page.keyboard.press('F2')
  await main.getByLabel('券模板 ID').fill('90500')
  await main.getByRole('button', { name: '发券', exact: true }).click()
  await expect(main.getByRole('region', { name: '结果未知' })).toBeVisible()
  await bar.getByRole('button', { name: '未知结果 1' }).click()
  const entry = dialog.getByRole('listitem')
  await expect(entry).toHaveCount(1)
  await expect(entry).toContainText(/147-\S+/)
  await expect(entry).toContainText(/90500 × 1 · \d{4}-\d\d-\d\d \d\d:\d\d:\d\d 起/)
  await expect(entry).toContainText('在商户后台查这个订单号')
  await picture(page, 'shell-unknown-outcomes')
  await entry.getByRole('button', { name: '复制订单号' }).click()
  await expect(entry.getByRole('button', { name: '已复制' })).toBeVisible()
  // It offers to copy again after a moment.
  await expect(entry.getByRole('button', { name: '复制订单号' })).toBeVisible()
})

test('a scan while a dialog is open closes it and arrives', async ({ till: { page } }) => {
  const { dialog, main } = shell(page)
  await page.keyboard.press('F10')
  await expect(dialog).toBeVisible()
  await scan(page, '013541450619')
  await expect(dialog).toHaveCount(0)
  await expect(main.getByRole('article')).toContainText('013541450619')
})

test('what is scanned into a field and is no voucher stays there, and its Enter sends nothing', async ({
  till: { page },
}) => {
  const { main } = shell(page)
  await page.keyboard.press('F2')
  await main.getByRole('radio', { name: '专门测试ZHT' }).check()
  await main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: '手机号' }).check()
  const member = main.getByRole('textbox', { name: '收券账号' })
  await member.click()
  await scan(page, '13800000000')
  await expect(member).toHaveValue('13800000000')
  await expect(main.getByRole('button', { name: '发券', exact: true })).toBeVisible()
  // A voucher scanned into the same field is taken back out of it.
  await scan(page, '013541450619')
  await expect(main.getByRole('article')).toContainText('013541450619')
  await page.keyboard.press('F2')
  await expect(member).toHaveValue('13800000000')
})

test('when the main process answers no more, the page says so, and connects again with everything kept', async ({
  till: { page },
}) => {
  const { main, rail } = shell(page)
  await main.getByRole('textbox', { name: '券码' }).fill('0135')
  // Main keeps the newest port only: another one leaves the page with a dead one.
  await page.evaluate(() => {
    window.postMessage('quantai:port', window.location.origin, [new MessageChannel().port2])
  })
  const notice = page.getByRole('alert').filter({ hasText: '与收银台主程序的连接断了' })
  await expect(notice).toBeVisible({ timeout: 20_000 })
  await picture(page, 'shell-connection-lost')
  await page.getByRole('button', { name: '重新连接' }).click()
  await expect(rail).toBeVisible()
  await expect(main.getByRole('textbox', { name: '券码' })).toHaveValue('0135')
  await scan(page, '5948286811')
  await expect(main.getByRole('article')).toContainText('5948286811')
})

test('everything can be reached and pressed by keyboard alone', async ({ till: { page } }) => {
  const { main, place } = shell(page)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('验券')
  const outline = await place('验券').evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).not.toBe('none')
  await page.keyboard.press('Tab')
  await expect.poll(focused).toBe('发券')
  await page.keyboard.press('Enter')
  await expect(main.getByRole('form', { name: '发券' })).toBeVisible()
  await page.keyboard.press('F1')
  const box = main.getByRole('textbox', { name: '券码' })
  for (
    let tabs = 0;
    tabs < 12 && !(await box.evaluate((element) => element === document.activeElement));
    tabs += 1
  )
    await page.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await page.keyboard.type('5948286811', { delay: 200 })
  await page.keyboard.press('Enter')
  await expect(main.getByRole('article')).toContainText('5948286811')
})

test('the practice sheet: a click or Enter on a code is a scan of it', async ({ till: { page } }) => {
  const { main, place, current } = shell(page)
  await place('练习码').click()
  const code = (text: string) => main.getByRole('button', { name: new RegExp(`^扫这个码.* ${text}$`) })
  await expect(code('013541450619').getByRole('img')).toBeVisible()
  await picture(page, 'practice-sheet')
  await code('013541450619').click()
  await expect(main.getByRole('article')).toContainText('013541450619')
  await place('练习码').click()
  await code('390962138708451328').focus()
  await page.keyboard.press('Enter')
  await expect(current).toHaveAccessibleName('查券')
  await expect(main.getByRole('heading', { name: '可用', exact: true })).toBeVisible()
})

test('on paper the practice sheet stands alone, three codes abreast', async ({ till: { page } }) => {
  const { main, place, rail, bar } = shell(page)
  await place('练习码').click()
  const codes = main.getByRole('listitem')
  await expect(codes.first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(rail).toBeHidden()
  await expect(bar).toBeHidden()
  await expect(main.getByRole('button', { name: '打印' })).toBeHidden()
  const lefts = await codes.evaluateAll((items) => [
    ...new Set(items.map((item) => Math.round(item.getBoundingClientRect().left))),
  ])
  expect(lefts).toHaveLength(3)
  const clipped = await main.evaluate((sheet) => {
    const chain: Element[] = []
    for (let at: Element | null = sheet; at; at = at.parentElement) chain.push(at)
    return chain
      .filter((at) => at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== 'visible')
      .map((at) => at.tagName)
  })
  expect(clipped).toEqual([])
})

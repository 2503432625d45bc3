import type { Page } from '@playwright/test'
import { pictures } from '../support/pictures'
import { scan } from '../support/scan'
import { expect, test } from '../support/till'

/*
 * 发券 and 查券 in every state, at both sizes, for people to look at (out/screens); each picture is taken of what the test has
 * just seen to be there.
 */
const order = (page: Page) => page.getByRole('main').getByRole('status', { name: '订单号' })

async function issueForm(page: Page) {
  const main = page.getByRole('main')
  await page.getByRole('navigation').getByRole('button', { name: '发券' }).click()
  await expect(order(page)).toHaveText(/^147-/)
  return {
    main,
    template: (name: string) => main.getByRole('radio', { name }).check(),
    typed: (id: string) => main.getByLabel('券模板 ID').fill(id),
    quantity: (count: string) => main.getByLabel('数量').fill(count),
    send: () => main.getByRole('button', { name: '发券', exact: true }).click(),
  }
}

test('发券: the form and its rules', async ({ till }) => {
  const { main, template, quantity, send } = await issueForm(till.page)
  await pictures(till, 'issue-empty')
  await send()
  await expect(main.getByText('请选择或输入券模板')).toBeVisible()
  await pictures(till, 'issue-rules-broken')
  await template('多用途金额券')
  await main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: 'OpenID' }).check()
  await main.getByRole('button', { name: '添加一项' }).click()
  await expect(main.getByText(/查不到的 OpenID/)).toBeVisible()
  await pictures(till, 'issue-mandatory')
  await template('满50减10（纸质）')
  await main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: '不指定' }).check()
  await main.getByRole('button', { name: /删除扩展信息/ }).click()
  await quantity('120')
  await send()
  await expect(till.page.getByRole('dialog')).toContainText('120')
  await pictures(till, 'issue-large-question')
})

test('发券: what became of it', async ({ till }) => {
  const { page } = till
  const { main, template, typed, quantity, send } = await issueForm(page)
  const next = main.getByRole('button', { name: '发下一笔' })
  await template('专门测试ZHT')
  await send()
  await expect(main.getByRole('img', { name: '领券二维码' })).toBeVisible()
  await pictures(till, 'issue-issued-picture')
  await main.getByRole('button', { name: '给顾客看' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await pictures(till, 'issue-shown-to-customer')
  await page.keyboard.press('Escape')
  await next.click()

  await template('满50减10（纸质）')
  await quantity('10')
  await send()
  await expect(main.getByRole('article')).toHaveCount(10)
  await pictures(till, 'issue-issued-on-paper')
  await next.click()

  await typed('399')
  await send()
  await expect(main.getByRole('alert')).toBeVisible()
  await pictures(till, 'issue-refused')
  await typed('90302')
  await send()
  await expect(main.getByRole('button', { name: '重试' })).toBeVisible()
  await pictures(till, 'issue-busy')
  await typed('90000')
  await main.getByRole('button', { name: '重试' }).click()
  await expect(main.getByText(/还在等通联答复/)).toBeVisible()
  await pictures(till, 'issue-sending')
  await expect(main.getByRole('region', { name: '结果未知' })).toBeVisible({ timeout: 20_000 })
  await pictures(till, 'issue-unknown')
  await page.getByRole('button', { name: '语言: English' }).click()
  await expect(page.getByRole('button', { name: 'Unknown outcomes 1' })).toBeInViewport({ ratio: 1 })
  await pictures(till, 'en-issue-unknown')
})

test('查券: every verdict and every way it can go', async ({ till }) => {
  const { page } = till
  const main = page.getByRole('main')
  await page.getByRole('navigation').getByRole('button', { name: '查券' }).click()
  await expect(main.getByText('扫一张券，看能不能用')).toBeVisible()
  await pictures(till, 'lookup-idle')
  for (const [code, verdict, name] of [
    ['390962138708451328', '可用', 'usable'],
    ['390962138708453004', '有条件', 'on-condition'],
    ['390962138708452001', '不可用', 'used'],
    ['390962138708455001', '有条件', 'unknown-value'],
  ] as const) {
    await scan(page, code)
    await expect(main.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
    await pictures(till, `lookup-${name}`)
  }
  await main.getByRole('switch', { name: /显示空字段/ }).check({ force: true })
  await main.getByRole('heading', { name: '全部字段' }).scrollIntoViewIfNeeded()
  await pictures(till, 'lookup-empty-fields')
  await scan(page, '390962138708459999')
  await expect(main.getByRole('alert')).toBeVisible()
  await pictures(till, 'lookup-none')
  await scan(page, '900000000000000008')
  await expect(main.getByText(/还在等智迈答复/)).toBeVisible()
  await pictures(till, 'lookup-waiting')
  await page.getByRole('button', { name: '语言: English' }).click()
  await scan(page, '390962138708452001')
  await expect(main.getByRole('heading', { name: 'Not usable', exact: true })).toBeVisible()
  await pictures(till, 'en-lookup-used')
})

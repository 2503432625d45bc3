import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, repository, test } from '../support/till'

/*
 * The guided tour of the main job, with a picture of every stop in out/tour: what `npm start` plays where there is no display,
 * and a test like any other.
 */
const folder = join(repository, 'out/tour')

function tourOf(page: Page) {
  let stop = 0
  return {
    async picture(name: string) {
      stop += 1
      await page.screenshot({ path: join(folder, `${String(stop).padStart(2, '0')}-${name}.png`) })
    },
    /** As a keyboard-wedge scanner types: fast, then Enter. */
    async scan(code: string) {
      await page.keyboard.type(code, { delay: 5 })
      await page.keyboard.press('Enter')
    },
    go: (name: '验券' | '发券' | '查券') =>
      page.getByRole('navigation').getByRole('button', { name, exact: true }).click(),
  }
}

test.beforeAll(() => mkdir(folder, { recursive: true }))

test('the tour of the main job', async ({ till: { page } }) => {
  const { picture, scan, go } = tourOf(page)
  const main = page.getByRole('main')
  const issueButton = main.getByRole('button', { name: '发券', exact: true })
  const nextIssue = main.getByRole('button', { name: '发下一笔' })

  await test.step('the till waits for a scan', async () => {
    await expect(main.getByText('请扫团购券')).toBeVisible()
    await picture('waiting-for-a-scan')
  })

  await test.step('issue one electronic coupon to nobody', async () => {
    await go('发券')
    await main.getByRole('radio', { name: '专门测试ZHT' }).check()
    await expect(main.getByRole('status', { name: '订单号' })).toHaveText(/^147-/)
    await picture('issue-filled-in')
    await issueButton.click()
    const code = main.getByRole('img', { name: /二维码/ })
    await expect(code).toBeVisible()
    await expect.poll(() => code.evaluate((image) => Reflect.get(image, 'naturalWidth'))).toBeGreaterThan(100)
    await picture('issued-to-nobody-with-picture')
    await nextIssue.click()
  })

  await test.step('issue ten paper coupons', async () => {
    await main.getByRole('radio', { name: '满50减10（纸质）' }).check()
    await main.getByLabel('数量').fill('10')
    await issueButton.click()
    await expect(main.getByText(/^8605\d{12}$/).first()).toBeVisible()
    await picture('issued-ten-on-paper')
    await nextIssue.click()
  })

  await test.step('issue one to a mobile', async () => {
    await main.getByRole('radio', { name: '专门测试ZHT' }).check()
    await main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: '手机号' }).check()
    await main.getByRole('textbox', { name: '收券账号' }).fill('13800000000')
    await issueButton.click()
    await expect(nextIssue).toBeVisible()
    await picture('issued-to-a-mobile')
    await nextIssue.click()
  })

  const vouchers = [
    { code: '5948286811', platform: '美团到综', name: '0.1团10百货券', shot: 'voucher-meituan-in-store' },
    { code: '013541450619', platform: '美团', name: '招牌双人餐', shot: 'voucher-meituan' },
    { code: '150000000000000', platform: '抖音', name: '咖啡畅饮三件套', shot: 'voucher-douyin' },
    {
      code: 'https://v.douyin.com/eHHc1ft/',
      platform: '抖音',
      name: '咖啡畅饮三件套',
      shot: 'voucher-douyin-link',
    },
  ]
  for (const { code, platform, name, shot } of vouchers)
    await test.step(`scan ${code}`, async () => {
      await scan(code)
      const card = main.getByRole('article', { name })
      await expect(card).toContainText(code)
      await expect(card).toContainText(platform)
      await expect(card.getByRole('status').first()).toContainText('可核销')
      await picture(shot)
    })

  await test.step('scan a Dianping code and change the platform by one key', async () => {
    await scan('5571630793')
    await expect(main.getByRole('alert')).toContainText('券码不存在')
    await picture('voucher-asked-on-another-platform')
    await page.keyboard.press('Alt+3')
    await expect(main.getByRole('article')).toContainText('点评')
    await picture('voucher-dianping')
  })

  const coupons = [
    { code: '390962138708451328', verdict: '可用', shot: 'coupon-usable' },
    { code: '390962138708453001', verdict: '有条件', shot: 'coupon-on-condition' },
    { code: '390962138708452001', verdict: '不可用', shot: 'coupon-unusable' },
  ]
  for (const { code, verdict, shot } of coupons)
    await test.step(`look up ${code}`, async () => {
      await scan(code)
      await expect(main.getByRole('heading', { name: verdict, exact: true })).toBeVisible()
      await picture(shot)
    })

  await test.step('meet a 500: nobody knows whether the coupon was issued', async () => {
    await go('发券')
    await main.getByLabel('券模板 ID').fill('90500')
    await issueButton.click()
    await expect(main.getByRole('region', { name: '结果未知' })).toBeVisible()
    await expect(page.getByRole('button', { name: '未知结果 1' })).toBeVisible()
    await picture('issue-outcome-unknown')
  })

  await test.step('meet a bad signature', async () => {
    await scan('900000000403')
    await expect(main.getByRole('alert')).toContainText('签名不对')
    await picture('voucher-signature-wrong')
  })

  await test.step('meet no answer at all', async () => {
    await scan('900000000000')
    await expect(main.getByText(/还在等通联答复/)).toBeVisible()
    await picture('voucher-still-waiting')
    await expect(main.getByRole('alert')).toContainText('等了很久没有答复', { timeout: 20_000 })
    await picture('voucher-no-answer')
  })

  await test.step('see what is unknown, and what to do', async () => {
    await page.keyboard.press('F10')
    await expect(page.getByRole('dialog')).toContainText('在商户后台查这个订单号')
    await picture('unknown-outcomes')
    await page.keyboard.press('Escape')
  })
})

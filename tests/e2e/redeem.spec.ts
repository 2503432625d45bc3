import type { Page } from '@playwright/test'
import { pictures } from '../support/pictures'
import { scan } from '../support/scan'
import { expect, test } from '../support/till'

/** The redeem screen, by what a cashier sees of it. */
function redeemScreen(page: Page) {
  const main = page.getByRole('main')
  const card = main.getByRole('article')
  const queue = main.getByRole('complementary', { name: '本次扫的券' })
  return {
    main,
    card,
    queue,
    rows: queue.getByRole('listitem'),
    row: (code: string | RegExp) => queue.getByRole('listitem').filter({ hasText: code }),
    fact: (name: string) =>
      card
        .locator('dl > div')
        .filter({ has: page.locator(`dt:text-is("${name}")`) })
        .locator('dd'),
    standing: card.getByRole('status').first(),
    box: main.getByRole('textbox', { name: '券码' }),
    find: main.getByRole('button', { name: '查询', exact: true }),
    platforms: main.getByRole('group', { name: '平台' }),
    fault: main.getByRole('alert'),
    idle: main.getByRole('heading', { name: '请扫团购券' }),
    certificates: card.getByRole('region', { name: '抖音券（一码多券）' }),
  }
}

const link = 'https://v.douyin.com/eHHc1ft/'

test('before the first scan it says what it waits for, and nothing has the focus', async ({ till }) => {
  const { idle, main } = redeemScreen(till.page)
  await expect(idle).toBeVisible()
  expect(await till.page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await pictures(till, 'redeem-idle')
  await main.getByRole('button', { name: '打开练习码' }).click()
  await expect(main.getByRole('heading', { name: '练习码' })).toBeVisible()
})

test('美团到综: the sample of the documentation, one voucher of 0.10 yuan without dates', async ({
  till,
}) => {
  const { card, fact, standing, main } = redeemScreen(till.page)
  await scan(till.page, '5948286811')
  await expect(card.getByRole('heading', { name: '0.1团10百货券' })).toBeVisible()
  await expect(card).toContainText('美团到综 按本店设置判断 · 5948286811')
  await expect(standing).toHaveText('可核销查询没有核销这张券')
  await expect(fact('售价')).toHaveText('¥0.10')
  await expect(fact('市场价')).toHaveText('¥0.10')
  await expect(fact('有效期')).toHaveText('平台没有给出')
  await expect(fact('可用数量')).toHaveText('1 张')
  await expect(card.getByRole('status', { name: '数量' })).toHaveCount(0)
  await card.getByText('全部信息').click()
  await expect(fact('项目 ID')).toHaveText('1316147453')
  await expect(fact('团购 ID')).toHaveText('1081740947')
  await expect(fact('团购价')).toHaveText('¥0.10')
  await expect(fact('查询时间')).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
  await expect(main.getByRole('alert')).toHaveCount(0)
  await pictures(till, 'redeem-mtdz-all')
})

test('美团到综 with subsidies, of which two can be used', async ({ till }) => {
  const { card, fact } = redeemScreen(till.page)
  await scan(till.page, '5948286829')
  await expect(card.getByRole('heading', { name: '到店代金券' })).toBeVisible()
  await expect(fact('售价')).toHaveText('¥42.50')
  await expect(fact('市场价')).toHaveText('¥50.00')
  await expect(fact('有效期')).toHaveText(/^\d{4}-\d\d-\d\d 00:00:00 至 \d{4}-\d\d-\d\d 23:59:59$/)
  await card.getByText('全部信息').click()
  await expect(fact('补贴（平台分摊）')).toHaveText('¥3.00')
  await expect(fact('补贴（商户分摊）')).toHaveText('¥2.00')
})

test('美团: the leading zero stays, and the quantity goes from 1 to 3 by touch and by + and −', async ({
  till,
}) => {
  const { page } = till
  const { card, fact } = redeemScreen(page)
  await scan(page, '013541450619')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible()
  await expect(card).toContainText('美团 按券码长度判断 · 013541450619')
  await expect(fact('售价')).toHaveText('¥88.00')
  await expect(fact('市场价')).toHaveText('¥128.00')
  await expect(fact('可用数量')).toHaveText('3 张')
  const quantity = card.getByRole('status', { name: '数量' })
  const more = card.getByRole('button', { name: '数量: 多一张' })
  const fewer = card.getByRole('button', { name: '数量: 少一张' })
  await expect(quantity).toHaveText('1')
  await expect(fewer).toBeDisabled()
  await more.click()
  await expect(quantity).toHaveText('2')
  await page.keyboard.press('+')
  await expect(quantity).toHaveText('3')
  await expect(more).toBeDisabled()
  await pictures(till, 'redeem-meituan')
  // Beyond what there is, + does nothing: one − afterwards takes one off.
  await page.keyboard.press('+')
  await expect(fewer).toBeEnabled()
  await page.keyboard.press('-')
  await expect(quantity).toHaveText('2')
  await fewer.click()
  await expect(quantity).toHaveText('1')
})

test('美团 told as little as possible: nothing is made up', async ({ till }) => {
  const { card, fact } = redeemScreen(till.page)
  await scan(till.page, '013541450627')
  await expect(card.getByRole('heading', { name: '代金券' })).toBeVisible()
  await expect(fact('售价')).toHaveText('未提供')
  await expect(fact('市场价')).toHaveText('未提供')
  await expect(fact('有效期')).toHaveText('平台没有给出')
  await expect(fact('可用数量')).toHaveText('2 张')
})

for (const { code, how } of [
  { code: '150000000000000', how: '抖音 按券码长度判断 · 150000000000000' },
  { code: link, how: `抖音 已识别 · ${link}` },
]) {
  test(`抖音 ${code}: three certificates with a tick each, and a count for the times-card`, async ({
    till,
  }) => {
    const { card, fact, certificates } = redeemScreen(till.page)
    await scan(till.page, code)
    await expect(card.getByRole('heading', { name: '咖啡畅饮三件套' })).toBeVisible()
    await expect(card).toContainText(how)
    await expect(fact('售价')).toHaveText('¥99.00')
    await expect(fact('市场价')).toHaveText('¥199.00')
    await expect(certificates.getByRole('listitem')).toHaveCount(3)
    const selected = certificates.getByText(/^已选/)
    const tick = (number: number) => certificates.getByRole('checkbox', { name: `第 ${number} 张` })
    for (const number of [1, 2, 3]) await expect(tick(number)).toBeChecked()
    await expect(selected).toHaveText('已选 3 张')
    await expect(certificates.getByRole('listitem').nth(2)).toContainText('次卡，剩 5 次')

    const times = certificates.getByRole('status', { name: '第 3 张 次数' })
    const more = certificates.getByRole('button', { name: '第 3 张 次数: 多一张' })
    await expect(times).toHaveText('1')
    for (const count of ['2', '3', '4', '5']) {
      await more.click()
      await expect(times).toHaveText(count)
    }
    await expect(more).toBeDisabled()
    await expect(selected).toHaveText('已选 7 张')
    await tick(1).uncheck()
    await expect(selected).toHaveText('已选 6 张')
    await tick(3).uncheck()
    await expect(selected).toHaveText('已选 1 张')
    await expect(times).toHaveCount(0)
    await pictures(till, `redeem-douyin-${code === link ? 'link' : 'digits'}`)
    await tick(3).check()
    await expect(times).toHaveText('1')
    await card.getByText('全部信息').click()
    await expect(fact('团购市场价')).toHaveText('¥199.00')
    await expect(fact('团购 skuId')).toHaveText('1768822634512391')
  })
}

test('点评: refused as 美团到综, found with Alt+3', async ({ till }) => {
  const { page } = till
  const { fault, card, fact, rows } = redeemScreen(page)
  await scan(page, '5571630793')
  await expect(fault).toContainText('对方没有同意')
  await expect(fault).toContainText('通联说：券码不存在')
  await page.keyboard.press('Alt+3')
  await expect(card.getByRole('heading', { name: '下午茶双人餐' })).toBeVisible()
  await expect(card).toContainText('点评 收银员选择 · 5571630793')
  await expect(fact('售价')).toHaveText('¥99.00')
  await expect(fact('市场价')).toHaveText('¥168.00')
  await expect(rows).toHaveCount(1)
  await card.getByText('全部信息').click()
  await expect(fact('补贴（商户分摊）')).toHaveText('¥5.50')
  await expect(fact('数字营销券模版 1')).toContainText('309')
})

test('抖音 of 12 digits: refused as 美团, found by one touch', async ({ till }) => {
  const { page } = till
  const { fault, card, main } = redeemScreen(page)
  await scan(page, '160000000012')
  await expect(fault).toContainText('券码不存在')
  await expect(main).toContainText('不是美团券？换一个平台查：')
  await main.getByRole('region', { name: '160000000012' }).getByRole('button', { name: '抖音' }).click()
  await expect(card.getByRole('heading', { name: '单杯拿铁' })).toBeVisible()
  await expect(card).toContainText('抖音 收银员选择 · 160000000012')
})

test('a platform chosen beforehand counts for the next codes, until Alt+0; a link is Douyin all the same', async ({
  till,
}) => {
  const { page } = till
  const { platforms, card } = redeemScreen(page)
  const pressed = (name: string) => platforms.getByRole('button', { name, exact: true, pressed: true })
  await expect(pressed('自动')).toBeVisible()
  await page.keyboard.press('Alt+3')
  await expect(pressed('点评')).toBeVisible()
  await scan(page, '5571630793')
  await expect(card).toContainText('点评 收银员选择 · 5571630793')
  await scan(page, link)
  await expect(card).toContainText(`抖音 已识别 · ${link}`)
  await page.keyboard.press('Alt+0')
  await expect(pressed('自动')).toBeVisible()
  await scan(page, '5948286811')
  await expect(card).toContainText('美团到综 按本店设置判断 · 5948286811')
  await platforms.getByRole('button', { name: '美团', exact: true }).click()
  await expect(pressed('美团')).toBeVisible()
})

test('a typed code goes by the box, with its hyphens and blanks taken out', async ({ till }) => {
  const { page } = till
  const { box, find, card, main } = redeemScreen(page)
  await find.click()
  await expect(main.getByText('请先扫码或输入券码')).toBeVisible()
  await box.fill('券码1')
  await box.press('Enter')
  await expect(main.getByText('券码里有不该有的字符，请检查')).toBeVisible()
  await pictures(till, 'redeem-typed-wrong')
  await box.fill('0135-4145 0619')
  await find.click()
  await expect(card).toContainText('013541450619')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible()
  await expect(box).toHaveValue('')
  await box.fill('5948286811')
  await box.press('Enter')
  await expect(card.getByRole('heading', { name: '0.1团10百货券' })).toBeVisible()
  await expect(box).not.toBeFocused()
})

test('not yet valid and past its dates are told from redeemable', async ({ till }) => {
  const { page } = till
  const { standing, row } = redeemScreen(page)
  await scan(page, '013541450635')
  await expect(standing).toHaveText(/^未到使用期\d{4}-\d\d-\d\d 00:00:00 起才能用$/)
  await pictures(till, 'redeem-not-yet-valid')
  await scan(page, '013541450643')
  await expect(standing).toHaveText(/^已过期有效期到 \d{4}-\d\d-\d\d 23:59:59$/)
  await pictures(till, 'redeem-expired')
  await expect(row('已过期')).toHaveCount(1)
  await expect(row('未到使用期')).toHaveCount(1)
})

for (const { code, what, told } of [
  {
    code: '013541450650',
    what: 'redeemed already',
    told: ['对方没有同意', '通联说：该券已核销，不可重复核销', '请按上面的原因处理。'],
  },
  { code: '013541450668', what: 'expired', told: ['对方没有同意', '通联说：该券已过期，不可核销'] },
  {
    code: '013541450676',
    what: 'of another store',
    told: ['对方没有同意', '通联说：该券不适用于本门店，请核对门店'],
  },
  { code: '999999999999', what: 'unknown', told: ['对方没有同意', '通联说：券码不存在'] },
  { code: '013541450684', what: 'dynamic code expired', told: ['动态码过期了', '请顾客刷新券码后再扫。'] },
  { code: '013541450692', what: 'without a reason', told: ['对方没有同意', '对方没有给出原因。'] },
]) {
  test(`refused, ${what}: one sentence, the provider's words, the rest one click below`, async ({ till }) => {
    const { page } = till
    const { fault, card, main, row } = redeemScreen(page)
    await scan(page, code)
    for (const words of told) await expect(fault).toContainText(words)
    await expect(main.getByRole('region', { name: code })).toContainText(`美团 · ${code}`)
    await expect(card).toHaveCount(0)
    await expect(row(code)).toContainText('美团 · 不能用')
    await expect(fault.getByText('返回码')).toBeHidden()
    await fault.getByText('详情').first().click()
    await expect(fault.getByText('返回码')).toBeVisible()
    if (code === '013541450650' || code === '013541450692') await pictures(till, `redeem-refused-${code}`)
  })
}

for (const { number, sentence, next, said } of [
  { number: 302, sentence: '操作太快，对方要求稍等', next: '请等几秒再试', said: '' },
  { number: 500, sentence: '对方系统出错了', next: '请稍后重试。', said: '' },
  { number: 3201, sentence: '对方的下游系统出错了', next: '请稍后重试。', said: '' },
  {
    number: 3999,
    sentence: '对方没有同意',
    next: '请按上面的原因处理。',
    said: '通联说：其他错误:系统日切中，请于 5 分钟后再试',
  },
  { number: 1, sentence: '连接中途断了', next: '请检查网络后重试。', said: '' },
  { number: 50, sentence: '连接中途断了', next: '请检查网络后重试。', said: '' },
  { number: 502, sentence: '对方服务器出错了', next: '请稍后重试', said: '' },
  { number: 403, sentence: '对方答复的签名不对，不能相信', next: '请不要按这个答复操作', said: '' },
  { number: 200, sentence: '对方的答复看不懂', next: '请稍后重试', said: '' },
  { number: 301, sentence: '对方把请求转到了别处，已拒绝', next: '检查门店配置里的地址', said: '' },
  { number: 413, sentence: '对方的答复太大，已拒绝', next: '请把详情发给技术支持', said: '' },
]) {
  const code = `9${String(number).padStart(11, '0')}`
  test(`fault ${number}: ${sentence}`, async ({ till }) => {
    const { page } = till
    const { fault, card } = redeemScreen(page)
    await scan(page, code)
    await expect(fault).toContainText(sentence, { timeout: 15_000 })
    await expect(fault).toContainText(next)
    await expect(fault).toContainText(said)
    await expect(card).toHaveCount(0)
    await pictures(till, `redeem-fault-${number}`)
    // The one action asks again: it waits, and fails anew.
    await fault.getByRole('button', { name: '再查一次' }).click()
    await expect(fault).toContainText(sentence, { timeout: 15_000 })
  })
}

test('no answer at all: says for whom it waits, then that time is up', async ({ till }) => {
  const { page } = till
  const { main, fault } = redeemScreen(page)
  await scan(page, '900000000000')
  await expect(main.getByText('正在查询美团券 900000000000')).toBeVisible()
  await expect(main.getByText(/^还在等通联答复，已 \d+ 秒$/)).toBeVisible({ timeout: 8_000 })
  await expect(fault).toContainText('等了很久没有答复', { timeout: 15_000 })
})

test('a slow answer: says for whom after three seconds, can be left, and still arrives', async ({ till }) => {
  const { page } = till
  const { main, card, row } = redeemScreen(page)
  await scan(page, '900000000008')
  const whom = main.getByText(/^还在等通联答复，已 (\d+) 秒$/)
  await expect(main.getByText('正在查询美团券 900000000008')).toBeVisible()
  await expect(whom).toHaveCount(0)
  await expect(whom).toHaveText('还在等通联答复，已 3 秒', { timeout: 8_000 })
  await pictures(till, 'redeem-waiting')
  await main.getByRole('button', { name: '不等了' }).click()
  await expect(main).toContainText('没有等到结果，可以再查一次。查询不会核销券。')
  await expect(row('900000000008')).toContainText('美团 · 没有等')
  await pictures(till, 'redeem-left')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible({ timeout: 15_000 })
  await expect(card).toContainText('900000000008')
})

test('several scans make a queue: each has its own state, can be shown again and taken off', async ({
  till,
}) => {
  const { page } = till
  const { rows, card, queue, idle, fault } = redeemScreen(page)
  await scan(page, '900000000008')
  await scan(page, '5948286811')
  await scan(page, '999999999999')
  await scan(page, link)
  await scan(page, '013541450643')
  await expect(rows).toHaveText([
    /单人午市套餐\s*美团 · 已过期/,
    /咖啡畅饮三件套\s*抖音 · 可核销/,
    /999999999999\s*美团 · 不能用/,
    /0\.1团10百货券\s*美团到综 · 可核销/,
    /900000000008\s*美团 · 查询中/,
  ])
  await pictures(till, 'redeem-queue')
  await rows.nth(2).getByRole('button').first().click()
  await expect(fault).toContainText('券码不存在')
  await rows.nth(3).getByRole('button').first().click()
  await expect(card).toContainText('5948286811')
  // The same code again is one row, at the top.
  await scan(page, '5948286811')
  await expect(rows).toHaveCount(5)
  await expect(rows.first()).toContainText('0.1团10百货券')
  await queue.getByRole('button', { name: '移除 999999999999' }).click()
  await expect(rows).toHaveCount(4)
  await expect(rows.last()).toContainText('招牌双人餐', { timeout: 15_000 })
  await queue.getByRole('button', { name: '清空' }).click()
  await expect(queue).toHaveCount(0)
  await expect(idle).toBeVisible()
})

test('a scan while the box has the focus leaves the box as it was', async ({ till }) => {
  const { page } = till
  const { box, card } = redeemScreen(page)
  await scan(page, '5948286811')
  await expect(card).toContainText('5948286811')
  await box.fill('0135')
  await box.press('ArrowLeft')
  await scan(page, '013541450619')
  await expect(card).toContainText('013541450619')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible()
  await expect(box).toHaveValue('0135')
  await expect(box).toBeFocused()
})

test('a scan on another screen arrives here; what is typed there stays', async ({ till }) => {
  const { page } = till
  const { card } = redeemScreen(page)
  await page.keyboard.press('F3')
  const other = page.getByRole('main').getByRole('textbox', { name: '券码' })
  await other.fill('3909')
  await scan(page, '013541450619')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible()
  await page.keyboard.press('F3')
  await expect(other).toHaveValue('3909')
  await page.keyboard.press('F1')
  await expect(card.getByRole('heading', { name: '招牌双人餐' })).toBeVisible()
})

test('18 digits go to 查券', async ({ till }) => {
  const { page } = till
  await scan(page, '390962138708451328')
  await expect(
    page.getByRole('navigation').getByRole('button', { name: '查券', exact: true }),
  ).toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('main').getByRole('article')).toContainText('390962138708451328')
})

test('junk is said to be no code, and nothing is asked', async ({ till }) => {
  const { page } = till
  const { queue, idle } = redeemScreen(page)
  for (const junk of ['6901234567892', 'https://example.cn/menu', 'HELLO WORLD']) {
    await scan(page, junk)
    await expect(page.getByText(`扫到的内容：${junk.replace(' ', '')}`)).toBeVisible()
  }
  await expect(page.getByText('这不是券码').first()).toBeVisible()
  await pictures(till, 'redeem-junk')
  await expect(queue).toHaveCount(0)
  await expect(idle).toBeVisible()
})

test('a scan that ends with two Enters is one scan, and its Enter presses no button', async ({ till }) => {
  const { page } = till
  const { rows, card, platforms } = redeemScreen(page)
  const douyin = platforms.getByRole('button', { name: '抖音', exact: true })
  await douyin.focus()
  await page.keyboard.type('5948286811', { delay: 5 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(card.getByRole('heading', { name: '0.1团10百货券' })).toBeVisible()
  await expect(rows).toHaveCount(1)
  await expect(douyin).toHaveAttribute('aria-pressed', 'false')
})

test('Esc clears the box first, then leaves the wait, then the card; the list stays', async ({ till }) => {
  const { page } = till
  const { box, card, main, idle, rows } = redeemScreen(page)
  await scan(page, '5948286811')
  await expect(card).toBeVisible()
  await box.fill('0135')
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
  await expect(box).not.toBeFocused()
  await expect(card).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(idle).toBeVisible()
  await expect(rows).toHaveCount(1)

  await scan(page, '900000000008')
  await expect(main.getByText('正在查询美团券 900000000008')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(main).toContainText('没有等到结果')
  await page.keyboard.press('Escape')
  await expect(idle).toBeVisible()
  await expect(rows).toHaveCount(2)
})

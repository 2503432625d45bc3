import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { expect, type RunningTill, startTill, stopTill, test } from '../support/till'

/** What the practice provider knows to have happened: it writes every event down before it answers. */
const eventSchema = z.object({ type: z.string(), orderId: z.string().optional(), num: z.number().optional() })

async function requestsFor(till: RunningTill, orderId: string): Promise<number> {
  const events = await practiceEvents(till)
  return events.filter((event) => event.type === 'request' && event.orderId === orderId).length
}

async function practiceEvents({ dataFolder }: RunningTill): Promise<z.infer<typeof eventSchema>[]> {
  const text = await readFile(join(dataFolder, 'practice', 'ledger.jsonl'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => eventSchema.parse(JSON.parse(line)))
}

/** The issue screen, by what a cashier sees of it. */
function issueScreen(page: Page) {
  const main = page.getByRole('main')
  return {
    main,
    order: main.getByRole('status', { name: '订单号' }),
    send: main.getByRole('button', { name: '发券', exact: true }),
    template: (name: string | RegExp) => main.getByRole('radio', { name }),
    templateId: main.getByLabel('券模板 ID'),
    quantity: main.getByLabel('数量'),
    recipient: (type: string) =>
      main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: type }),
    account: main.getByRole('textbox', { name: '收券账号' }),
    buyer: main.getByLabel('购卡人手机号'),
    remark: main.getByLabel('备注'),
    done: main.getByRole('heading', { name: '发券成功' }),
    unknown: main.getByRole('region', { name: '结果未知' }),
    next: main.getByRole('button', { name: '发下一笔' }),
  }
}

/** Opens the screen and waits for its order number. */
async function openIssue(page: Page) {
  await page.getByRole('navigation').getByRole('button', { name: '发券' }).click()
  const screen = issueScreen(page)
  await expect(screen.order).toHaveText(/^147-[0-9A-Z]{5}-\d{12}-\d{3}$/)
  return { ...screen, orderId: (await screen.order.textContent()) ?? '' }
}

const isShown = (picture: Locator) =>
  picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0)

test('one electronic coupon to nobody: the WeChat picture, with its countdown, for the customer too', async ({
  till,
}) => {
  const { page } = till
  const { template, send, done, main, orderId } = await openIssue(page)
  await template('专门测试ZHT').check()
  await send.click()
  await expect(done).toBeVisible()
  await expect(issueScreen(page).order).toHaveText(orderId)
  const picture = main.getByRole('img', { name: '领券二维码' })
  await expect.poll(() => isShown(picture)).toBe(true)
  await expect(main.getByText(/^约 \d+:\d\d 后失效$/)).toBeVisible()
  await expect(main.getByRole('complementary', { name: '回执' })).toContainText(/流水号\s*50806050\d+/)

  await main.getByRole('button', { name: '给顾客看' }).click()
  const customer = page.getByRole('dialog')
  await expect.poll(() => isShown(customer.getByRole('img', { name: '领券二维码' }))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(customer).toBeHidden()
  expect(await requestsFor(till, orderId)).toBe(1)
})

test('ten electronic coupons to nobody are one picture, and the screen says so', async ({ till }) => {
  const { template, send, quantity, main } = await openIssue(till.page)
  await template('专门测试ZHT').check()
  await quantity.fill('10')
  await send.click()
  await expect(main.getByText('发了 10 张，平台只返回 1 个二维码：顾客扫码领取')).toBeVisible()
})

test('ten paper coupons: ten numbers with barcodes, copied by the page, and a new order number afterwards', async ({
  till,
}) => {
  const { page, app } = till
  const { template, send, done, quantity, main, next, order, orderId } = await openIssue(page)
  await template(/满50减10/).check()
  await quantity.fill('9')
  await main.getByRole('button', { name: '加一张' }).click()
  await expect(quantity).toHaveValue('10')
  await send.click()
  await expect(done).toBeVisible()
  const cards = main.getByRole('article')
  await expect(cards).toHaveCount(10)
  const numbers = await cards.locator('p').allTextContents()
  expect(new Set(numbers).size).toBe(10)
  for (const number of numbers) {
    expect(number).toMatch(/^\d{12,20}$/)
    expect(await isShown(main.getByRole('img', { name: number }))).toBe(true)
  }
  await expect(main.getByRole('complementary', { name: '回执' })).toContainText('凭券满50元减10元')

  await main.getByRole('button', { name: '复制本页券号' }).click()
  await expect(main.getByRole('button', { name: '已复制' })).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(numbers.join('\n'))

  await next.click()
  await expect(order).toHaveText(/^147-/)
  await expect(order).not.toHaveText(orderId)
  await expect(template(/满50减10/)).toBeChecked()
  await expect(quantity).toHaveValue('1')
})

test('to a mobile number: the coupon’s number, and nobody else’s picture', async ({ till }) => {
  const { template, send, done, recipient, account, main } = await openIssue(till.page)
  await template('专门测试ZHT').check()
  await recipient('手机号').check()
  await account.fill('13800000000')
  await send.click()
  await expect(done).toBeVisible()
  await expect(main.getByRole('article')).toHaveText(/\d{12,20}/)
  await expect(main.getByRole('img', { name: '领券二维码' })).toHaveCount(0)
  await expect(main.getByRole('complementary', { name: '回执' })).toContainText('手机号 13800000000')
})

test('what the documentation makes mandatory is mandatory at once, with its reason, and nothing is sent without it', async ({
  till,
}) => {
  const { template, send, done, recipient, account, buyer, main, orderId } = await openIssue(till.page)
  await template('多用途金额券').check()
  await expect(main.getByText('必填：多用途金额券')).toBeVisible()
  await recipient('OpenID').check()
  await expect(main.getByText('必填：已选收券人')).toBeVisible()
  await expect(main.getByText('查不到的 OpenID 会新建一个用户，请核对')).toBeVisible()

  await send.click()
  await expect(account).toBeFocused()
  await expect(account).toHaveAttribute('aria-invalid', 'true')
  await expect(main.getByText('多用途金额券必须填购卡人手机号')).toBeVisible()
  expect(await requestsFor(till, orderId)).toBe(0)

  await account.fill('oABC123')
  await buyer.fill('1380000')
  await send.click()
  await expect(main.getByText('手机号是 1 开头的 11 位数字')).toBeVisible()
  await buyer.fill('13800000000')
  await send.click()
  await expect(done).toBeVisible()
})

test('on paper a named card needs its buyer, electronically it does not', async ({ till }) => {
  const { template, send, done, main } = await openIssue(till.page)
  await template('记名礼品卡').check()
  await expect(main.getByText('必填：记名实体卡')).toBeVisible()
  await main.getByRole('group', { name: '券类型' }).getByRole('radio', { name: '电子券' }).check()
  await expect(main.getByText('必填：记名实体卡')).toBeHidden()
  await send.click()
  await expect(done).toBeVisible()
})

test('a large issue asks once more, naming number and worth; Enter is no answer', async ({ till }) => {
  const { page } = till
  const { template, quantity, buyer, done, orderId } = await openIssue(page)
  await template('千元尊享券').check()
  await quantity.fill('11')
  await buyer.fill('13800000000')
  await buyer.press('Enter')
  const question = page.getByRole('dialog')
  await expect(question).toContainText('要发 11 张「千元尊享券」')
  await expect(question).toContainText('合计 11000.00 元')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(question.getByRole('button', { name: '确认发 11 张' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeVisible()
  expect(await requestsFor(till, orderId)).toBe(0)

  await question.getByRole('button', { name: '返回修改' }).click()
  await expect(quantity).toHaveValue('11')
  await buyer.press('Enter')
  await question.getByRole('button', { name: '确认发 11 张' }).click()
  await expect(done).toBeVisible()
  expect(await requestsFor(till, orderId)).toBe(1)
})

test('a refusal keeps the form, says the provider’s reason, and has a new order number', async ({ till }) => {
  const { templateId, remark, send, main, order, orderId, done, template } = await openIssue(till.page)
  await templateId.fill('399')
  await remark.fill('别丢')
  await send.click()
  await expect(main.getByRole('alert')).toContainText('券库存不足')
  await expect(main.getByText('券没有发出，内容都在。改好后可再发，已换新订单号。')).toBeVisible()
  await expect(order).toHaveText(/^147-/)
  await expect(order).not.toHaveText(orderId)
  await expect(remark).toHaveValue('别丢')
  await template('专门测试ZHT').check()
  await send.click()
  await expect(done).toBeVisible()
})

test('a busy provider (302) is asked again under the same order number', async ({ till }) => {
  const { templateId, send, main, order, orderId } = await openIssue(till.page)
  await templateId.fill('90302')
  await send.click()
  await expect(main.getByText('券没有发出，内容都在。重试用同一个订单号。')).toBeVisible()
  await expect(order).toHaveText(orderId)
  await main.getByRole('button', { name: '重试' }).click()
  await expect.poll(() => requestsFor(till, orderId)).toBe(2)
})

for (const { what, code, sentence } of [
  { what: '500', code: '90500', sentence: '对方系统出错了' },
  { what: 'a bad signature', code: '90403', sentence: '对方答复的签名不对，不能相信' },
  { what: 'a connection dropped after processing', code: '90001', sentence: '连接中途断了' },
]) {
  test(`${what} leaves the outcome unknown: nothing to send again, only to look up`, async ({ till }) => {
    const { page, app } = till
    const { templateId, send, unknown, main, order, orderId } = await openIssue(page)
    await templateId.fill(code)
    await send.click()
    await expect(unknown).toContainText('可能已经发出')
    await expect(unknown).toContainText(sentence)
    await expect(unknown).toContainText('不要再发一次')
    await expect(unknown).not.toContainText('重试')
    await expect(order).toHaveText(orderId)
    await expect(send).toHaveCount(0)
    expect(await requestsFor(till, orderId)).toBe(1)

    await unknown.getByRole('button', { name: '复制订单号' }).click()
    await expect(unknown.getByRole('button', { name: '已复制' })).toBeVisible()
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(orderId)
    await page.keyboard.press('F10')
    await expect(page.getByRole('dialog')).toContainText(orderId)
    await page.keyboard.press('Escape')

    await main.getByRole('button', { name: '开始新的一笔' }).click()
    await expect(order).toHaveText(/^147-/)
    await expect(order).not.toHaveText(orderId)
    await expect(templateId).toHaveValue('')
    expect(await requestsFor(till, orderId)).toBe(1)
  })
}

test('no answer: says for whom it waits, can be left, and ends in the unknown', async ({ till }) => {
  const { page } = till
  const { templateId, send, unknown, main, order, orderId } = await openIssue(page)
  await templateId.fill('90000')
  await send.click()
  await expect(main.getByText(`正在发券，订单号 ${orderId}`)).toBeVisible()
  await expect(send).toHaveCount(0)
  await expect(main.getByText(/还在等通联答复/)).toBeVisible()
  await page.keyboard.press('F3')
  await expect(main.getByLabel('券码')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(unknown).toContainText('等了很久没有答复', { timeout: 20_000 })
  await expect(order).toHaveText(orderId)
  expect(await requestsFor(till, orderId)).toBe(1)
})

test('Enter, Enter and two presses of the button send once', async ({ till }) => {
  const { page } = till
  const { template, quantity, done, orderId, main } = await openIssue(page)
  await template('专门测试ZHT').check()
  await quantity.focus()
  await main.getByRole('form', { name: '发券' }).evaluate((form) => {
    if (!(form instanceof HTMLFormElement)) throw new Error('no form')
    form.requestSubmit()
    form.requestSubmit()
    for (const button of form.querySelectorAll<HTMLButtonElement>('[type="submit"]')) {
      button.click()
      button.click()
    }
  })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(done).toBeVisible()
  expect(await requestsFor(till, orderId)).toBe(1)
  expect((await practiceEvents(till)).filter(({ type }) => type === 'request')).toHaveLength(1)
})

test('a draft survives another screen, and is not thrown away unasked', async ({ till }) => {
  const { page } = till
  const { template, quantity, remark, recipient, account, order, orderId } = await openIssue(page)
  await template('专门测试ZHT').check()
  await quantity.fill('7')
  await remark.fill('慢慢填')
  await recipient('会员卡号').check()
  await account.fill('880000000147')
  await page.keyboard.press('F3')
  await expect(page.getByLabel('券码')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(quantity).toHaveValue('7')
  await expect(remark).toHaveValue('慢慢填')
  await expect(account).toHaveValue('880000000147')
  await expect(order).toHaveText(orderId)

  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: '不清空' }).click()
  await expect(remark).toHaveValue('慢慢填')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '清空', exact: true }).click()
  await expect(remark).toHaveValue('')
  await expect(order).toHaveText(orderId)
})

test('by keyboard alone: F2, template, +, Enter', async ({ till }) => {
  const { page } = till
  await page.keyboard.press('F2')
  const { order, template, quantity, done, main } = issueScreen(page)
  await expect(order).toHaveText(/^147-/)
  await template('专门测试ZHT').focus()
  await page.keyboard.press('ArrowDown')
  await expect(template(/满50减10/)).toBeChecked()
  await page.keyboard.press('+')
  await expect(quantity).toHaveValue('2')
  await page.keyboard.press('-')
  await expect(quantity).toHaveValue('1')
  await page.keyboard.press('Enter')
  await expect(done).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(main.getByRole('article')).toHaveCount(1)
})

/** A till with a profile of its own, and the gateway it asks: closed until it is opened, then answering 502 to everything. */
const realTill = test.extend<{
  shop: { till: RunningTill; open: () => Promise<void>; asked: () => unknown[] }
}>({
  shop: async ({ browserName: _ }, use) => {
    const bodies: string[] = []
    const gateway = createServer((request, response) => {
      request.setEncoding('utf8')
      let body = ''
      request.on('data', (part: string) => {
        body += part
      })
      request.on('end', () => {
        bodies.push(body)
        response.writeHead(502, { 'content-type': 'text/html' }).end('<html></html>')
      })
    })
    const listen = async (port: number) => {
      gateway.listen(port, '127.0.0.1')
      await once(gateway, 'listening')
      const address = gateway.address()
      return isAddress(address) ? address.port : 0
    }
    const port = await listen(0)
    gateway.close()
    await once(gateway, 'close')

    const folder = await mkdtemp(join(tmpdir(), 'quantai-profile-'))
    const till = await startTill({ args: [`--profile=${await writeProfile(folder, port)}`] })
    await use({
      till,
      open: async () => {
        await listen(port)
      },
      asked: () => bodies.map((body) => JSON.parse(new URLSearchParams(body).get('bizContent') ?? '')),
    })
    await stopTill(till)
    gateway.close()
    gateway.closeAllConnections()
    await rm(folder, { recursive: true, force: true })
    await rm(till.dataFolder, { recursive: true, force: true })
  },
})

realTill('what never left the PC is tried again under the same order number', async ({ shop }) => {
  const { page } = shop.till
  const { template, send, main, unknown, quantity, order, orderId } = await openIssue(page)
  await template('代金券').check()
  await quantity.fill('2')
  await send.click()
  await expect(main.getByText('券没有发出，内容都在。重试用同一个订单号。')).toBeVisible()
  await expect(main.getByRole('alert')).toContainText('服务器没有接受连接')
  await expect(order).toHaveText(orderId)
  await expect(quantity).toHaveValue('2')
  expect(shop.asked()).toEqual([])

  await shop.open()
  await main.getByRole('button', { name: '重试' }).click()
  await expect(unknown).toBeVisible()
  await expect(order).toHaveText(orderId)
  expect(shop.asked()).toEqual([expect.objectContaining({ orderId, num: '2', couponTemplateId: '1' })])
})

realTill('every field of the documentation is sent as it was written', async ({ shop }) => {
  const { main, templateId, quantity, recipient, account, buyer, remark, send, unknown, orderId } =
    await openIssue(shop.till.page)
  await shop.open()
  await templateId.fill('307')
  await main.getByRole('group', { name: '券类型' }).getByRole('radio', { name: '纸质券' }).check()
  await quantity.fill('3')
  await recipient('外部 ID').check()
  await account.fill(' EXT-147 ')
  await buyer.fill('13800000000')
  await main.getByRole('group', { name: '来源' }).getByRole('radio', { name: '导购 ID' }).check()
  await main.getByRole('textbox', { name: '来源值' }).fill('D01')
  await remark.fill('生日')
  await main.getByRole('button', { name: '添加一项' }).click()
  await main.getByLabel('扩展信息 1 名称').fill('buyerType')
  await main.getByLabel('扩展信息 1 内容').fill('个人')
  await send.click()
  await expect(unknown).toBeVisible()
  expect(shop.asked()).toEqual([
    {
      shopId: '147',
      operUserId: '1',
      couponType: '2',
      num: '3',
      couponTemplateId: '307',
      idType: '5',
      memberId: 'EXT-147',
      orderId,
      sourceType: '3',
      sourceValue: 'D01',
      remark: '生日',
      extendInfo: { buyerType: '个人' },
      buyerMobile: '13800000000',
    },
  ])
})

function isAddress(address: ReturnType<ReturnType<typeof createServer>['address']>): address is AddressInfo {
  return typeof address === 'object' && address !== null
}

/** A store profile whose gateway is a port of this PC, with keys made for it. */
async function writeProfile(folder: string, port: number): Promise<string> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const platform = generateKeyPairSync('rsa', { modulusLength: 2048 })
  await writeFile(join(folder, 'own.pem'), own.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  await writeFile(join(folder, 'platform.pem'), platform.publicKey.export({ type: 'spki', format: 'pem' }))
  const file = join(folder, 'profile.json')
  await writeFile(
    file,
    JSON.stringify({
      schema: 1,
      store: { name: '测试门店', shopId: '147', tenDigitVouchers: 'mtdz' },
      cashier: { operUserId: '1' },
      allinpay: {
        gatewayUrl: `http://127.0.0.1:${port}/gateway`,
        appId: 'TEST',
        signType: 'RSA2',
        privateKeyFile: 'own.pem',
        platformPublicKeyFile: 'platform.pem',
      },
      templates: [
        { id: '1', name: '代金券', couponType: '1', faceValue: '10', multiPurpose: false, namedCard: false },
      ],
    }),
  )
  return file
}

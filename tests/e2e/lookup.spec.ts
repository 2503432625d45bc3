import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, startTill, stopTill, test } from '../support/till'

/** The lookup screen, by what a cashier sees of it. */
function lookupScreen(page: Page) {
  const main = page.getByRole('main')
  const code = main.getByRole('textbox', { name: '券码' })
  return {
    main,
    code,
    find: main.getByRole('button', { name: '查询', exact: true }),
    answer: main.getByRole('article'),
    verdict: main.getByRole('article').getByRole('heading', { level: 2 }),
    reasons: main.getByRole('article').getByRole('listitem'),
    recent: main.getByRole('region', { name: '最近查询' }),
    counter: main.getByRole('region', { name: '收银台要点' }),
    all: main.getByRole('region', { name: '全部字段' }),
    fault: main.getByRole('alert'),
    async lookUp(couponId: string) {
      await code.fill(couponId)
      await code.press('Enter')
    },
  }
}

async function openLookup(page: Page) {
  await page.getByRole('navigation').getByRole('button', { name: '查券' }).click()
  const screen = lookupScreen(page)
  await expect(screen.code).toBeFocused()
  return screen
}

/** A practice fault's coupon id: a 9 and the fault's number, of 18 digits. */
const faultId = (number: number) => `9${String(number).padStart(17, '0')}`

test('a usable coupon: the verdict for this store at this moment, then what it gives, then everything', async ({
  till,
}) => {
  const { code, find, verdict, reasons, answer, counter, all } = await openLookup(till.page)
  await code.fill('390962138708451328')
  await find.click()
  await expect(verdict).toHaveText('可用')
  await expect(reasons).toHaveCount(0)
  await expect(answer).toContainText(/练习门店 · \d\d:\d\d:\d\d 的结论/)
  await expect(counter).toContainText('代金券 · 抵 10 元')
  await expect(counter).toContainText(/\d{4}-\d\d-\d\d 至 \d{4}-\d\d-\d\d/)
  await expect(all).toContainText(/券码\s*390962138708451328/)
  await expect(all).toContainText(/状态\s*未使用/)
})

for (const { what, id, word, told } of [
  { what: 'a threshold', id: '390962138708453001', word: '有条件', told: ['订单要满 100.00 元'] },
  { what: 'pieces', id: '390962138708453002', word: '有条件', told: ['要买满 3 件'] },
  { what: 'a weight', id: '390962138708453003', word: '有条件', told: ['要买满 2.5 千克'] },
  { what: 'a daily limit', id: '390962138708453004', word: '有条件', told: ['每天限用 2 张'] },
  {
    what: 'several conditions',
    id: '390962138708453007',
    word: '有条件',
    told: ['订单要满 50.00 元', '每天限用 1 张', '仅限新顾客使用', '限商品：指定商品'],
  },
  { what: 'a used coupon', id: '390962138708452001', word: '不可用', told: ['练习二店'] },
  { what: 'an expired coupon', id: '390962138708452002', word: '不可用', told: ['券已过期'] },
  { what: 'a retrieved coupon', id: '390962138708452003', word: '不可用', told: ['券已被回收'] },
  { what: 'no times left', id: '390962138708454005', word: '不可用', told: ['次数已用完（共 10 次）'] },
  {
    what: 'several reasons against it',
    id: '390962138708454010',
    word: '不可用',
    told: [
      '券正在转赠中',
      '现在不在可用时段内',
      '这张券不能在本店用',
      '这张券不能在收银台用，只限小程序（线上）',
    ],
  },
  { what: 'a value nobody knows', id: '390962138708455001', word: '有条件', told: ['券类型', '未知(13)'] },
]) {
  test(`${what}: ${word}, with every reason`, async ({ till }) => {
    const { lookUp, verdict, answer } = await openLookup(till.page)
    await lookUp(id)
    await expect(verdict).toHaveText(word)
    for (const words of told) await expect(answer.getByRole('list')).toContainText(words)
  })
}

test('a value that the documentation does not know is shown as it came', async ({ till }) => {
  const { lookUp, all, counter } = await openLookup(till.page)
  await lookUp('390962138708455001')
  await expect(all).toContainText(/券类型\s*未知\(13\)/)
  await expect(counter).toContainText('未知(13)')
})

test('nothing is hidden: undocumented fields under 其他, empty ones behind a switch', async ({ till }) => {
  const { lookUp, all } = await openLookup(till.page)
  await lookUp('390962138708455002')
  await expect(all.getByRole('heading', { name: '其他', exact: true })).toBeVisible()
  await expect(all).toContainText(/memberLevel\s*V3/)
  await expect(all).toContainText(/colorTag\s*gold/)

  const empty = all.getByText('迁移前模板 ID')
  await expect(empty).toHaveCount(0)
  await all.getByRole('switch', { name: /显示空字段/ }).check()
  await expect(empty).toBeVisible()
  await lookUp('390962138708455005')
  await expect(all.getByRole('switch', { name: '显示空字段（101 项）' })).toBeVisible()
})

test('an id of 18 digits stays exact, whatever the provider wrote it as', async ({ till }) => {
  const { lookUp, all } = await openLookup(till.page)
  await lookUp('390962138708455003')
  await expect(all).toContainText(/券码\s*390962138708455003/)
})

test('the owner’s phone is masked until it is asked for', async ({ till }) => {
  const { lookUp, counter, all } = await openLookup(till.page)
  await lookUp('390962138708451328')
  await expect(counter).toContainText(/1\d\d\*{4}\d{4}/)
  await expect(all).toContainText(/归属用户手机号\s*1\d\d\*{4}\d{4}/)
  await counter.getByRole('button', { name: '显示完整手机号' }).click()
  await expect(counter).toContainText(/1\d{10}/)
  await counter.getByRole('button', { name: '隐藏手机号' }).click()
  await expect(counter).not.toContainText(/1\d{10}/)
  await counter.getByRole('button', { name: '显示完整手机号' }).click()
  await expect(counter).toContainText(/1\d{10}/)
  await lookUp('390962138708453001')
  await lookUp('390962138708451328')
  await expect(counter).toContainText(/1\d\d\*{4}\d{4}/)
})

for (const { what, id, sentence } of [
  { what: 'an unknown coupon', id: '390962138708459999', sentence: '查询的信息不存在' },
  { what: 'a system error', id: faultId(500), sentence: '对方系统出错了' },
  { what: 'a gateway page', id: faultId(502), sentence: '对方服务器出错了' },
  { what: 'no JSON', id: faultId(200), sentence: '对方的答复看不懂' },
  { what: 'a dropped connection', id: faultId(1), sentence: '连接中途断了' },
]) {
  test(`${what} is said in one sentence, with a way on`, async ({ till }) => {
    const { lookUp, fault, code, verdict } = await openLookup(till.page)
    await lookUp(id)
    await expect(fault).toContainText(sentence, { timeout: 20_000 })
    await expect(fault.getByRole('button', { name: '重新查询' })).toBeVisible()
    await expect(fault.getByText('故障代码')).toBeHidden()
    await fault.getByText('详情', { exact: true }).click()
    await expect(fault.getByText('故障代码')).toBeVisible()
    await expect(code).toHaveValue(id)
    await lookUp('390962138708451328')
    await expect(verdict).toHaveText('可用')
  })
}

test('a slow answer says for whom it waits and does not hold the queue', async ({ till }) => {
  const { page } = till
  const { lookUp, main, code, verdict, recent } = await openLookup(page)
  await lookUp(faultId(8))
  await expect(main.getByText(`正在查询 ${faultId(8)}`)).toBeVisible()
  await expect(main.getByText(/还在等智迈答复/)).toBeVisible()
  await main.getByRole('button', { name: '不等了' }).click()
  await expect(code).toHaveValue('')
  await lookUp('390962138708454001')
  await expect(verdict).toHaveText('不可用')
  await page.keyboard.press('F2')
  await page.keyboard.press('F3')
  await expect(verdict).toHaveText('不可用')

  const slow = recent.getByRole('button', { name: faultId(8) })
  await expect(slow).toHaveAccessibleName(`${faultId(8)} 可用`, { timeout: 20_000 })
  await slow.click()
  await expect(verdict).toHaveText('可用')
  await expect(code).toHaveValue(faultId(8))
})

test('what is no coupon code is not asked for', async ({ till }) => {
  const { code, find, main, recent, lookUp } = await openLookup(till.page)
  await find.click()
  await expect(main.getByText('请先扫券或输入券码')).toBeVisible()
  await lookUp('券 12')
  await expect(main.getByText('券码只有字母、数字、- 和 _，请检查')).toBeVisible()
  await expect(code).toHaveValue('券 12')
  await expect(recent).toHaveCount(0)
})

test('a scan on another screen comes here and is looked up', async ({ till }) => {
  const { page } = till
  await page.keyboard.press('F2')
  await expect(page.getByRole('main').getByLabel('备注')).toBeVisible()
  await page.keyboard.type('390962138708454001')
  await page.keyboard.press('Enter')
  const { verdict, code } = lookupScreen(page)
  await expect(verdict).toHaveText('不可用')
  await expect(code).toHaveValue('390962138708454001')
})

test('the practice provider is on this PC, so no warning of an unencrypted connection', async ({ till }) => {
  const { main, code } = await openLookup(till.page)
  await expect(code).toBeVisible()
  await expect(main.getByText(/连接未加密/)).toHaveCount(0)
})

test('zvcms over its documented plain http is said to be unencrypted', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'quantai-profile-'))
  const till = await startTill({ args: [`--profile=${await writeHttpProfile(folder)}`] })
  try {
    const { main } = await openLookup(till.page)
    await expect(main.getByText('与 openapi.zvcms.com 的连接未加密')).toBeVisible()
  } finally {
    await stopTill(till)
    await rm(folder, { recursive: true, force: true })
    await rm(till.dataFolder, { recursive: true, force: true })
  }
})

/** A store profile with zvcms' documented address; nothing is asked of it here. */
async function writeHttpProfile(folder: string): Promise<string> {
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
        gatewayUrl: 'https://gateway.example.com/openapi',
        appId: 'TEST',
        signType: 'RSA2',
        privateKeyFile: 'own.pem',
        platformPublicKeyFile: 'platform.pem',
      },
      zvcms: { url: 'http://openapi.zvcms.com/api/v2', openId: 'o', grantCode: 'g', secret: 's' },
      templates: [],
    }),
  )
  return file
}

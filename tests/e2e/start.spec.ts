import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type PracticeProviders, startPracticeProviders } from '../../main/practice/servers'
import { picture } from '../support/pictures'
import { profileFor, writeProfile } from '../support/store-profile'
import { test as base, expect, type RunningTill, startTill, stopTill } from '../support/till'

interface Fixtures {
  /** The practice providers, in the test's own process: what a real till talks to here. */
  providers: PracticeProviders
  /** Starts tills that are ended after the test. */
  start: (args: string[], dataFolder?: string) => Promise<RunningTill>
}

const test = base.extend<Fixtures>({
  providers: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'quantai-providers-'))
    const providers = await startPracticeProviders({ folder })
    await use(providers)
    await providers.close()
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ browserName: _ }, use) => {
    const started: RunningTill[] = []
    await use(async (args, dataFolder) => {
      const till = await startTill({
        args,
        ...(dataFolder ? { dataFolder } : {}),
        size: { width: 1366, height: 768 },
      })
      started.push(till)
      return till
    })
    for (const till of started) await stopTill(till)
  },
})

async function scan(page: Page, code: string) {
  await page.keyboard.type(code, { delay: 5 })
  await page.keyboard.press('Enter')
}

async function issue(page: Page, templateId: string) {
  const main = page.getByRole('main')
  await page.getByRole('navigation').getByRole('button', { name: '发券' }).click()
  await expect(main.getByRole('status', { name: '订单号' })).toHaveText(/^147-/)
  await main.getByLabel('券模板 ID').fill(templateId)
  await main.getByRole('button', { name: '发券', exact: true }).click()
}

test('a store profile makes the till real: its store, its templates, no practice codes', async ({
  providers,
  start,
}) => {
  const file = await writeProfile(profileFor(providers), providers)
  const { page } = await start([`--profile=${file}`])
  await expect(page.getByRole('banner')).toContainText('人民广场店')
  await expect(page.getByRole('banner')).toContainText('正式')
  await expect(page.getByRole('navigation').getByRole('button')).toHaveText([/验券/, /发券/, /查券/])
  await scan(page, '013541450619')
  await expect(page.getByRole('article', { name: '招牌双人餐' })).toContainText('3 张')
  await issue(page, '308')
  await expect(page.getByText(/^8605\d{12}$/)).toBeVisible()
})

test('a wrong profile: file, fields and reasons; mended, it is read again', async ({ providers, start }) => {
  const right = profileFor(providers)
  const wrong = {
    ...right,
    store: { ...right.store, tenDigitVouchers: 'meituan', shopID: '1' },
    allinpay: {
      ...right.allinpay,
      gatewayUrl: 'http://gateway.example.com/',
      privateKeyFile: 'keys/lost.pem',
    },
    zvcms: { ...right.zvcms, secret: 17 },
  }
  const file = await writeProfile(wrong, providers)
  const { page } = await start([`--profile=${file}`])
  await expect(page.getByRole('heading', { name: '门店配置有问题，收银台没有打开' })).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).toContainText(file)
  const problems = main.getByRole('listitem')
  for (const [field, reason] of [
    ['store.tenDigitVouchers', '值不对'],
    ['store.shopID', '没有这个字段'],
    ['allinpay.gatewayUrl', '网址必须是 https'],
    ['allinpay.privateKeyFile', '找不到密钥文件'],
    ['zvcms.secret', '类型不对'],
  ] as const)
    await expect(problems.filter({ hasText: field }).filter({ hasText: reason })).toHaveCount(1)
  await expect(main).not.toContainText(/\bat .*\.(cjs|ts):\d+/)
  await picture(page, 'start-profile-invalid')

  await writeFile(file, JSON.stringify(right))
  await main.getByRole('button', { name: '重新读取' }).click()
  await expect(page.getByRole('banner')).toContainText('人民广场店')
})

test('a profile that is not there, or no JSON, is said so', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'quantai-profile-'))
  const { page, app } = await start([`--profile=${join(folder, 'none.json')}`])
  await expect(page.getByRole('main')).toContainText('找不到文件')
  await writeFile(join(folder, 'none.json'), '{ "schema": 1,')
  await page.getByRole('button', { name: '重新读取' }).click()
  await expect(page.getByRole('main')).toContainText('不是有效的 JSON')
  const ended = once(app.process(), 'exit')
  // The till may be gone before the press is reported back; that it ended is the proof.
  await Promise.all([
    ended,
    page
      .getByRole('button', { name: '退出' })
      .click()
      .catch(() => null),
  ])
})

test('an unknown outcome is still there after the till was killed and started again', async ({ start }) => {
  const first = await start([])
  await issue(first.page, '90000')
  await expect(first.page.getByText(/还在等通联答复/)).toBeVisible()
  const ended = once(first.app.process(), 'exit')
  first.app.process().kill('SIGKILL')
  await ended
  const second = await start([], first.dataFolder)
  await second.page.getByRole('button', { name: '未知结果 1' }).click()
  await expect(second.page.getByRole('dialog')).toContainText('程序在收到答复前退出了')
})

test('a write is sent once even where Chromium would send it again', async ({ providers, start }) => {
  // Answers the first request on a connection and drops the second one: a kept-alive connection that just died.
  const served = new WeakMap<object, number>()
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    const before = served.get(request.socket) ?? 0
    served.set(request.socket, before + 1)
    request.resume()
    request.on('end', () => {
      if (before > 0) request.socket.destroy()
      else response.setHeader('content-type', 'application/json').end('{"code":3,"msg":"no"}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const gatewayUrl = `http://127.0.0.1:${address.port}/gateway`

  const file = await writeProfile(profileFor({ ...providers, gatewayUrl }), providers)
  const { page, app } = await start([`--profile=${file}`])
  await expect(page.getByRole('navigation')).toBeVisible()

  const withoutCare = await app.evaluate(async ({ net }, url) => {
    const post = () => net.fetch(url, { method: 'POST', body: 'x=1' }).then((reply) => reply.text(), String)
    return [await post(), await post()]
  }, gatewayUrl)
  expect(withoutCare).toEqual(['{"code":3,"msg":"no"}', '{"code":3,"msg":"no"}'])
  // The trap is real: two calls, three requests.
  expect(requests).toBe(3)

  requests = 0
  for (const expected of [1, 2, 3]) {
    await issue(page, '307')
    await expect(page.getByRole('region', { name: '结果未知' })).toBeVisible()
    expect(requests).toBe(expected)
    await page.getByRole('button', { name: '开始新的一笔' }).click()
  }
  server.closeAllConnections()
  server.close()
})

test('the log and the attempts name no phone number, no code, no key and no secret', async ({
  providers,
  start,
}) => {
  const file = await writeProfile(profileFor(providers), providers)
  const { page, app, dataFolder } = await start([`--profile=${file}`])
  const main = page.getByRole('main')
  await page.getByRole('navigation').getByRole('button', { name: '发券' }).click()
  await main.getByRole('group', { name: '收券人' }).getByRole('radio', { name: '手机号' }).check()
  await main.getByRole('textbox', { name: '收券账号' }).fill('13800000000')
  await main.getByLabel('券模板 ID').fill('90403')
  await main.getByRole('button', { name: '发券', exact: true }).click()
  await expect(main.getByRole('region', { name: '结果未知' })).toBeVisible()
  await scan(page, '900000000403')
  await expect(main.getByRole('alert')).toBeVisible()
  await scan(page, '390962138708451328')
  await main.getByRole('button', { name: '显示完整手机号' }).click()
  await expect(main.getByText('13800000000')).toBeVisible()
  const ended = once(app.process(), 'exit')
  await app.close()
  await ended

  const kept = await Promise.all(
    ['logs/till.log', 'till/attempts.jsonl'].map((name) => readFile(join(dataFolder, name), 'utf8')),
  )
  expect(kept.join('')).toContain('Quantai')
  expect(kept.join('')).toContain('90403')
  const secrets = ['13800000000', '900000000403', '390962138708451328', providers.zvcmsSecret, 'PRIVATE KEY']
  for (const secret of secrets) expect(kept.join('')).not.toContain(secret)
})

test('the clock is Beijing’s, whatever the PC says', async () => {
  const till = await startTill({ env: { TZ: 'America/New_York' } })
  const shown = till.page.getByRole('banner').getByRole('time')
  const inBeijing = () =>
    new Intl.DateTimeFormat('zh-CN', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .format(new Date())
      .slice(-5)
  await expect.poll(async () => (await shown.textContent()) === inBeijing()).toBe(true)
  await stopTill(till)
  await rm(till.dataFolder, { recursive: true, force: true })
})

test('practice providers that cannot start are said so, with a way out', async ({ start }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'quantai-e2e-'))
  // A file where the practice folder belongs.
  await writeFile(join(dataFolder, 'practice'), 'in the way')
  const { page } = await start([], dataFolder)
  await expect(page.getByRole('heading', { name: '练习模式没有启动' })).toBeVisible()
  await picture(page, 'start-practice-failed')
  await rm(join(dataFolder, 'practice'))
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
})

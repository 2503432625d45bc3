import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ProfileProblem } from '../../../../contract/till'
import { loadProfile } from '../../../../main/profile/load'
import type { StoreProfile } from '../../../../main/profile/schema'
import { changedExample, exampleText, rsaKeys, writeProfile } from './a-profile'

let keys: { privateKey: string; platformPublicKey: string }

beforeAll(() => {
  const { till, platform } = rsaKeys()
  keys = { privateKey: till.privateKey, platformPublicKey: platform.publicKey }
})

async function profileOf(content: string | Uint8Array): Promise<StoreProfile> {
  const loaded = await loadProfile(await writeProfile({ profile: content, ...keys }))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.profile
}

async function problemsIn(content: string | Uint8Array): Promise<ProfileProblem[]> {
  const loaded = await loadProfile(await writeProfile({ profile: content, ...keys }))
  return loaded.ok ? [] : loaded.problems
}

const changed = async (changes: Record<string, unknown>) => JSON.stringify(await changedExample(changes))
const named = (problems: ProfileProblem[]) => problems.map(({ field, rule }) => `${field} ${rule}`)

describe('the documented example', () => {
  it('loads, with its amounts in fen and the texts of its keys', async () => {
    const profile = await profileOf(await exampleText())
    expect(profile).toEqual({
      store: {
        name: '人民广场店',
        shopId: '147',
        shopCode: 'SH-RMGC',
        zvcmsStoreId: '390962138708451001',
        zvcmsStoreCode: 'RMGC',
        tenDigitVouchers: 'mtdz',
      },
      cashier: { operUserId: 'rmgc-till-1' },
      allinpay: {
        gatewayUrl: 'https://gateway.example.com/openapi',
        appId: '2021000000000000',
        signType: 'RSA2',
        token: null,
        timeoutMs: 15000,
        sm2: { userId: '1234567812345678', signature: 'der' },
        ...keys,
      },
      zvcms: {
        url: 'https://zvcms.example.com/api/v2',
        openId: '0123456789abcdef0123456789abcdef',
        grantCode: '0123456789',
        secret: 'replace with the secret that belongs to the grant code',
        token: {
          algorithm: 'hmac-sha1',
          fields: 'sorted',
          params: 'omit',
          join: 'pairs',
          secretPlacement: 'hmacKey',
          encoding: 'base64',
          urlEncode: true,
        },
      },
      douyinLink: 'asIs',
      templates: [
        {
          id: '307',
          name: '100元电子券',
          couponType: '1',
          faceValue: 10_000,
          multiPurpose: false,
          namedCard: false,
        },
        {
          id: '308',
          name: '50元纸质券',
          couponType: '2',
          faceValue: 5000,
          multiPurpose: false,
          namedCard: false,
        },
        {
          id: '309',
          name: '500元多用途券',
          couponType: '1',
          faceValue: 50_000,
          multiPurpose: true,
          namedCard: false,
        },
      ],
    })
  })

  it('loads with a byte order mark and Windows line ends', async () => {
    const windows = `\uFEFF${(await exampleText()).replaceAll('\n', '\r\n')}`
    expect((await profileOf(windows)).store.name).toBe('人民广场店')
  })

  it('loads without all that may be left out', async () => {
    const profile = await profileOf(
      await changed({
        'store.shopCode': undefined,
        'store.zvcmsStoreId': '',
        'store.zvcmsStoreCode': null,
        'allinpay.timeoutMs': undefined,
        zvcms: undefined,
        douyinLink: undefined,
        templates: [],
      }),
    )
    expect(profile).toMatchObject({
      store: { shopCode: null, zvcmsStoreId: null, zvcmsStoreCode: null },
      allinpay: { timeoutMs: null },
      zvcms: null,
      douyinLink: 'asIs',
      templates: [],
    })
  })
})

describe('accepted', () => {
  it.each([
    ['http on this PC, for Allinpay', { 'allinpay.gatewayUrl': 'http://127.0.0.1:9/gateway' }],
    ['http anywhere, for zvcms', { 'zvcms.url': 'http://openapi.zvcms.com/api/v2' }],
    ['no zvcms at all', { zvcms: null }],
    ['a shopCode without shopId', { 'store.shopId': undefined }],
    [
      'a token recipe of which only some is said',
      { 'zvcms.token': { algorithm: 'md5', secretPlacement: 'append' } },
    ],
    ['no token recipe', { 'zvcms.token': undefined }],
    ['a template worth nothing', { 'templates.0.faceValue': '0' }],
    ['remarks anywhere', { $schema: 'x', 'store._comment': { any: 1 }, 'templates.0._was': 'y' }],
  ] satisfies [string, Record<string, unknown>][])('%s', async (_, changes) => {
    expect(await problemsIn(await changed(changes))).toEqual([])
  })
})

describe('refused, with its field and rule', () => {
  it.each([
    [{ 'store.name': undefined }, 'store.name required'],
    [{ 'store.name': null }, 'store.name required'],
    [{ 'store.name': '  ' }, 'store.name required'],
    [{ 'store.name': 7 }, 'store.name wrongType'],
    [{ store: undefined }, 'store required'],
    [{ store: [] }, 'store wrongType'],
    [{ 'store.shopId': 147 }, 'store.shopId wrongType'],
    [{ 'store.shopId': 'A147' }, 'store.shopId wrongValue'],
    [{ 'store.shopId': undefined, 'store.shopCode': '' }, 'store.shopId required'],
    [{ 'store.tenDigitVouchers': 'meituan' }, 'store.tenDigitVouchers wrongValue'],
    [{ 'store.tenDigitVouchers': undefined }, 'store.tenDigitVouchers required'],
    [{ 'store.shopid': '147' }, 'store.shopid unknownField'],
    [{ shop: {} }, 'shop unknownField'],
    [{ 'cashier.operUserId': '' }, 'cashier.operUserId required'],
    [{ 'allinpay.gatewayUrl': 'http://gateway.example.com/' }, 'allinpay.gatewayUrl insecureUrl'],
    [{ 'allinpay.gatewayUrl': 'gateway.example.com' }, 'allinpay.gatewayUrl badUrl'],
    [{ 'allinpay.gatewayUrl': 'ftp://127.0.0.1/' }, 'allinpay.gatewayUrl badUrl'],
    [{ 'allinpay.gatewayUrl': 'https://name:word@gateway.example.com/' }, 'allinpay.gatewayUrl badUrl'],
    [{ 'allinpay.gatewayUrl': 'https://gateway.example.com/#' }, 'allinpay.gatewayUrl badUrl'],
    [{ 'allinpay.gatewayUrl': 'http://127.0.0.1.example.com/' }, 'allinpay.gatewayUrl insecureUrl'],
    [{ 'allinpay.gatewayUrl': 'http://localhost.example.com/' }, 'allinpay.gatewayUrl insecureUrl'],
    [{ 'allinpay.signType': 'RSA' }, 'allinpay.signType wrongValue'],
    [{ 'allinpay.timeoutMs': '15000' }, 'allinpay.timeoutMs wrongType'],
    [{ 'allinpay.timeoutMs': 999 }, 'allinpay.timeoutMs wrongValue'],
    [{ 'allinpay.timeoutMs': 120_001 }, 'allinpay.timeoutMs wrongValue'],
    [{ 'allinpay.timeoutMs': 1500.5 }, 'allinpay.timeoutMs wrongType'],
    [{ 'allinpay.sm2': { signature: 'rs' } }, 'allinpay.sm2 wrongValue'],
    [{ 'allinpay.privateKeyFile': 'keys/none.pem' }, 'allinpay.privateKeyFile keyFileMissing'],
    [{ 'allinpay.privateKeyFile': '' }, 'allinpay.privateKeyFile required'],
    [{ 'allinpay.platformPublicKeyFile': 'keys' }, 'allinpay.platformPublicKeyFile keyUnreadable'],
    [{ 'zvcms.url': 'openapi.zvcms.com' }, 'zvcms.url badUrl'],
    [{ 'zvcms.secret': undefined }, 'zvcms.secret required'],
    [{ 'zvcms.token.algorithm': 'sha512' }, 'zvcms.token.algorithm wrongValue'],
    [{ 'zvcms.token.algorithm': 'md5' }, 'zvcms.token.secretPlacement wrongValue'],
    [{ 'zvcms.token.fields': ['Token'] }, 'zvcms.token.fields wrongValue'],
    [{ 'zvcms.token.salt': 'x' }, 'zvcms.token.salt unknownField'],
    [{ douyinLink: 'follow' }, 'douyinLink wrongValue'],
    [{ templates: undefined }, 'templates required'],
    [{ 'templates.1.id': '307' }, 'templates[1].id duplicate'],
    [{ 'templates.0.couponType': '3' }, 'templates[0].couponType wrongValue'],
    [{ 'templates.0.faceValue': 100 }, 'templates[0].faceValue wrongType'],
    [{ 'templates.0.faceValue': '1.005' }, 'templates[0].faceValue wrongValue'],
    [{ 'templates.0.faceValue': '-1' }, 'templates[0].faceValue wrongValue'],
    [{ 'templates.0.faceValue': '' }, 'templates[0].faceValue wrongValue'],
    [{ 'templates.0.multiPurpose': 'false' }, 'templates[0].multiPurpose wrongType'],
    [{ 'templates.0.namedCard': undefined }, 'templates[0].namedCard required'],
    [{ schema: undefined }, 'schema schemaVersion'],
    [{ schema: 2 }, 'schema schemaVersion'],
    [{ schema: '1' }, 'schema schemaVersion'],
  ] satisfies [Record<string, unknown>, string][])('%o: %s', async (changes, expected) => {
    expect(named(await problemsIn(await changed(changes)))).toEqual([expected])
  })

  it('all at once, rules between fields and keys among them', async () => {
    const problems = await problemsIn(
      await changed({
        'store.name': '',
        'store.shopId': null,
        'store.shopCode': null,
        'allinpay.gatewayUrl': 'http://gateway.example.com/',
        'allinpay.appid': 'typo',
        'allinpay.privateKeyFile': 'keys/none.pem',
        'allinpay.platformPublicKeyFile': 'keys/till-private.pem',
        'templates.0.faceValue': 'ten',
        'templates.2.id': '308',
      }),
    )
    expect(named(problems).sort()).toEqual([
      'allinpay.appid unknownField',
      'allinpay.gatewayUrl insecureUrl',
      'allinpay.platformPublicKeyFile keyWrongKind',
      'allinpay.privateKeyFile keyFileMissing',
      'store.name required',
      'store.shopId required',
      'templates[0].faceValue wrongValue',
      'templates[2].id duplicate',
    ])
  })

  it('a profile that is no object', async () => {
    for (const text of ['[]', '7', 'null', '"text"'])
      expect(named(await problemsIn(text))).toEqual(['schema schemaVersion'])
  })
})

describe('a file that cannot be taken for a profile', () => {
  it('is missing', async () => {
    const file = await writeProfile({ profile: '', ...keys })
    await rm(file)
    expect(await loadProfile(file)).toMatchObject({
      ok: false,
      file,
      problems: [{ field: '', rule: 'fileMissing' }],
    })
  })

  it('is a folder', async () => {
    const file = join(dirname(await writeProfile({ profile: '', ...keys })), 'a-folder')
    await mkdir(file)
    expect(await loadProfile(file)).toMatchObject({ problems: [{ rule: 'fileUnreadable' }] })
  })

  it('is larger than 1 MB', async () => {
    const [problem] = await problemsIn(`${' '.repeat(1024 * 1024)}{}`)
    expect(problem).toMatchObject({ rule: 'fileUnreadable', detail: expect.stringContaining('1048576') })
  })

  it('was saved as GBK', async () => {
    // 门店 in GBK.
    const [problem] = await problemsIn(
      Buffer.from([0x7b, 0x22, 0xc3, 0xc5, 0xb5, 0xea, 0x22, 0x3a, 0x31, 0x7d]),
    )
    expect(problem).toMatchObject({ rule: 'fileUnreadable', detail: expect.stringContaining('GBK') })
  })

  it('was saved as UTF-16', async () => {
    const [problem] = await problemsIn(Buffer.from('\uFEFF{"schema":1}', 'utf16le'))
    expect(problem).toMatchObject({ rule: 'fileUnreadable', detail: expect.stringContaining('UTF-16') })
  })

  it.each(['', '{', '{"schema": 1,}', "{'schema': 1}", '{"a": 1} trailing', '[', '['.repeat(200_000)])(
    'is not JSON (case %#)',
    async (text) => {
      expect(named(await problemsIn(text))).toEqual([' notJson'])
    },
  )

  it('tells the place of what is not JSON, and quotes nothing', async () => {
    const text = (await exampleText()).replace('"openId":', 'topSecretWord "openId":')
    const [problem] = await problemsIn(text)
    expect(problem).toMatchObject({ rule: 'notJson', detail: expect.stringContaining('line 25, column 5') })
    expect(JSON.stringify(problem)).not.toContain('topSecretWord')
  })

  it('gives a field twice', async () => {
    const text = (await exampleText()).replace('"shopId":', '"shopId": "148", "shopId":')
    const problems = await problemsIn(text)
    expect(named(problems)).toEqual(['shopId duplicate'])
    expect(problems[0]?.detail).toContain('line 6')
  })
})

it('no problem repeats a value of the file', async () => {
  const secret = 'S3cretInTheWrongPlace'
  const everywhere = await changed({
    'store.tenDigitVouchers': secret,
    'store.shopId': secret,
    'allinpay.gatewayUrl': `https://${secret}@x/`,
    'allinpay.signType': secret,
    'allinpay.timeoutMs': secret,
    'zvcms.url': secret,
    'zvcms.token.algorithm': secret,
    'zvcms.token.fields': [secret],
    'zvcms.token.urlEncode': secret,
    'templates.0.faceValue': secret,
    'templates.0.couponType': secret,
    douyinLink: secret,
  })
  const problems = await problemsIn(everywhere)
  expect(problems).toHaveLength(12)
  expect(JSON.stringify(problems)).not.toContain(secret)
})

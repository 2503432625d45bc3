import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { instant } from '../../../../contract/time'
import { openAttemptFile } from '../../../../main/journal/attempt-file'
import type { NewAttempt } from '../../../../main/till/attempts'
import { faultOf } from '../../../../main/till/fault'

let file: string

beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'attempts-')), 'attempts.jsonl')
})

function attempt(orderId: string, startedAt = 1_700_000_000_000): NewAttempt {
  return {
    orderId,
    kind: 'issue',
    startedAt: instant(startedAt),
    templateId: '307',
    templateName: '电影券',
    num: 10,
  }
}

/** The code of the fault a promise is rejected with; null when it is not. */
async function faultCode(promise: Promise<unknown>): Promise<string | null> {
  return promise.then(
    () => null,
    (error: unknown) => faultOf(error).code,
  )
}

const linesOf = async (path: string) => (await readFile(path, 'utf8')).split('\n').slice(0, -1)

describe('an attempt', () => {
  it('is on disk when begin is done', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-1'))
    const [line = ''] = await linesOf(file)
    expect(JSON.parse(line)).toEqual({ ...attempt('order-1'), state: 'begun', because: null })
    await attempts.close()
  })

  it('is not unknown while it is under way', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-1'))
    expect(attempts.unknown()).toEqual([])
    await attempts.close()
  })

  it('that nobody settled is unknown to the next run, with no reason known', async () => {
    const crashed = await openAttemptFile(file)
    await crashed.begin(attempt('order-1'))
    await crashed.close()
    const attempts = await openAttemptFile(file)
    expect(attempts.unknown()).toEqual([{ ...attempt('order-1'), because: null }])
    expect(await faultCode(attempts.begin(attempt('order-1')))).toBe('DUPLICATE_ORDER')
    await attempts.close()
  })

  it('settled as unknown is listed at once and in later runs, with its reason', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-1'))
    await attempts.settle('order-1', 'unknown', 'TIMEOUT')
    const expected = [{ ...attempt('order-1'), because: 'TIMEOUT' }]
    expect(attempts.unknown()).toEqual(expected)
    await attempts.close()
    const later = await openAttemptFile(file)
    expect(later.unknown()).toEqual(expected)
    await later.close()
  })

  it('holds only what the contract names', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(Object.assign(attempt('order-1'), { buyerMobile: '13800138000' }))
    expect(await readFile(file, 'utf8')).not.toContain('13800138000')
    await attempts.close()
  })

  it('cannot be settled when it was never begun', async () => {
    const attempts = await openAttemptFile(file)
    expect(await faultCode(attempts.settle('order-1', 'succeeded', null))).toBe('INTERNAL')
    await attempts.close()
  })
})

describe('begin with an order number used before', () => {
  it.each(['succeeded', 'unknown'] as const)(
    'is refused after %s, in this run and the next',
    async (outcome) => {
      const attempts = await openAttemptFile(file)
      await attempts.begin(attempt('order-1'))
      await attempts.settle('order-1', outcome, null)
      expect(await faultCode(attempts.begin(attempt('order-1')))).toBe('DUPLICATE_ORDER')
      await attempts.close()
      const later = await openAttemptFile(file)
      expect(await faultCode(later.begin(attempt('order-1')))).toBe('DUPLICATE_ORDER')
      expect(await linesOf(file)).toHaveLength(2)
      await later.close()
    },
  )

  it('is allowed after failed, and then under way again', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-1'))
    await attempts.settle('order-1', 'failed', 'REFUSED')
    await attempts.begin(attempt('order-1'))
    expect(await faultCode(attempts.begin(attempt('order-1')))).toBe('DUPLICATE_ORDER')
    await attempts.close()
    const later = await openAttemptFile(file)
    expect(later.unknown()).toHaveLength(1)
    await later.close()
  })

  it('passes exactly once when many begin at the same time', async () => {
    const attempts = await openAttemptFile(file)
    const codes = await Promise.all(
      Array.from({ length: 50 }, () => faultCode(attempts.begin(attempt('order-1')))),
    )
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.filter((code) => code === 'DUPLICATE_ORDER')).toHaveLength(49)
    expect(await linesOf(file)).toHaveLength(1)
    await attempts.close()
  })
})

it('writes many attempts at the same time as whole lines in the order they came', async () => {
  const attempts = await openAttemptFile(file)
  const orders = Array.from({ length: 40 }, (_, index) => `order-${index}`)
  await Promise.all(orders.map((orderId) => attempts.begin(attempt(orderId))))
  const written = (await linesOf(file)).map((line) => JSON.parse(line).orderId)
  expect(written).toEqual(orders)
  await attempts.close()
})

it('lists unknown attempts oldest first', async () => {
  const attempts = await openAttemptFile(file)
  for (const [orderId, startedAt] of [
    ['order-b', 2000],
    ['order-c', 3000],
    ['order-a', 1000],
  ] as const) {
    await attempts.begin(attempt(orderId, startedAt))
    await attempts.settle(orderId, 'unknown', 'TIMEOUT')
  }
  expect(attempts.unknown().map(({ orderId }) => orderId)).toEqual(['order-a', 'order-b', 'order-c'])
  await attempts.close()
})

describe('after a power cut', () => {
  it('cuts a torn last line off, wherever it was torn', async () => {
    const whole = await openAttemptFile(file)
    await whole.begin(attempt('order-1'))
    const length = (await stat(file)).size
    await whole.begin(attempt('order-2'))
    await whole.close()
    const full = await readFile(file)
    for (let size = length; size < full.length; size += 7) {
      await writeFile(file, full)
      await truncate(file, size)
      const attempts = await openAttemptFile(file)
      expect(attempts.unknown().map(({ orderId }) => orderId)).toEqual(['order-1'])
      expect(attempts.damaged).toBeNull()
      await attempts.begin(attempt('order-2'))
      await attempts.close()
      expect(await readFile(file)).toEqual(full)
    }
  })

  it('takes a tail of zeros, as a file system may leave it, for a torn line', async () => {
    const before = await openAttemptFile(file)
    await before.begin(attempt('order-1'))
    await before.close()
    await appendFile(file, Buffer.alloc(4096))
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-2'))
    await attempts.close()
    const later = await openAttemptFile(file)
    expect(later.unknown()).toHaveLength(2)
    expect(later.damaged).toBeNull()
    await later.close()
  })
})

describe('a damaged line', () => {
  const damagedLines = [
    '{"orderId":"order-9","state":"beg',
    '\u0000\u0000\u0000',
    '{"orderId":"order-9"}',
    '[]',
    '',
  ]

  it.each(damagedLines)('%j is kept aside and reported, and the others stand', async (damaged) => {
    const before = await openAttemptFile(file)
    await before.begin(attempt('order-1'))
    await before.close()
    await appendFile(file, `${damaged}\n`)
    const after = await openAttemptFile(file)
    await after.begin(attempt('order-2'))
    await after.close()

    expect(after.damaged).toEqual({ lines: 1, keptIn: `${file}.damaged` })
    expect(await linesOf(`${file}.damaged`)).toEqual([damaged])
    const clean = await openAttemptFile(file)
    expect(clean.damaged).toBeNull()
    expect(clean.unknown().map(({ orderId }) => orderId)).toEqual(['order-1', 'order-2'])
    await clean.close()
  })

  it('stays where it is, and is passed over, when it cannot be moved', async () => {
    const before = await openAttemptFile(file)
    await before.begin(attempt('order-1'))
    await before.close()
    await appendFile(file, 'spoilt\n')
    await mkdir(`${file}.damaged`)
    const attempts = await openAttemptFile(file)
    expect(attempts.damaged).toEqual({ lines: 1, keptIn: file })
    expect(attempts.unknown()).toHaveLength(1)
    await attempts.close()
  })
})

describe('when the disk does not take an attempt', () => {
  it('begin says so, and the order number may be used once it does', async () => {
    const attempts = await openAttemptFile(file)
    await mkdir(file)
    expect(await faultCode(attempts.begin(attempt('order-1')))).toBe('STORAGE_FAILED')
    expect(attempts.unknown()).toEqual([])
    await rm(file, { recursive: true })
    await attempts.begin(attempt('order-1'))
    expect(await linesOf(file)).toHaveLength(1)
    await attempts.close()
  })

  it('settle says so, and the outcome holds for this run', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.begin(attempt('order-1'))
    await attempts.close()
    expect(await faultCode(attempts.settle('order-1', 'unknown', 'TIMEOUT'))).toBe('STORAGE_FAILED')
    expect(attempts.unknown()).toEqual([{ ...attempt('order-1'), because: 'TIMEOUT' }])
  })

  it('a file that cannot be read is not taken for an empty one', async () => {
    await mkdir(file)
    expect(await faultCode(openAttemptFile(file))).toBe('STORAGE_FAILED')
  })

  it('a closed file takes nothing', async () => {
    const attempts = await openAttemptFile(file)
    await attempts.close()
    expect(await faultCode(attempts.begin(attempt('order-1')))).toBe('STORAGE_FAILED')
    expect(await readdir(join(file, '..'))).toEqual([])
  })
})

it('starts its folder and file with the first attempt, readable by this user alone', async () => {
  file = join(file, '..', 'new', 'attempts.jsonl')
  const attempts = await openAttemptFile(file)
  await attempts.begin(attempt('order-1'))
  await attempts.close()
  if (process.platform === 'win32') expect((await stat(file)).isFile()).toBe(true)
  else expect((await stat(file)).mode & 0o777).toBe(0o600)
})

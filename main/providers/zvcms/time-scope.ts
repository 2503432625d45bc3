import type { CouponDetail, TimeRange } from '../../../contract/coupon'
import { textOf } from './json'
import type { Reader } from './values'

type TimeScope = CouponDetail['useTimeScope']

/** More text than any day has ranges for. */
const longest = 2000

/**
 * `useTimeScope`: JSON inside a string, `[{begin:xx, end:xx}]`, also with its keys unquoted as the documentation writes it.
 * The text is kept; ranges that cannot all be read are null.
 */
export const timeScope: Reader<TimeScope> = { notSet: null, read: readTimeScope }

function readTimeScope(value: unknown): TimeScope {
  const text = textOf(value).trim()
  return /^\[\s*\]$/.test(text) ? null : { text, ranges: rangesOf(text) }
}

function rangesOf(text: string): TimeRange[] | null {
  if (text.length > longest) return null
  const bare = text
    .replace(/^\[|\]$/g, '')
    .replaceAll('：', ':')
    .replaceAll('，', ',')
  const items = bare.match(/\{[^{}]*\}/g) ?? []
  const between = bare.replace(/\{[^{}]*\}/g, '').replace(/[\s,]/g, '')
  if (items.length === 0 || between !== '') return null
  const ranges: TimeRange[] = []
  for (const item of items) {
    const range = rangeOf(item.slice(1, -1))
    if (range === null) return null
    if (range !== 'empty') ranges.push(range)
  }
  return ranges
}

/** One `begin:…, end:…`; null when it says anything else as well, or begins where it ends: nobody knows what that means. */
function rangeOf(members: string): TimeRange | 'empty' | null {
  const values = new Map<string, string>()
  for (const member of members.split(',')) {
    const [, key, value] = /^\s*["']?(begin|end)["']?\s*:\s*["']?([^"']*?)["']?\s*$/.exec(member) ?? []
    if (key === undefined || value === undefined || values.has(key)) return null
    values.set(key, value.trim())
  }
  const [begin = '', end = ''] = [values.get('begin'), values.get('end')]
  if (begin === '' && end === '') return 'empty'
  const range = { begin: minuteOf(begin, Math.floor), end: minuteOf(end, Math.ceil) }
  if (range.begin === null || range.end === null || range.begin === range.end) return null
  return { begin: range.begin, end: range.end }
}

/** Minutes after midnight; seconds widen the range to the whole minute, so that 23:59:59 is 24:00. */
function minuteOf(text: string, round: (minutes: number) => number): number | null {
  const match = /^(\d{1,2})\s*:\s*(\d{2})(?:\s*:\s*(\d{2}))?$/.exec(text)
  if (!match) return null
  const [hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (minute > 59 || second > 59) return null
  const minutes = round(hour * 60 + minute + second / 60)
  return hour * 3600 + minute * 60 + second <= 24 * 3600 ? minutes : null
}

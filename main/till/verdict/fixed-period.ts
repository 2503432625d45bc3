import type { Moment } from '../../../contract/enumerated'
import { formatBeijing, formatBeijingDate, type Instant, instant } from '../../../contract/time'
import { type Edge, type Period, untold, type Validity } from './period'

type Dates = Pick<Validity, 'validBeginDate' | 'validEndDate'>
const secondMs = 1000
const minuteMs = 60 * secondMs
const dayMs = 24 * 60 * minuteMs

/** Whether dates are told; a date of zeros, as databases write a missing one, is none. */
export function hasDates({ validBeginDate, validEndDate }: Dates): boolean {
  return toldDate(validBeginDate) !== null || toldDate(validEndDate) !== null
}

/**
 * The period from the one date until the other. An end without a time lasts until the end of that day, one with a time
 * includes its second or minute. At midnight sharp it may be either, for these are fields of dates: so that day is in doubt.
 */
export function fixedPeriod({ validBeginDate, validEndDate }: Dates): Period {
  const begin = toldDate(validBeginDate)
  const end = toldDate(validEndDate)
  const unread = [begin, end].find((date) => date?.at === null)
  const edges = { begin: edge(begin), end: end && lastingUntil(end) }
  if (unread || !edges.end) return { ...untold(unread?.text ?? ''), ...edges }
  const { midnight } = edges.end
  return { ...edges, doubt: midnight === null ? null : { from: midnight, told: end?.text ?? '' } }
}

function toldDate(date: Moment | null): Moment | null {
  return date === null || /^[0\s:./-]*$/.test(date.text) ? null : date
}

function edge(date: Moment | null): Edge | null {
  return date?.at == null ? null : { at: date.at, text: wordsOf(date.at) }
}

/** The end of what a date names, and midnight where it is written out. */
function lastingUntil({ text, at }: Moment): (Edge & { midnight: Instant | null }) | null {
  if (at === null) return null
  if (isMidnight(at)) {
    const written = /[T ]\d/.test(text.trim())
    return { at: instant(at + dayMs), text: wordsOf(at), midnight: written ? at : null }
  }
  const toTheSecond = /[T ]\d{1,2}:\d{2}:\d{2}/.test(text)
  return { at: instant(at + (toTheSecond ? secondMs : minuteMs)), text: wordsOf(at), midnight: null }
}

function wordsOf(at: Instant): string {
  return isMidnight(at) ? formatBeijingDate(at) : formatBeijing(at)
}

function isMidnight(at: Instant): boolean {
  return formatBeijing(at).endsWith('00:00:00')
}

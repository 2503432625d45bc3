/*
 * Times as the practice providers write them. Deliberately not contract/time: a mistake there must not cancel itself out
 * between the till and the server that checks it.
 */

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs
const aheadOfUtcMs = 8 * 60 * minuteMs

/** `yyyy-MM-dd HH:mm:ss` in Beijing. */
export function beijingDateTime(ms: number): string {
  return new Date(ms + aheadOfUtcMs).toISOString().slice(0, 19).replace('T', ' ')
}

/** `yyyy-MM-dd` in Beijing. */
export function beijingDate(ms: number): string {
  return beijingDateTime(ms).slice(0, 10)
}

/** `HH:mm` in Beijing. */
export function beijingMinute(ms: number): string {
  return beijingDateTime(ms).slice(11, 16)
}

/** Reads `yyyy-MM-dd HH:mm:ss` of Beijing, exactly so written; null for anything else. */
export function readBeijing(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null
  const ms = Date.parse(`${text.replace(' ', 'T')}+08:00`)
  return Number.isNaN(ms) || beijingDateTime(ms) !== text ? null : ms
}

/**
 * A Java `LocalDateTime` the way the couponSend sample holds it: `[2020,4,10,16,3,49]`, and without the seconds when they
 * are zero.
 */
export function javaDateTime(ms: number): number[] {
  const parts = beijingDateTime(ms).split(/\D/).map(Number)
  return parts[5] === 0 ? parts.slice(0, 5) : parts
}

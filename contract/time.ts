import { z } from 'zod'

/** A moment: milliseconds since 1970-01-01T00:00Z, whatever the PC's time zone. */
export const instantSchema = z.number().int().safe().brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

/** China has had one zone and no summer time since 1991, so Beijing time is a fixed distance from UTC. */
const beijingOffsetMs = 8 * 60 * 60 * 1000
const dateTimePattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?$/

/** A reading of the wall calendar in Beijing. `month` is 1…12, `weekday` 0 (Sunday) … 6. */
export interface BeijingTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  weekday: number
}

/** @throws ZodError when `ms` is no whole number of milliseconds. */
export function instant(ms: number): Instant {
  return instantSchema.parse(ms)
}

/** The Beijing calendar reading of a moment. */
export function beijingTime(at: Instant): BeijingTime {
  const shifted = new Date(at + beijingOffsetMs)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  }
}

/**
 * The moment of a Beijing calendar reading. Days and months may run over (day 32 is the next month's first), as calendar
 * arithmetic needs it.
 */
export function instantOfBeijing(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
): Instant {
  return instant(Date.UTC(year, month - 1, day, hour, minute, second) - beijingOffsetMs)
}

/**
 * Reads `yyyy-MM-dd`, `yyyy-MM-dd HH:mm[:ss]` (Beijing time) or ISO 8601 with a zone. Returns null for anything else,
 * impossible dates such as 2026-02-30 included.
 */
export function parseBeijing(text: string): Instant | null {
  const match = dateTimePattern.exec(text.trim())
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const at = instantOfBeijing(year, month, day, hour, minute, second)
  const back = beijingTime(at)
  const real =
    back.year === year &&
    back.month === month &&
    back.day === day &&
    back.hour === hour &&
    back.minute === minute &&
    second < 60
  if (!real) return null
  return instant(at + beijingOffsetMs - zoneOffsetMs(match[7]))
}

function zoneOffsetMs(zone: string | undefined): number {
  if (!zone) return beijingOffsetMs
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}

/** `yyyy-MM-dd HH:mm:ss` in Beijing time, the form both providers use. */
export function formatBeijing(at: Instant): string {
  const { year, month, day, hour, minute, second } = beijingTime(at)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`
}

/** `yyyy-MM-dd` in Beijing time. */
export function formatBeijingDate(at: Instant): string {
  return formatBeijing(at).slice(0, 10)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

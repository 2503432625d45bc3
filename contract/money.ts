import { z } from 'zod'

/** Money: a whole number of fen (1 yuan = 100 fen), negative allowed. Never a float of yuan. */
export const fenSchema = z.number().int().safe().brand<'Fen'>()
export type Fen = z.infer<typeof fenSchema>

const decimalPattern = /^([+-]?)(\d+)(?:\.(\d*))?$/

/** @throws ZodError when `value` is no whole number of fen. */
export function fen(value: number): Fen {
  return fenSchema.parse(value)
}

/**
 * Reads a provider's amount in yuan (`"0.1"`, `"12"`, `"3.50"`) exactly.
 * Returns null for anything that is no amount, or is finer than one fen.
 */
export function fenFromYuan(text: string): Fen | null {
  const match = decimalPattern.exec(text.trim())
  if (!match) return null
  const [, sign = '', whole = '0', fraction = ''] = match
  if (/[1-9]/.test(fraction.slice(2))) return null
  return signed(sign, Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')))
}

/** Reads a provider's amount that is given in whole fen (`"1990"`). Returns null for anything else. */
export function fenFromFen(text: string): Fen | null {
  const match = decimalPattern.exec(text.trim())
  if (!match || /[1-9]/.test(match[3] ?? '')) return null
  return signed(match[1] ?? '', Number(match[2]))
}

function signed(sign: string, amount: number): Fen | null {
  const parsed = fenSchema.safeParse(sign === '-' && amount !== 0 ? -amount : amount)
  return parsed.success ? parsed.data : null
}

/** `1990` becomes `"19.90"`: yuan with two decimals and no currency sign. */
export function yuanFromFen(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

import { parse } from 'lossless-json'
import type { ProfileProblem } from '../../contract/till'

export type ParsedJson = { ok: true; raw: unknown } | { ok: false; problems: ProfileProblem[] }

/**
 * Reads the profile's JSON. A field that is given twice with different values is a problem: which one counts would be a guess.
 * Remarks are left out. Places are told by line and column, never with a piece of the text, which may be a secret.
 */
export function parseProfileJson(text: string): ParsedJson {
  const twice: ProfileProblem[] = []
  try {
    const raw = parse(text, null, {
      parseNumber: Number,
      onDuplicateKey: ({ key, position }) => {
        if (!isRemark(key))
          twice.push({ field: key, rule: 'duplicate', detail: `given again in ${placeOf(text, position)}` })
      },
    })
    return twice.length === 0 ? { ok: true, raw: withoutRemarks(raw) } : { ok: false, problems: twice }
  } catch (error) {
    return { ok: false, problems: [{ field: '', rule: 'notJson', detail: detailOf(error, text) }] }
  }
}

/** JSON has no comments: fields named `_…` or `$…` stand in for them and are not read, at every level. */
function isRemark(key: string): boolean {
  return key.startsWith('_') || key.startsWith('$')
}

function withoutRemarks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutRemarks)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !isRemark(key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutRemarks(inner)]))
}

/** The parser's messages quote the text, so only the position is taken from them. */
function detailOf(error: unknown, text: string): string {
  const position = error instanceof SyntaxError ? /at position (\d+)$/.exec(error.message)?.[1] : undefined
  if (position === undefined) return 'the file is not JSON'
  return `not JSON in ${placeOf(text, Number(position))}: look for a missing or extra comma, quote or bracket there or just before`
}

function placeOf(text: string, position: number): string {
  const before = text.slice(0, position).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

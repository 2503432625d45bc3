/*
 * Signatures are made over a reply's text as received, so its members must be found in the text itself: parsing and writing
 * it again would lose whitespace, the order of members and the spelling of numbers and escapes.
 */

/** A member of a JSON object, by its place in the object's text. */
export interface JsonMember {
  /** With its escapes resolved. */
  key: string
  /** Where the key's opening quote stands. */
  start: number
  valueStart: number
  /** Just past the value. */
  end: number
}

/**
 * The members of the object that a text is; null when the text is no object or names a member twice (then nobody can say
 * which of the two a signature means). The text must be valid JSON.
 */
export function membersOf(text: string): JsonMember[] | null {
  const members: JsonMember[] = []
  const seen = new Set<string>()
  let at = skipSpace(text, 0)
  if (text[at] !== '{') return null
  at = skipSpace(text, at + 1)
  while (text[at] === '"') {
    const start = at
    const keyEnd = endOfString(text, at)
    const key: unknown = JSON.parse(text.slice(start, keyEnd))
    if (typeof key !== 'string' || seen.has(key)) return null
    seen.add(key)
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1)
    const end = endOfValue(text, valueStart)
    members.push({ key, start, valueStart, end })
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return members
}

/** A member's value as it stands in the text. */
export function rawValue(text: string, { valueStart, end }: JsonMember): string {
  return text.slice(valueStart, end)
}

/**
 * The text as it would read had this member never been written: with the comma and the whitespace between it and the next
 * member, or, for the last one, those between it and the member before.
 */
export function withoutMember(text: string, members: readonly JsonMember[], member: JsonMember): string {
  const index = members.indexOf(member)
  const next = members[index + 1]
  const before = members[index - 1]
  if (next) return text.slice(0, member.start) + text.slice(next.start)
  return text.slice(0, before?.end ?? member.start) + text.slice(member.end)
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  return at
}

/** `from` is at the opening quote; the result is just past the closing one. */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function endOfValue(text: string, from: number): number {
  let depth = 0
  let at = from
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === '"') {
      at = endOfString(text, at)
      if (depth === 0) return at
      continue
    }
    if (depth === 0 && at > from && ',}] \t\n\r'.includes(character)) return at
    if (character === '{' || character === '[') depth += 1
    if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
    at += 1
  }
  return at
}

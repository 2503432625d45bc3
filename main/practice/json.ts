/** What a provider writes into a JSON reply. A bigint becomes a bare number of all its digits. */
export type Json = string | number | bigint | boolean | null | Json[] | JsonObject
export type JsonObject = { [name: string]: Json }

/** Writes JSON text. Unlike `JSON.stringify` it takes bigints, for ids that no JavaScript number can hold. */
export function jsonText(value: Json): string {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${jsonText(member)}`)
  return `{${members.join(',')}}`
}

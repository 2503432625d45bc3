import type { z } from 'zod'
import type { OtherField } from '../../../contract/enumerated'
import { isNotSet, textOf } from './json'
import type { Reader } from './values'

/**
 * Reads an object's documented fields. Whatever else it holds is put beside them with its path, as text: fields without a
 * reader, and values that are not of their documented type. So nothing that was told gets lost.
 */
export function readFields<Fields>(
  schema: z.ZodType<Fields>,
  readers: Readonly<Record<string, Reader<unknown>>>,
  told: Iterable<[name: string, value: unknown]>,
  prefix = '',
): { fields: Fields; other: OtherField[] } {
  const read = new Map(Object.entries(readers).map(([name, { notSet }]) => [name, notSet]))
  const other: OtherField[] = []
  for (const [name, value] of told) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (reader && isNotSet(value)) continue
    const found = reader?.read(value)
    if (found === undefined) other.push({ path: prefix + name, value: textOf(value) })
    else read.set(name, found)
  }
  return { fields: schema.parse(Object.fromEntries(read)), other }
}

import { z } from 'zod'
import { instantSchema } from './time'

/**
 * A value from a provider's list of numbered meanings. Such lists grow: what the till does not know keeps its raw text
 * under the name `unknown`, is shown as 未知(13), and never breaks anything.
 */
export function enumerated<const Name extends string>(names: readonly Name[]) {
  return z.object({ name: z.enum([...names, 'unknown']), raw: z.string() })
}

export type Enumerated<Name extends string> = { name: Name | 'unknown'; raw: string }

/** A field that a provider sent and its documentation does not name; shown under 其他. */
export const otherFieldSchema = z.object({ path: z.string(), value: z.string() })
export type OtherField = z.infer<typeof otherFieldSchema>

/** A date or time as the provider wrote it, and the moment it names (null when it cannot be read as one). */
export const momentSchema = z.object({ text: z.string(), at: instantSchema.nullable() })
export type Moment = z.infer<typeof momentSchema>

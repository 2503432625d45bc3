import { z } from 'zod'
import { type ProfileProblem, profileProblemSchema } from '../../contract/till'

type Issue = z.core.$ZodIssue

/** The names of JSON's kinds of value, as a person who edits the file calls them. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object { }',
  array: 'a list [ ]',
}

/** The rules of the zvcms token recipe, in words. */
const recipeRules: Readonly<Record<string, string>> = {
  hmacNeedsHmacKey: 'an hmac algorithm goes with "secretPlacement": "hmacKey"',
  plainHashNeedsSecretInText: 'a plain hash goes with "secretPlacement": "append" or "prepend"',
  fieldTwice: 'a member is named twice',
  paramsAndFieldsDisagree: '"params": "json" goes with Params among the fields, "omit" without it',
}

/**
 * What zod found wrong, as problems of the profile. `raw` is what was parsed: a missing field is told from one of a wrong type
 * by it. No detail repeats a value of the file, which may be a secret.
 */
export function problemsOf(error: z.ZodError, raw: unknown): ProfileProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, raw))
}

/** `allinpay.appId`, `templates[2].id`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`
    return name === '' ? String(part) : `${name}.${String(part)}`
  }, '')
}

function problemsOfIssue(issue: Issue, raw: unknown): ProfileProblem[] {
  const field = fieldName(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: fieldName([...issue.path, key]),
        rule: 'unknownField',
        detail: 'there is no such field; names are case-sensitive',
      }))
    case 'invalid_type': {
      const found = valueAt(raw, issue.path)
      if (found === undefined || found === null)
        return [{ field, rule: 'required', detail: `expected ${kindOf(issue.expected)}` }]
      return [{ field, rule: 'wrongType', detail: `expected ${kindOf(issue.expected)}` }]
    }
    case 'invalid_value': {
      const rule = valueAt(raw, issue.path) == null ? 'required' : 'wrongValue'
      return [
        {
          field,
          rule,
          detail: `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`,
        },
      ]
    }
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1
        ? [{ field, rule: 'required', detail: 'the text is empty' }]
        : [{ field, rule: 'wrongValue', detail: `expected at least ${issue.minimum}` }]
    case 'too_big':
      return [
        {
          field,
          rule: 'wrongValue',
          detail: `expected at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`,
        },
      ]
    case 'custom':
      return [
        { field, rule: ruleOf(issue.params?.rule), detail: recipeRules[issue.message] ?? issue.message },
      ]
    default:
      return [{ field, rule: 'wrongValue', detail: 'not one of the documented values' }]
  }
}

function ruleOf(name: unknown): ProfileProblem['rule'] {
  const rule = profileProblemSchema.shape.rule.safeParse(name)
  return rule.success ? rule.data : 'wrongValue'
}

function kindOf(expected: string): string {
  return kinds[expected] ?? expected
}

const containerSchema = z.record(z.string(), z.unknown())

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)]
    const container = containerSchema.safeParse(value)
    return container.success ? container.data[String(part)] : undefined
  }, raw)
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { profileProblemSchema } from '../../../../contract/till'
import { profileFileSchema } from '../../../../main/profile/schema'

/** What is used of a JSON Schema; the getters let it nest. */
const nodeSchema = z.object({
  get properties() {
    return z.record(z.string(), nodeSchema).optional()
  },
  get items() {
    return nodeSchema.optional()
  },
  get anyOf() {
    return z.array(nodeSchema).optional()
  },
})
type Node = z.infer<typeof nodeSchema>

/** `store`, `store.name`, `templates[].id`: every field a profile may hold, as the page writes them. */
function fieldsOf(node: Node, name = ''): string[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([key, inner]) => {
    const path = name === '' ? key : `${name}.${key}`
    return [path, ...fieldsOf(inner, path)]
  })
  const items = node.items ? fieldsOf(node.items, `${name}[]`) : []
  return [...own, ...items, ...(node.anyOf ?? []).flatMap((one) => fieldsOf(one, name))]
}

const page = await readFile(join(import.meta.dirname, '../../../../docs/store-profile.md'), 'utf8')
const firstCells = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, cell = '']) => cell)
const fields = fieldsOf(nodeSchema.parse(z.toJSONSchema(profileFileSchema, { io: 'input' })))
const rules: readonly string[] = profileProblemSchema.shape.rule.options

describe('docs/store-profile.md', () => {
  it('has the schema to compare with', () => {
    expect(fields).toEqual(
      expect.arrayContaining(['schema', 'store.shopId', 'zvcms.token.params', 'templates[].faceValue']),
    )
  })

  it.each(fields)('explains the field %s', (field) => {
    expect(firstCells).toContain(field)
  })

  it.each(rules)('explains the rule %s', (rule) => {
    expect(firstCells).toContain(rule)
  })

  it('explains nothing that is not there', () => {
    expect(firstCells.filter((cell) => !fields.includes(cell) && !rules.includes(cell))).toEqual([])
  })
})

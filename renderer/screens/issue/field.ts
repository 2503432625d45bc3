import type { IssueDraft, Template } from '../../../contract/issue'

/** What every part of the form gets: the draft, and how to change a part of it. */
export interface FieldProps {
  draft: IssueDraft
  /** The store's template of the draft, null when the till does not know it. */
  template: Template | null
  change: (part: Partial<IssueDraft>) => void
  /** Says that a field was left, so that its broken rule may show. */
  leave: (path: string) => void
  /** The sentence of the rule that a field breaks, once it may show. */
  errorAt: (path: string) => string | undefined
}

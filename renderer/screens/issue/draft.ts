import {
  type IssueDraft,
  issueDraftSchema,
  type RequiredBecause,
  type Requirement,
  requirementsOf,
  type Template,
  worthOf,
} from '../../../contract/issue'
import { type Fen, fen } from '../../../contract/money'

/** A draft nobody has written in yet. */
export const emptyDraft: IssueDraft = {
  couponTemplateId: '',
  couponType: '1',
  num: 1,
  idType: '',
  memberId: '',
  sourceType: '',
  sourceValue: '',
  remark: '',
  extendInfo: [],
  buyerMobile: '',
}

export const quantityLimit = 9999
const largeWorth: Fen = fen(1_000_000)
const largeCount = 100

/** Whether a draft holds anything that would be a pity to lose. */
export function isWritten(draft: IssueDraft): boolean {
  const { couponTemplateId: _template, couponType: _type, ...rest } = draft
  const { couponTemplateId: _noTemplate, couponType: _noType, ...empty } = emptyDraft
  return JSON.stringify(rest) !== JSON.stringify(empty)
}

/** The store's template with this id, or null when the till knows no such template. */
export function templateOf(id: string, templates: readonly Template[]): Template | null {
  return templates.find((template) => template.id === id.trim()) ?? null
}

/** Issues worth more than 10,000 yuan, or of 100 coupons and more, are asked about once more. */
export function isLarge(draft: Pick<IssueDraft, 'num'>, template: Template | null): boolean {
  const worth = worthOf(draft.num, template)
  return draft.num >= largeCount || (worth !== null && worth > largeWorth)
}

/** Why a field is mandatory for this draft, or null while it may stay empty. */
export function requiredBecause(
  field: Requirement['field'],
  draft: IssueDraft,
  template: Template | null,
): RequiredBecause | null {
  return requirementsOf(draft, template).find((requirement) => requirement.field === field)?.because ?? null
}

/** The first broken rule of each field, by the field's path (`extendInfo.0.key`). */
export function rulesBrokenBy(draft: IssueDraft, template: Template | null): Record<string, string> {
  const result = issueDraftSchema(template).safeParse(draft)
  if (result.success) return {}
  const broken: Record<string, string> = {}
  for (const { path, message } of result.error.issues) broken[path.join('.')] ??= message
  return broken
}

/** The draft as it is sent: trimmed, rules kept. Null while a rule is broken. */
export function readyToSend(draft: IssueDraft, template: Template | null): IssueDraft | null {
  const result = issueDraftSchema(template).safeParse(draft)
  return result.success ? result.data : null
}

/** One more or one fewer, within what may be issued at once; an empty quantity starts at one. */
export function stepQuantity(num: number, by: 1 | -1): number {
  const from = Number.isFinite(num) ? Math.trunc(num) : 0
  return Math.min(quantityLimit, Math.max(1, from + by))
}

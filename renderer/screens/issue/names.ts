import type { IssueDraft } from '../../../contract/issue'

/*
 * The documentation numbers its choices (seed 000); the texts name them.
 */

export const couponTypeNames = { '1': 'electronic', '2': 'paper' } as const satisfies Record<
  IssueDraft['couponType'],
  string
>
export const idTypeNames = {
  '': 'none',
  '1': 'mobile',
  '2': 'card',
  '3': 'openid',
  '5': 'external',
} as const satisfies Record<IssueDraft['idType'], string>
export const sourceTypeNames = {
  '': 'none',
  '1': 'mobile',
  '2': 'openid',
  '3': 'guide',
  '4': 'user',
} as const satisfies Record<IssueDraft['sourceType'], string>

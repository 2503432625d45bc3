import type { TemplateInfo } from '../../../contract/coupon'
import { blocks, condition, type Rule, type TillStore } from './reason'

/** Whether this store is in a template's list: `unclear` where the list and the till name no common kind of number. */
type Listing = 'in' | 'out' | 'unclear'

/**
 * The stores that a template is for (`applyStoreType`), by the store's id (`storeIds`) or its code (`multiMarks`); one of them
 * is enough. A list without a type is taken for the stores it is for.
 */
export const store: Rule = ({ templateInfo }, { till }) => {
  const type = templateInfo.applyStoreType?.name ?? (hasList(templateInfo) ? 'listed' : 'all')
  if (type === 'all') return []
  const listing = type === 'unknown' ? 'unclear' : listingOf(templateInfo, till)
  if (listing === 'unclear') return [condition('storeUnknown')]
  return (listing === 'in') === (type === 'listed') ? [] : [blocks('otherStore')]
}

function hasList({ storeIds, multiMarks }: TemplateInfo): boolean {
  return storeIds.length > 0 || multiMarks.length > 0
}

function listingOf({ storeIds, multiMarks }: TemplateInfo, till: TillStore): Listing {
  const listings = [listingById(storeIds, till.zvcmsStoreId), listingByCode(multiMarks, till.zvcmsStoreCode)]
  if (listings.includes('in')) return 'in'
  return listings.includes('out') ? 'out' : 'unclear'
}

/** Ids are whole numbers: zeros before them mean nothing. */
function listingById(ids: readonly string[], id: string | null): Listing {
  if (id === null || ids.length === 0) return 'unclear'
  return ids.map(bare).includes(bare(id)) ? 'in' : 'out'
}

/** Codes are texts, `0147` another one than `147`; but where they differ only so, a number may have lost its zeros. */
function listingByCode(codes: readonly string[], code: string | null): Listing {
  if (code === null || codes.length === 0) return 'unclear'
  if (codes.includes(code)) return 'in'
  return codes.map(bare).includes(bare(code)) ? 'unclear' : 'out'
}

function bare(text: string): string {
  return text.replace(/^0+(?=.)/, '').toLowerCase()
}

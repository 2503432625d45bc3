import type { TFunction } from 'i18next'
import type { VerdictReason } from '../../../contract/verdict'
import { fieldGroups } from './fields'
import { labelOf } from './words'

type Params = VerdictReason['params']

/**
 * A reason of the verdict as a sentence. What a reason names (main/till/verdict lists each code's parameters) is put into it
 * where the coupon tells it; otherwise the sentence does without.
 */
export function reasonWords({ code, params }: VerdictReason, t: TFunction): string {
  const told = tellable(code, params, t)
  return Object.values(told).some((text) => text !== '')
    ? t(`lookup.reasonTold.${code}`, { replace: told, defaultValue: t(`lookup.reason.${code}`) })
    : t(`lookup.reason.${code}`)
}

function tellable(code: VerdictReason['code'], params: Params, t: TFunction): Params {
  const text = (key: string) => params[key] ?? ''
  const several = (...keys: string[]) =>
    keys
      .map(text)
      .filter((part) => part !== '')
      .join(t('lookup.partSeparator'))
  const list = (key: string, word: (item: string) => string) =>
    itemsOf(text(key)).map(word).join(t('lookup.listSeparator'))

  switch (code) {
    case 'alreadyUsed':
      return { told: several('time', 'store') }
    case 'retrieved':
      return { told: several('time', 'reason') }
    case 'statusUnknown':
    case 'kindUnknown':
      return {
        unknown:
          text('raw') &&
          unknownWords(
            text('raw'),
            list('fields', (field) => fieldLabel(field, t)),
            t,
          ),
      }
    case 'outsideTimeOfDay':
      return { ranges: list('ranges', (range) => range) }
    case 'otherChannel':
      return { channels: list('channels', (name) => named('useChannel', name, t)) }
    case 'sceneListed':
      return { scenes: list('scenes', (name) => named('useScene', name, t)) }
    case 'goodsListed':
      return { scope: text('scope') && t(`lookup.words.goodsScope.${text('scope')}`, { defaultValue: '' }) }
    default:
      return params
  }
}

/** `状态 未知(13)` */
function unknownWords(raw: string, fields: string, t: TFunction): string {
  return `${fields} ${t('common.unknownValue', { raw })}`
}

function itemsOf(listed: string): string[] {
  return listed === '' ? [] : listed.split(', ')
}

/** A name of the contract in words; `unknown(7)` is one that the till does not know. */
function named(words: 'useChannel' | 'useScene', name: string, t: TFunction): string {
  const raw = /^unknown\((.*)\)$/.exec(name)?.[1]
  return raw === undefined
    ? t(`lookup.words.${words}.${name}`, { defaultValue: name })
    : t('common.unknownValue', { raw })
}

/** `templateInfo.status` and `status` by their labels. */
function fieldLabel(path: string, t: TFunction): string {
  const key = path.replace(/^templateInfo\./, '')
  const source = path === key ? 'coupon' : 'template'
  const field = fieldGroups
    .flatMap(({ fields }) => fields)
    .find((one) => one.source === source && one.key === key)
  return field ? labelOf(field, t) : path
}

import i18next from 'i18next'
import { common } from '../../../../../renderer/i18n/zh-CN/common'
import { lookup } from '../../../../../renderer/i18n/zh-CN/lookup'

const i18n = i18next.createInstance({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: { common, lookup } } },
  interpolation: { escapeValue: false },
})
await i18n.init()

/** The screen's Chinese texts, without the rest of the page. */
export const chineseWords = i18n.t

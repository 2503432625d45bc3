import i18next from 'i18next'
import { lookup } from '../../../../../renderer/i18n/zh-CN/lookup'

const i18n = i18next.createInstance({
  lng: 'zh-CN',
  resources: { 'zh-CN': { translation: { lookup } } },
  interpolation: { escapeValue: false },
})
await i18n.init()

/** The screen's Chinese texts, without the rest of the page. */
export const chineseWords = i18n.t

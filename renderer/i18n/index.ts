import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en'
import { zhCn } from './zh-CN'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

const keptUnder = 'language'
const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text)

/** Starts the texts in the language last chosen on this PC; Chinese before any choice. */
export async function startTexts(): Promise<void> {
  const kept = localStorage.getItem(keptUnder)
  await i18next.use(initReactI18next).init({
    lng: isLanguage(kept) ? kept : 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zhCn }, en: { translation: en } },
    // React escapes.
    interpolation: { escapeValue: false },
  })
  document.documentElement.lang = i18next.language
}

/** Switches all texts at once and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(keptUnder, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

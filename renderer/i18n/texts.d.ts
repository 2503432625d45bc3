import 'i18next'
import type { zhCn } from './zh-CN'

/** What texts there are; a key that does not exist fails the type check. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zhCn }
  }
}

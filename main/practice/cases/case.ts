import type { PracticeCode } from '../../../contract/practice'

/** Words in both of the till's languages. */
export type Words = PracticeCode['title']

export function words(zh: string, en: string): Words {
  return { zh, en }
}

/** One code of the practice list. The rooms beside this one add what the providers answer to it. */
export type PracticeCase = PracticeCode

/** Leaves only what the list tells. */
export function told({ code, kind, symbol, platform, group, title, expect }: PracticeCase): PracticeCode {
  return { code, kind, symbol, platform, group, title, expect }
}

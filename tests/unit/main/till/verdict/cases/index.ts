import type { Case } from './case'
import { channelCases } from './channel'
import { fixedDateCases, ownDateCases } from './fixed-dates'
import { limitCases } from './limits'
import { relativeCases } from './relative-validity'
import { severalCases } from './several'
import { kindCases, statusCases } from './status'
import { storeCases } from './store'
import { timeOfDayCases } from './time-of-day'

export const cases: readonly Case[] = [
  ...statusCases,
  ...kindCases,
  ...fixedDateCases,
  ...ownDateCases,
  ...relativeCases,
  ...timeOfDayCases,
  ...storeCases,
  ...channelCases,
  ...limitCases,
  ...severalCases,
]

/** Where and when a case is, when it does not say. */
export const usual = {
  till: { zvcmsStoreId: '100147', zvcmsStoreCode: '0147' },
  at: '2026-11-22 12:00:00',
}

import { during, is } from '../a-coupon'
import { blocks, type Case, condition, conditional, unusable, usable } from './case'

const lunch = during([[660, 840]])
const night = during([[1020, 120]])
const outside = (ranges: string) => unusable(blocks('outsideTimeOfDay', { ranges }))
const unreadable = (told: string) => conditional(condition('timeOfDayUnreadable', { told }))
const limited = { isFixedTimeScope: is('yes') }
const free = { isFixedTimeScope: is('no', '0') }

export const timeOfDayCases: Case[] = [
  {
    it: 'is for lunch, a second too early',
    at: '2026-11-22 10:59:59',
    template: { ...limited, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'is for lunch, from now',
    at: '2026-11-22 11:00:00',
    template: { ...limited, useTimeScope: lunch },
    ...usable,
  },
  {
    it: 'is for lunch, in the last second',
    at: '2026-11-22 13:59:59',
    template: { ...limited, useTimeScope: lunch },
    ...usable,
  },
  {
    it: 'is for lunch, which is over',
    at: '2026-11-22 14:00:00',
    template: { ...limited, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'is for the night, before midnight',
    at: '2026-11-22 23:59:59',
    template: { ...limited, useTimeScope: night },
    ...usable,
  },
  {
    it: 'is for the night, after midnight',
    at: '2026-11-22 01:59:59',
    template: { ...limited, useTimeScope: night },
    ...usable,
  },
  {
    it: 'is for the night, which is over',
    at: '2026-11-22 02:00:00',
    template: { ...limited, useTimeScope: night },
    ...outside('17:00–02:00'),
  },
  {
    it: 'is for two times of day, neither of them now',
    at: '2026-11-22 15:00:00',
    template: {
      ...limited,
      useTimeScope: during([
        [660, 840],
        [1020, 120],
      ]),
    },
    ...outside('11:00–14:00, 17:00–02:00'),
  },
  {
    it: 'is for two times of day, the second of them now',
    at: '2026-11-22 17:00:00',
    template: {
      ...limited,
      useTimeScope: during([
        [660, 840],
        [1020, 120],
      ]),
    },
    ...usable,
  },
  {
    it: 'is for until 24:00, in the last second',
    at: '2026-11-22 23:59:59',
    template: { ...limited, useTimeScope: during([[1200, 1440]]) },
    ...usable,
  },
  {
    it: 'is for until 23:59, which means midnight',
    at: '2026-11-22 23:59:59',
    template: { ...limited, useTimeScope: during([[1200, 1439]]) },
    ...usable,
  },
  {
    it: 'is for until midnight, which is now',
    at: '2026-11-22 00:00:00',
    template: { ...limited, useTimeScope: during([[1200, 1440]]) },
    ...outside('20:00–24:00'),
  },
  {
    it: 'has the limit at the top level alone',
    at: '2026-11-22 15:00:00',
    coupon: { ...limited, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'has times of its own, other than the template’s',
    at: '2026-11-22 18:00:00',
    coupon: { ...limited, useTimeScope: night },
    template: { ...limited, useTimeScope: lunch },
    ...usable,
  },
  {
    it: 'has the limit at the top level and the times in the template',
    at: '2026-11-22 15:00:00',
    coupon: limited,
    template: { ...free, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'has blank times of its own, so that the template’s count',
    at: '2026-11-22 15:00:00',
    coupon: { ...limited, useTimeScope: during([]) },
    template: { ...limited, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'is limited by its template alone',
    at: '2026-11-22 15:00:00',
    coupon: free,
    template: { ...limited, useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'has the limit switched off, times or not',
    at: '2026-11-22 15:00:00',
    coupon: { ...free, useTimeScope: lunch },
    template: { ...free, useTimeScope: lunch },
    ...usable,
  },
  {
    it: 'has times and says nothing of a limit',
    at: '2026-11-22 15:00:00',
    template: { useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'has blank times and says nothing of a limit',
    template: { useTimeScope: during([]) },
    ...usable,
  },
  {
    it: 'is limited, in a way that the till does not know',
    at: '2026-11-22 15:00:00',
    template: { isFixedTimeScope: is('unknown', '2'), useTimeScope: lunch },
    ...outside('11:00–14:00'),
  },
  {
    it: 'is limited to times that cannot be read',
    template: { ...limited, useTimeScope: during(null, '周末') },
    ...unreadable('周末'),
  },
  { it: 'is limited, but not to which times', template: limited, ...unreadable('') },
  {
    it: 'is limited to blank times',
    template: { ...limited, useTimeScope: during([]) },
    ...unreadable(''),
  },
]

import { is, moment, type Told } from '../a-coupon'
import { type Case, usable } from './case'
import { early, past, untold } from './validity'

/** Gained on 15 November 2026 at 18:30 unless told. */
const days = (count: number | null, more: Told['template'] = {}, gained = '2026-11-15 18:30:00'): Told => ({
  coupon: { gainTime: moment(gained) },
  template: {
    validType: is('calendarDays', '2'),
    validDays: count,
    validBeginDate: null,
    validEndDate: null,
    ...more,
  },
})
const months = (count: number | null, gained: string, more: Told['template'] = {}): Told =>
  days(null, { validType: is('calendarMonths', '3'), validMonths: count, ...more }, gained)
const nextDay = { validStartDay: is('nextDay') }
const sameDay = { validStartDay: is('sameDay', '0') }

export const relativeCases: Case[] = [
  {
    it: 'is valid on the day it was gained, in the last second',
    at: '2026-11-15 23:59:59',
    ...days(1),
    ...usable,
  },
  {
    it: 'was valid on the day it was gained',
    at: '2026-11-16 00:00:00',
    ...days(1, sameDay),
    ...past('2026-11-15'),
  },
  {
    it: 'is valid from the day after, the second before',
    at: '2026-11-15 23:59:59',
    ...days(1, nextDay),
    ...early('2026-11-16'),
  },
  { it: 'is valid from the day after', at: '2026-11-16 00:00:00', ...days(1, nextDay), ...usable },
  { it: 'was valid on the day after', at: '2026-11-17 00:00:00', ...days(1, nextDay), ...past('2026-11-16') },
  { it: 'is valid for 8 days, on the last', at: '2026-11-22 23:59:59', ...days(8), ...usable },
  { it: 'was valid for 8 days', at: '2026-11-23 00:00:00', ...days(8), ...past('2026-11-22') },
  {
    it: 'was gained when it was yesterday in Greenwich, and the Beijing day counts',
    at: '2026-11-16 00:00:00',
    ...days(1, {}, '2026-11-15 00:30:00'),
    ...past('2026-11-15'),
  },
  {
    it: 'runs over the end of a year',
    at: '2027-01-02 23:59:59',
    ...days(5, {}, '2026-12-29'),
    ...usable,
  },
  {
    it: 'has days and no type',
    at: '2026-11-23 00:00:00',
    ...days(8, { validType: null }),
    ...past('2026-11-22'),
  },
  {
    it: 'has months and no type',
    at: '2026-12-15 00:00:00',
    ...months(1, '2026-11-15', { validType: null }),
    ...past('2026-12-14'),
  },
  { it: 'is valid for ever, in days', ...days(9_007_199_254_740_991), ...usable },
  { it: 'is valid for ever, in months', ...months(9_007_199_254_740_991, '2026-11-15'), ...usable },
  { it: 'does not say for how many days', ...days(null), ...untold('2026-11-15 18:30:00') },
  { it: 'is valid for no days', ...days(0), ...untold('2026-11-15 18:30:00') },
  { it: 'is valid for fewer than no months', ...months(-1, '2026-11-15'), ...untold('2026-11-15') },
  { it: 'was gained nobody knows when', ...days(8, {}, '上周'), ...untold('上周') },
  {
    it: 'was gained, and nothing is said of when',
    coupon: { gainTime: null },
    template: { validType: is('calendarDays', '2'), validDays: 8 },
    ...untold(''),
  },
  {
    it: 'begins in an unknown way',
    ...days(8, { validStartDay: is('unknown', '2') }),
    ...untold('2'),
  },
  {
    it: 'is valid for a month, on the last day',
    at: '2026-12-14 23:59:59',
    ...months(1, '2026-11-15'),
    ...usable,
  },
  {
    it: 'was valid for a month',
    at: '2026-12-15 00:00:00',
    ...months(1, '2026-11-15'),
    ...past('2026-12-14'),
  },
  {
    it: 'was valid for a month from the day after',
    at: '2026-12-16 00:00:00',
    ...months(1, '2026-11-15', nextDay),
    ...past('2026-12-15'),
  },
  {
    it: 'is valid for a month from 31 January, on the last of February',
    at: '2026-02-28 23:59:59',
    ...months(1, '2026-01-31'),
    ...usable,
  },
  {
    it: 'was valid for a month from 31 January',
    at: '2026-03-01 00:00:00',
    ...months(1, '2026-01-31'),
    ...past('2026-02-28'),
  },
  {
    it: 'is valid for a month from 31 January of a leap year',
    at: '2028-02-29 23:59:59',
    ...months(1, '2028-01-31'),
    ...usable,
  },
  {
    it: 'was valid for a month from 28 January',
    at: '2026-02-28 00:00:00',
    ...months(1, '2026-01-28'),
    ...past('2026-02-27'),
  },
  {
    it: 'was valid for a month from 31 March, which is the day after 30 March',
    at: '2026-05-01 00:00:00',
    ...months(1, '2026-03-30', nextDay),
    ...past('2026-04-30'),
  },
  {
    it: 'is valid for 14 months over two ends of a year',
    at: '2028-01-14 23:59:59',
    ...months(14, '2026-11-15'),
    ...usable,
  },
]

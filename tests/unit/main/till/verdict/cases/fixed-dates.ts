import { is, moment } from '../a-coupon'
import { type Case, usable } from './case'
import { early, past, untold } from './validity'

const novemberUntil = (until: string, from = '2026-11-01') => ({
  template: { validBeginDate: moment(from), validEndDate: moment(until) },
})

export const fixedDateCases: Case[] = [
  { it: 'begins in a second', at: '2026-10-31 23:59:59', ...early('2026-11-01') },
  { it: 'begins now', at: '2026-11-01 00:00:00', ...usable },
  { it: 'ends today, in its last second', at: '2026-11-30 23:59:59', ...usable },
  { it: 'ended a second ago', at: '2026-12-01 00:00:00', ...past('2026-11-30') },
  {
    it: 'names the last second, and this is it',
    at: '2026-11-30 23:59:59',
    ...novemberUntil('2026-11-30 23:59:59'),
    ...usable,
  },
  {
    it: 'names the last second, and it is over',
    at: '2026-12-01 00:00:00',
    ...novemberUntil('2026-11-30 23:59:59'),
    ...past('2026-11-30 23:59:59'),
  },
  {
    it: 'names the last minute, and this is its last second',
    at: '2026-11-22 18:30:59',
    ...novemberUntil('2026-11-22 18:30'),
    ...usable,
  },
  {
    it: 'names the last minute, and it is over',
    at: '2026-11-22 18:31:00',
    ...novemberUntil('2026-11-22 18:30'),
    ...past('2026-11-22 18:30:00'),
  },
  {
    it: 'begins at a time of today that is yet to come',
    ...novemberUntil('2026-11-30', '2026-11-22 12:00:01'),
    ...early('2026-11-22 12:00:01'),
  },
  {
    it: 'begins at this second',
    ...novemberUntil('2026-11-30', '2026-11-22 12:00:00'),
    ...usable,
  },
  {
    it: 'ends on a day written with midnight, the second before',
    at: '2026-11-21 23:59:59',
    ...novemberUntil('2026-11-22 00:00:00'),
    ...usable,
  },
  {
    it: 'ends on a day written with midnight, on that day',
    at: '2026-11-22 00:00:00',
    ...novemberUntil('2026-11-22 00:00:00'),
    ...untold('2026-11-22 00:00:00'),
  },
  {
    it: 'ends on a day written with midnight, the day after',
    at: '2026-11-23 00:00:00',
    ...novemberUntil('2026-11-22 00:00:00'),
    ...past('2026-11-22'),
  },
  {
    it: 'names its end in another zone',
    at: '2026-11-22 18:30:01',
    ...novemberUntil('2026-11-22T10:30:00Z'),
    ...past('2026-11-22 18:30:00'),
  },
  {
    it: 'has an end and no begin',
    template: { validBeginDate: null, validEndDate: moment('2026-11-22') },
    ...usable,
  },
  {
    it: 'has a begin and no end',
    template: { validEndDate: null },
    ...untold(''),
  },
  {
    it: 'has a begin to come and no end',
    template: { validBeginDate: moment('2026-11-23'), validEndDate: null },
    ...early('2026-11-23'),
  },
  {
    it: 'has an end that is no date',
    template: { validEndDate: moment('2026-11-31') },
    ...untold('2026-11-31'),
  },
  {
    it: 'has a begin that is no date, and an end gone by',
    template: { validBeginDate: moment('开业日'), validEndDate: moment('2026-11-21') },
    ...past('2026-11-21'),
  },
  {
    it: 'has fixed dates, but not which',
    template: { validBeginDate: null, validEndDate: null },
    ...untold(''),
  },
  {
    it: 'has dates of zeros, as databases write none',
    template: { validBeginDate: moment('0000-00-00'), validEndDate: moment('0000-00-00 00:00:00') },
    ...untold(''),
  },
  { it: 'has dates and no type', template: { validType: null }, ...usable },
  {
    it: 'has dates gone by and no type',
    at: '2026-12-24',
    template: { validType: null },
    ...past('2026-11-30'),
  },
  {
    it: 'has nothing about its validity',
    template: { validType: null, validBeginDate: null, validEndDate: null },
    ...untold(''),
  },
  {
    it: 'has a kind of validity that the till does not know',
    template: { validType: is('unknown', '5') },
    ...untold('5'),
  },
]

export const ownDateCases: Case[] = [
  {
    it: 'has dates of its own, ended, the template’s going on',
    coupon: { validBeginDate: moment('2026-11-01'), validEndDate: moment('2026-11-21') },
    ...past('2026-11-21'),
  },
  {
    it: 'has dates of its own, going on, the template’s ended',
    coupon: { validBeginDate: moment('2026-11-01'), validEndDate: moment('2026-11-22') },
    template: { validEndDate: moment('2026-11-02') },
    ...usable,
  },
  {
    it: 'has dates of its own where the template leaves them to the issuing',
    coupon: { validBeginDate: moment('2026-11-20'), validEndDate: moment('2026-12-20') },
    template: { validType: is('setWhenIssued', '4'), validBeginDate: null, validEndDate: null },
    ...usable,
  },
  {
    it: 'lacks dates of its own where the template leaves them to the issuing',
    template: { validType: is('setWhenIssued', '4') },
    ...untold(''),
  },
  {
    it: 'has dates of zeros of its own, so that the template’s count',
    at: '2026-12-01 00:00:00',
    coupon: { validBeginDate: moment('0000-00-00'), validEndDate: moment('0000-00-00') },
    ...past('2026-11-30'),
  },
  {
    it: 'is a paper coupon of 7 days, whatever its template says',
    at: '2026-11-22 00:00:00',
    coupon: { validType: is('calendarDays', '2'), validDays: 7, name: '纸质券' },
    ...past('2026-11-21'),
  },
  {
    it: 'is a paper coupon of 7 days, on the last',
    at: '2026-11-21 23:59:59',
    coupon: { validType: is('calendarDays', '2'), validDays: 7, name: '纸质券' },
    template: { validEndDate: moment('2026-11-01') },
    ...usable,
  },
  {
    it: 'is a paper coupon with days and no type',
    at: '2026-11-22 00:00:00',
    coupon: { validDays: 7 },
    ...past('2026-11-21'),
  },
  {
    it: 'has zeros where a paper coupon has its validity',
    coupon: { validDays: 0, validMonths: 0 },
    ...usable,
  },
  {
    it: 'is a paper coupon of fixed dates that only the template has',
    at: '2026-12-01 00:00:00',
    coupon: { validType: is('fixedDates') },
    ...past('2026-11-30'),
  },
  {
    it: 'is a paper coupon of an unknown kind of validity',
    coupon: { validType: is('unknown', '6') },
    ...untold('6'),
  },
]

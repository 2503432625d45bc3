import { is, moment } from '../a-coupon'
import { blocks, type Case, condition, conditional, unusable, usable } from './case'

export const statusCases: Case[] = [
  { it: 'has nothing against it', ...usable },
  {
    it: 'is used',
    coupon: {
      status: is('used'),
      useTime: moment('2026-11-20 09:05:07'),
      useStoreName: '南京路店',
    },
    ...unusable(blocks('alreadyUsed', { time: '2026-11-20 09:05:07', store: '南京路店' })),
  },
  {
    it: 'is used, nobody says when',
    coupon: { status: is('used') },
    ...unusable(blocks('alreadyUsed', { time: '', store: '' })),
  },
  { it: 'is expired', coupon: { status: is('expired', '2') }, ...unusable(blocks('expired')) },
  {
    it: 'is retrieved',
    coupon: {
      status: is('retrieved', '3'),
      retrieveTime: moment('2026-11-20 09:05:07'),
      retrieveReason: '订单退款',
    },
    ...unusable(blocks('retrieved', { time: '2026-11-20 09:05:07', reason: '订单退款' })),
  },
  {
    it: 'is retrieved, the reason in the other field',
    coupon: { status: is('retrieved', '3'), retrieveTime: moment('上周'), retrieveCoupon: '顾客退款' },
    ...unusable(blocks('retrieved', { time: '上周', reason: '顾客退款' })),
  },
  {
    it: 'has a status that the till does not know',
    coupon: { status: is('unknown', '13') },
    ...conditional(condition('statusUnknown', { raw: '13', fields: 'status' })),
  },
  {
    it: 'has no status',
    coupon: { status: null },
    ...unusable(blocks('statusUnknown', { raw: '', fields: 'status' })),
  },
  { it: 'is being given', coupon: { giveState: is('giving') }, ...unusable(blocks('beingGiven')) },
  { it: 'says nothing of giving', coupon: { giveState: null }, ...usable },
  {
    it: 'has an unknown status and giving state',
    coupon: { status: is('unknown', '13'), giveState: is('unknown', '7') },
    ...conditional(condition('statusUnknown', { raw: '13, 7', fields: 'status, giveState' })),
  },
  {
    it: 'has an inactive template',
    template: { status: is('inactive', '0') },
    ...unusable(blocks('templateInactive')),
  },
  { it: 'has a void template', template: { status: is('void', '2') }, ...unusable(blocks('templateVoid')) },
  { it: 'says nothing of its template’s status', template: { status: null }, ...usable },
  {
    it: 'has a template of unknown status',
    template: { status: is('unknown', '9') },
    ...conditional(condition('statusUnknown', { raw: '9', fields: 'templateInfo.status' })),
  },
]

export const kindCases: Case[] = [
  {
    it: 'is of a kind that the till does not know',
    coupon: { templateType: is('unknown', '13') },
    ...conditional(condition('kindUnknown', { raw: '13', fields: 'templateType' })),
  },
  {
    it: 'has its kind in the template alone',
    coupon: { templateType: null },
    template: { type: is('parking', '8') },
    ...usable,
  },
  {
    it: 'has no kind at all',
    coupon: { templateType: null },
    ...conditional(condition('kindUnknown', { raw: '', fields: 'templateType' })),
  },
  {
    it: 'has limits with unknown values',
    coupon: { isBelongCompanyStaff: is('unknown', '2') },
    template: { isNewCustomerShared: is('unknown', '3'), useCountLimit: is('unknown', '4') },
    ...conditional(
      condition('kindUnknown', {
        raw: '2, 3, 4',
        fields: 'isBelongCompanyStaff, templateInfo.isNewCustomerShared, templateInfo.useCountLimit',
      }),
    ),
  },
]

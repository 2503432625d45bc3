import { during, is } from '../a-coupon'
import { blocks, type Case, condition, unusable } from './case'

const lunch = during([[660, 840]])
const limited = { isFixedTimeScope: is('yes') }
const times = { templateType: is('times', '12') }

export const severalCases: Case[] = [
  {
    it: 'has everything against it: all of it is told, what blocks first',
    at: '2026-12-01 15:00:00',
    coupon: {
      ...times,
      originCount: 10,
      usableCount: 0,
      status: is('expired', '2'),
      giveState: is('giving'),
    },
    template: {
      ...limited,
      status: is('void', '2'),
      useTimeScope: lunch,
      applyStoreType: is('listed', '2'),
      storeIds: ['7'],
      useChannel: [is('miniProgram')],
      thresholdType: is('yuan', '2'),
      useThreshold: '50',
      useCountLimit: is('limited'),
      maxUseCount: 1,
      isNewCustomerShared: is('yes'),
      applyGoodsType: is('listed', '2'),
      useScene: [is('canteen', '2')],
    },
    ...unusable(
      blocks('expired'),
      blocks('beingGiven'),
      blocks('templateVoid'),
      blocks('pastValidity', { until: '2026-11-30' }),
      blocks('outsideTimeOfDay', { ranges: '11:00–14:00' }),
      blocks('otherStore'),
      blocks('otherChannel', { channels: 'miniProgram' }),
      blocks('noTimesLeft', { of: '10' }),
      condition('thresholdYuan', { amount: '50.00' }),
      condition('dailyLimit', { count: '1' }),
      condition('newCustomersOnly'),
      condition('goodsListed', { scope: 'listed' }),
      condition('sceneListed', { scenes: 'canteen' }),
    ),
  },
  {
    it: 'has a condition told before what blocks: what blocks still comes first',
    coupon: { status: is('unknown', '13') },
    template: { useChannel: [is('miniProgram')] },
    ...unusable(
      blocks('otherChannel', { channels: 'miniProgram' }),
      condition('statusUnknown', { raw: '13', fields: 'status' }),
    ),
  },
  {
    it: 'is used and gone by',
    at: '2026-12-24',
    coupon: { status: is('used') },
    ...unusable(
      blocks('alreadyUsed', { time: '', store: '' }),
      blocks('pastValidity', { until: '2026-11-30' }),
    ),
  },
]

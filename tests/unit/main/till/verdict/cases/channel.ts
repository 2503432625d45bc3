import { is } from '../a-coupon'
import { blocks, type Case, condition, conditional, unusable, usable } from './case'

export const channelCases: Case[] = [
  { it: 'is for every channel', template: { useChannel: [] }, ...usable },
  { it: 'is for Windows tills', template: { useChannel: [is('windowsTill', '3')] }, ...usable },
  {
    it: 'is for tills at a counter, among others',
    template: { useChannel: [is('miniProgram'), is('pos', '2')] },
    ...usable,
  },
  {
    it: 'is for online alone',
    template: { useChannel: [is('miniProgram'), is('dragonfly', '5')] },
    ...unusable(blocks('otherChannel', { channels: 'miniProgram, dragonfly' })),
  },
  {
    it: 'is for Android tills',
    template: { useChannel: [is('androidTill', '4')] },
    ...unusable(blocks('otherChannel', { channels: 'androidTill' })),
  },
  {
    it: 'is for online and a channel that the till does not know',
    template: { useChannel: [is('miniProgram'), is('unknown', '7')] },
    ...conditional(condition('otherChannel', { channels: 'miniProgram, unknown(7)' })),
  },
  {
    it: 'is for Windows tills and a channel that the till does not know',
    template: { useChannel: [is('unknown', '7'), is('windowsTill', '3')] },
    ...usable,
  },
  {
    it: 'is for takeaway and express',
    template: { useScene: [is('takeaway'), is('express', '6')] },
    ...conditional(condition('sceneListed', { scenes: 'takeaway, express' })),
  },
  {
    it: 'is for an occasion that the till does not know',
    template: { useScene: [is('unknown', '9')] },
    ...conditional(condition('sceneListed', { scenes: 'unknown(9)' })),
  },
  {
    it: 'is for every occasion there is',
    template: {
      useScene: [
        is('takeaway'),
        is('canteen', '2'),
        is('payBill', '3'),
        is('reservation', '4'),
        is('pickUp', '5'),
        is('express', '6'),
      ],
    },
    ...usable,
  },
]

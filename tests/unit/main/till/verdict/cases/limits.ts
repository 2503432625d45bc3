import { is } from '../a-coupon'
import { blocks, type Case, condition, conditional, unusable, usable } from './case'

const times = { templateType: is('times', '12') }
export const limitCases: Case[] = [
  { it: 'has 7 of 10 times left', coupon: { ...times, originCount: 10, usableCount: 7 }, ...usable },
  {
    it: 'has none of 10 times left',
    coupon: { ...times, originCount: 10, usableCount: 0 },
    ...unusable(blocks('noTimesLeft', { of: '10' })),
  },
  {
    it: 'has fewer than no times left, of nobody knows how many',
    coupon: { ...times, usableCount: -1 },
    ...unusable(blocks('noTimesLeft', { of: '' })),
  },
  {
    it: 'has no times left without being of that kind',
    coupon: { originCount: 3, usableCount: 0 },
    ...unusable(blocks('noTimesLeft', { of: '3' })),
  },
  { it: 'is no times coupon, and counts to nothing', coupon: { originCount: 0, usableCount: 0 }, ...usable },
  {
    it: 'is a times coupon that does not say how many are left',
    coupon: { ...times, originCount: 10 },
    ...conditional(condition('kindUnknown', { raw: '', fields: 'usableCount' })),
  },
  {
    it: 'asks for 30 yuan',
    template: { thresholdType: is('yuan', '2'), useThreshold: '30' },
    ...conditional(condition('thresholdYuan', { amount: '30.00' })),
  },
  {
    it: 'asks for 30.5 yuan, with zeros',
    template: { thresholdType: is('yuan', '2'), useThreshold: '30.5000' },
    ...conditional(condition('thresholdYuan', { amount: '30.50' })),
  },
  {
    it: 'asks for an amount finer than a fen',
    template: { thresholdType: is('yuan', '2'), useThreshold: '0.125' },
    ...conditional(condition('thresholdYuan', { amount: '0.125' })),
  },
  {
    it: 'asks for 3 pieces',
    template: { thresholdType: is('pieces', '3'), useThreshold: '3.00' },
    ...conditional(condition('thresholdPieces', { amount: '3' })),
  },
  {
    it: 'asks for 100 pieces',
    template: { thresholdType: is('pieces', '3'), useThreshold: '100' },
    ...conditional(condition('thresholdPieces', { amount: '100' })),
  },
  {
    it: 'asks for 2.5 kilograms',
    template: { thresholdType: is('kilograms', '4'), useThreshold: '2.50' },
    ...conditional(condition('thresholdKilograms', { amount: '2.5' })),
  },
  {
    it: 'asks for nothing, in yuan',
    template: { thresholdType: is('yuan', '2'), useThreshold: '0.00' },
    ...usable,
  },
  { it: 'has no threshold, whatever the amount', template: { useThreshold: '30' }, ...usable },
  {
    it: 'asks for an amount of no type, documented as yuan',
    template: { thresholdType: null, useThreshold: '30' },
    ...conditional(condition('thresholdYuan', { amount: '30.00' })),
  },
  { it: 'says nothing of a threshold', template: { thresholdType: null }, ...usable },
  {
    it: 'asks for yuan, but not how many',
    template: { thresholdType: is('yuan', '2') },
    ...conditional(condition('thresholdUnknown', { type: '2', amount: '' })),
  },
  {
    it: 'asks for something that the till does not know',
    template: { thresholdType: is('unknown', '5'), useThreshold: '12' },
    ...conditional(condition('thresholdUnknown', { type: '5', amount: '12' })),
  },
  {
    it: 'asks for less than nothing',
    template: { thresholdType: is('pieces', '3'), useThreshold: '-1' },
    ...conditional(condition('thresholdUnknown', { type: '3', amount: '-1' })),
  },
  {
    it: 'may be used twice a day',
    template: { useCountLimit: is('limited'), maxUseCount: 2 },
    ...conditional(condition('dailyLimit', { count: '2' })),
  },
  {
    it: 'is limited each day, but not to how many',
    template: { useCountLimit: is('limited') },
    ...conditional(condition('dailyLimit', { count: '' })),
  },
  {
    it: 'has the daily limit switched off',
    template: { useCountLimit: is('unlimited', '0'), maxUseCount: 2 },
    ...usable,
  },
  {
    it: 'has a daily number and says nothing of a limit',
    template: { maxUseCount: 2 },
    ...conditional(condition('dailyLimit', { count: '2' })),
  },
  {
    it: 'is for new customers',
    template: { isNewCustomerShared: is('yes') },
    ...conditional(condition('newCustomersOnly')),
  },
  { it: 'is for old customers too', template: { isNewCustomerShared: is('no', '0') }, ...usable },
  { it: 'is for staff', coupon: { isBelongCompanyStaff: is('yes') }, ...conditional(condition('staffOnly')) },
  { it: 'is for others than staff too', coupon: { isBelongCompanyStaff: is('no', '0') }, ...usable },
  {
    it: 'is for listed goods',
    template: { applyGoodsType: is('listed', '2'), goodsIds: ['880011'] },
    ...conditional(condition('goodsListed', { scope: 'listed' })),
  },
  {
    it: 'is for all goods but listed ones',
    template: { applyGoodsType: is('allButListed', '3') },
    ...conditional(condition('goodsListed', { scope: 'allButListed' })),
  },
  {
    it: 'has a list of goods without a type',
    template: { applyGoodsType: null, goodsCategoryIds: ['88'] },
    ...conditional(condition('goodsListed', { scope: 'listed' })),
  },
  {
    it: 'is for goods in a way that the till does not know',
    template: { applyGoodsType: is('unknown', '4') },
    ...conditional(condition('kindUnknown', { raw: '4', fields: 'templateInfo.applyGoodsType' })),
  },
]

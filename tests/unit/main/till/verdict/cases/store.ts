import { is, type Told } from '../a-coupon'
import { blocks, type Case, condition, conditional, unusable, usable } from './case'

const onlyId = { zvcmsStoreId: '100147', zvcmsStoreCode: null }
const onlyCode = { zvcmsStoreId: null, zvcmsStoreCode: '0147' }
const nameless = { zvcmsStoreId: null, zvcmsStoreCode: null }
const forStores = (storeIds: string[], multiMarks: string[] = []): Told => ({
  template: { applyStoreType: is('listed', '2'), storeIds, multiMarks },
})
const notForStores = (storeIds: string[], multiMarks: string[] = []): Told => ({
  template: { applyStoreType: is('allButListed', '3'), storeIds, multiMarks },
})
const otherStore = unusable(blocks('otherStore'))
const storeUnknown = conditional(condition('storeUnknown'))

export const storeCases: Case[] = [
  { it: 'is for all stores, and the till has no name', till: nameless, ...usable },
  { it: 'is for all stores, a list or not', template: { storeIds: ['7'] }, ...usable },
  { it: 'is for this store by its id', ...forStores(['7', '100147']), ...usable },
  { it: 'is for this store by its id, with zeros before it', ...forStores(['0100147']), ...usable },
  { it: 'is for this store by its code', ...forStores([], ['0147']), ...usable },
  { it: 'is for this store by its code and not by its id', ...forStores(['7'], ['0147']), ...usable },
  { it: 'is for other stores by their ids', ...forStores(['7', '8']), ...otherStore },
  { it: 'is for other stores by their codes', ...forStores([], ['0007', '0148']), ...otherStore },
  { it: 'is for other stores by both', ...forStores(['7'], ['0007']), ...otherStore },
  { it: 'is for a store whose code differs in its zeros', ...forStores([], ['147']), ...storeUnknown },
  {
    it: 'is for a store whose code differs in its zeros, but not by its id',
    ...forStores(['7'], ['147']),
    ...otherStore,
  },
  {
    it: 'is for stores by codes, and the till has an id',
    till: onlyId,
    ...forStores([], ['0147']),
    ...storeUnknown,
  },
  {
    it: 'is for stores by ids, and the till has a code',
    till: onlyCode,
    ...forStores(['7']),
    ...storeUnknown,
  },
  {
    it: 'is for other stores by both, and the till has a code',
    till: onlyCode,
    ...forStores(['7'], ['7']),
    ...otherStore,
  },
  {
    it: 'is for listed stores, and the till has no name',
    till: nameless,
    ...forStores(['7']),
    ...storeUnknown,
  },
  { it: 'is for listed stores, but not which', ...forStores([]), ...storeUnknown },
  { it: 'is for all stores but this by its id', ...notForStores(['100147']), ...otherStore },
  { it: 'is for all stores but this by its code', ...notForStores(['7'], ['0147']), ...otherStore },
  { it: 'is for all stores but others', ...notForStores(['7'], ['0007']), ...usable },
  {
    it: 'is for all stores but listed ones, and the till has no name',
    till: nameless,
    ...notForStores(['7']),
    ...storeUnknown,
  },
  { it: 'is for all stores but listed ones, but not which', ...notForStores([]), ...storeUnknown },
  {
    it: 'is for stores in a way that the till does not know',
    template: { applyStoreType: is('unknown', '4'), storeIds: ['100147'] },
    ...storeUnknown,
  },
  { it: 'says nothing of stores', template: { applyStoreType: null }, ...usable },
  {
    it: 'has a list of stores without a type, this one not in it',
    template: { applyStoreType: null, storeIds: ['7'] },
    ...otherStore,
  },
]

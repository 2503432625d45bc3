import { templateCases } from './cases/issuing'
import type { PracticeProfile } from './message'

export const practiceStore = {
  name: '练习门店',
  shopId: '147',
  shopCode: 'LX147',
  zvcmsStoreId: '100147',
  zvcmsStoreCode: 'LX147',
  tenDigitVouchers: 'mtdz',
} as const

/** The store that practice mode plays: what a store profile says, without addresses and keys. */
export const practiceProfile: PracticeProfile = {
  store: practiceStore,
  cashier: { operUserId: '1' },
  allinpay: { appId: 'PRACTICE147', signType: 'RSA2' },
  zvcms: { openId: '6dc05b4ac175cf316d226252b05cf685', grantCode: '782c281f62' },
  douyinLink: 'asIs',
  templates: templateCases
    .filter(({ inProfile }) => inProfile)
    .map(({ code, name, couponType, faceValue, multiPurpose, namedCard }) => ({
      id: code,
      name,
      couponType,
      faceValue,
      multiPurpose,
      namedCard,
    })),
}

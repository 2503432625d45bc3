import { practiceProfile, practiceStore } from '../profile'
import { Refusal, returnCodes } from './refusal'

/** @throws Refusal 3103 for anybody but the practice cashier */
export function checkOperator(operUserId: string): void {
  if (operUserId !== practiceProfile.cashier.operUserId)
    throw new Refusal(returnCodes.noPermission, '操作员无权限')
}

/** @throws Refusal 3101 for any other store's id */
export function checkShopId(shopId: string): void {
  if (shopId !== practiceStore.shopId) throw new Refusal(returnCodes.accountUnknown, '店铺不存在')
}

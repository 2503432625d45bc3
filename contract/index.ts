import { attempts } from './attempts'
import { lookup } from './coupon'
import { issue } from './issue'
import { practice } from './practice'
import { till } from './till'
import { redeem } from './voucher'

/** Everything the renderer may ask of the main process, grouped the way the screens are. */
export const contract = { till, redeem, issue, lookup, attempts, practice }

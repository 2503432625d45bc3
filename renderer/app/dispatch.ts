import { notifications } from '@mantine/notifications'
import i18next from 'i18next'
import type { Store } from '../../contract/till'
import { cleanCode } from '../scanner/clean'
import { fitsCoupon, type Recognised, recognise } from '../scanner/recognise'
import { lookUp } from '../screens/lookup/store'
import { prepare } from '../screens/redeem/store'
import { show, useNavigation } from './navigation'

const longestShown = 60

/** A cleaned code as far as the till knows it, on the screen that is shown. */
function recogniseHere(code: string, store: Store): Recognised {
  const recognised = recognise(code, store)
  // On the lookup screen, what is no voucher is taken for a coupon of a form the till does not know.
  const meantHere = useNavigation.getState().screen === 'lookup' && fitsCoupon(code)
  return recognised.destination === 'unknown' && meantHere ? { destination: 'lookup' } : recognised
}

/** Whether a scanned text is neither a voucher nor a coupon. */
export function isForeign(text: string, store: Store): boolean {
  return recogniseHere(cleanCode(text), store).destination === 'unknown'
}

/** Takes a scanned text to the screen it belongs to and starts what is to be done with it there. */
export function dispatchScan(text: string, store: Store): void {
  const code = cleanCode(text)
  const recognised = recogniseHere(code, store)
  if (recognised.destination === 'redeem') {
    show('redeem')
    prepare(code, recognised)
    return
  }
  if (recognised.destination === 'lookup') {
    show('lookup')
    lookUp(code)
    return
  }
  notifications.show({
    color: 'orange',
    title: i18next.t('shell.scanned.notCode'),
    message: i18next.t('shell.scanned.notCodeHint', { text: code.slice(0, longestShown) }),
    closeButtonProps: { size: 44, 'aria-label': i18next.t('common.close') },
  })
}

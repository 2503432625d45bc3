import { useEffect, useRef } from 'react'
import type { Platform } from '../../contract/voucher'

/** What the keys of the till mean to the screen that is shown; a screen leaves out what it has no use for. */
export interface ScreenKeys {
  escape?: () => void
  platform?: (platform: Platform | 'auto') => void
  quantity?: (step: 1 | -1) => void
  print?: () => void
}

let shown: ScreenKeys = {}

/** The keys of the screen that is shown, for the shell's one listener. */
export const screenKeys = (): ScreenKeys => shown

/** Gives the shell's keys a meaning while this screen is shown. */
export function useScreenKeys(keys: ScreenKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const own: ScreenKeys = {
      escape: () => latest.current.escape?.(),
      platform: (platform) => latest.current.platform?.(platform),
      quantity: (step) => latest.current.quantity?.(step),
      print: () => latest.current.print?.(),
    }
    shown = own
    return () => {
      if (shown === own) shown = {}
    }
  }, [])
}

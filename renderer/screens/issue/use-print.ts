import { useState } from 'react'
import type { Fault } from '../../../contract/errors'
import { faultOf, orpc } from '../../rpc'

/**
 * Printing in two steps: `print` asks for the sheet to be put into the page, `ready` (called by the sheet once its pictures
 * stand) hands the page to the printer. The sheet is taken away afterwards.
 */
export function usePrint() {
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const print = () => {
    setFault(null)
    setPending(true)
  }
  const ready = async () => {
    try {
      await orpc.till.print.call()
    } catch (error) {
      setFault(faultOf(error))
    } finally {
      setPending(false)
    }
  }
  return { pending, fault, print, ready }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useScreenKeys } from '../../components/screen-keys'
import { orpc } from '../../rpc'
import { CodeBox } from './CodeBox'
import { Idle } from './Idle'
import { allOnce, stepped } from './picked'
import { Queue } from './Queue'
import { prepareQuery } from './query'
import classes from './RedeemScreen.module.css'
import { askAgain, choose, leave, pick, setQuantity, unselect, useRedeem, write } from './store'
import { VoucherAnswer } from './VoucherAnswer'

/** 验券: waits for a scan, shows what the voucher is, and the others scanned before it. */
export function RedeemScreen() {
  const { data: start } = useQuery(orpc.till.start.queryOptions())
  const queries = useQueryClient()
  const rows = useRedeem((state) => state.rows)
  const selectedId = useRedeem((state) => state.selected)
  const selected = rows.find(({ id }) => id === selectedId) ?? null

  useScreenKeys({
    platform: (platform) => {
      if (platform !== 'auto' && selected) askAgain(selected, platform)
      else choose(platform)
    },
    quantity: (step) => {
      const voucher = selected && queries.getQueryData(prepareQuery(selected).queryKey)
      if (!voucher) return
      const { deal, usableCount } = voucher
      if (deal?.platform === 'tiktok' && deal.certificates.length > 0)
        pick(selected.id, stepped(deal.certificates, selected.picked ?? allOnce(deal.certificates), step))
      else setQuantity(selected.id, selected.quantity + step, usableCount)
    },
    escape: () => {
      const { text, problem } = useRedeem.getState()
      letFocusGo()
      if (text !== '' || problem) return write('')
      if (!selected) return
      const answered = queries.getQueryState(prepareQuery(selected).queryKey)?.status !== 'pending'
      if (answered || selected.left) unselect()
      else leave(selected.id)
    },
  })
  // Nothing holds the focus here, so that a scan belongs to nobody but this screen.
  useEffect(letFocusGo, [])

  if (start?.state !== 'ready') return null
  return (
    <div className={classes.screen}>
      <CodeBox store={start.store} />
      <div className={classes.work} data-queue={rows.length > 0}>
        {rows.length > 0 && <Queue rows={rows} selected={selectedId} />}
        {selected ? (
          <VoucherAnswer key={`${selected.id} ${selected.platform} ${selected.ask}`} row={selected} />
        ) : (
          <Idle practice={start.mode === 'practice'} />
        )}
      </div>
    </div>
  )
}

function letFocusGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

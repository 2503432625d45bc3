import { Notifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { TillReady } from '../../contract/till'
import { listenToWedge } from '../scanner/wedge'
import { RedeemScreen } from '../screens/redeem/RedeemScreen'
import { dispatchScan, isForeign } from './dispatch'
import { KeyHelp } from './KeyHelp'
import { type Screen, useNavigation } from './navigation'
import { Rail } from './Rail'
import classes from './Shell.module.css'
import { isDialogOpen, listenToShortcuts, onLoneCharacter, type ShellDoors } from './shortcuts'
import { TopBar } from './TopBar'
import { UnknownOutcomes } from './UnknownOutcomes'

const screens = {
  // The first screen comes with the shell: a scan must not wait for code.
  redeem: RedeemScreen,
  issue: lazy(() => import('../screens/issue/IssueScreen').then((room) => ({ default: room.IssueScreen }))),
  lookup: lazy(() =>
    import('../screens/lookup/LookupScreen').then((room) => ({ default: room.LookupScreen })),
  ),
  practice: lazy(() =>
    import('../screens/practice/PracticeScreen').then((room) => ({ default: room.PracticeScreen })),
  ),
} satisfies Record<Screen, unknown>

/** The frame around every screen: rail, top bar, the scanner's ear and the keys. */
export function Shell({ till }: { till: TillReady }) {
  const screen = useNavigation((state) => state.screen)
  const [open, setOpen] = useState<'help' | 'unknown' | null>(null)
  const doors = useMemo<ShellDoors>(
    () => ({
      openHelp: () => setOpen('help'),
      openUnknown: () => setOpen('unknown'),
      dialogOpen: isDialogOpen,
    }),
    [],
  )

  useEffect(() => listenToShortcuts(window, doors), [doors])
  useEffect(
    () =>
      listenToWedge(window, {
        belongsToField: (text) => isForeign(text, till.store),
        onScan: (text) => {
          setOpen(null)
          dispatchScan(text, till.store)
        },
        onLoneCharacter: (character) => onLoneCharacter(character, doors),
      }),
    [till.store, doors],
  )

  const Shown = screens[screen]
  return (
    <div className={classes.shell}>
      <Rail practice={till.mode === 'practice'} />
      <TopBar till={till} doors={doors} />
      <main className={classes.page} data-screen={screen}>
        <Suspense fallback={<div className={classes.coming} aria-busy="true" />}>
          <Shown />
        </Suspense>
      </main>
      <KeyHelp opened={open === 'help'} onClose={() => setOpen(null)} />
      <UnknownOutcomes opened={open === 'unknown'} onClose={() => setOpen(null)} />
      <Notifications position="top-right" autoClose={6000} />
    </div>
  )
}

import type { Platform } from '../../contract/voucher'
import { screenKeys } from '../components/screen-keys'
import { type Screen, show } from './navigation'

/** What is opened over the screens. */
export interface ShellDoors {
  openHelp: () => void
  openUnknown: () => void
  /** Whether a dialog is open, which then has the keys to itself. */
  dialogOpen: () => boolean
}

const screenOf: Readonly<Record<string, Screen>> = { F1: 'redeem', F2: 'issue', F3: 'lookup' }
const platformOf: Readonly<Record<string, Platform | 'auto'>> = {
  Digit0: 'auto',
  Digit1: 'meituan',
  Digit2: 'tiktok',
  Digit3: 'dianping',
  Digit4: 'mtdz',
}

/** Whether a dialog is open over the page. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}

let dialogAtKeyDown = false

/**
 * Notes at every key whether a dialog is open. Must be called before anything else listens: a dialog that closes on Esc is gone
 * by the time the same Esc comes to the screen.
 */
export function noteDialogs(target: Window): void {
  target.addEventListener(
    'keydown',
    () => {
      dialogAtKeyDown = isDialogOpen()
    },
    { capture: true },
  )
}

/** The keys that no scanner types: function keys, Esc and Alt with a digit. Returns how to stop. */
export function listenToShortcuts(target: Window, doors: ShellDoors): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actionFor(event, doors)
    if (!act) return
    event.preventDefault()
    act()
  }
  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

function actionFor(event: KeyboardEvent, doors: ShellDoors): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null
  if (event.altKey) {
    const platform = platformOf[event.code.replace('Numpad', 'Digit')]
    return platform ? () => screenKeys().platform?.(platform) : null
  }
  // An open dialog answers Esc itself.
  if (dialogAtKeyDown || doors.dialogOpen()) return null
  const screen = screenOf[event.key]
  if (screen) return () => show(screen)
  if (event.key === 'F8') return () => screenKeys().print?.()
  if (event.key === 'F10') return doors.openUnknown
  if (event.key === 'Escape') return () => screenKeys().escape?.()
  return null
}

/** The characters that are keys when pressed alone, outside a text field, and not as part of a scan. */
export function onLoneCharacter(character: string, doors: ShellDoors): void {
  if (doors.dialogOpen()) return
  if (character === '?') doors.openHelp()
  if (character === '+') screenKeys().quantity?.(1)
  if (character === '-') screenKeys().quantity?.(-1)
}

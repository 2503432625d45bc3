import { type Burst, extended, fieldRhythm, isScan, isSecondEnd, lonePauseMs, usualRhythm } from './burst'
import { decodeKey, meantCharacter } from './keys'

export interface WedgeListener {
  /** Whether a scan that was typed into a text field is that field's: a member card where its number is asked for. */
  belongsToField: (text: string) => boolean
  /** The text of a scan, as it was typed. */
  onScan: (text: string) => void
  /** A character pressed by a person outside a text field, alone or one of a few: the only kind that may be a shortcut. */
  onLoneCharacter: (character: string) => void
}

/** No code begins with one of these. */
const shortcutCharacters = '+-?'
/** Quick fingers press + so often before a pause; a scan is longer. */
const mostPressedAtOnce = 3

type TextField = HTMLInputElement | HTMLTextAreaElement
interface FieldBefore {
  field: TextField
  value: string
  start: number | null
  end: number | null
}

/**
 * Listens to a keyboard-wedge scanner on the whole window. A scan is taken back out of the field it was typed into, unless it
 * belongs there, and its Enter presses nothing; what a person types is left alone. Returns how to stop.
 */
export function listenToWedge(target: Window, listener: WedgeListener): () => void {
  let burst: Burst | null = null
  let before: FieldBefore | null = null
  let lone: ReturnType<typeof setTimeout> | undefined
  /** What a person may mean by the keys of the burst, should it end too soon for a scan. */
  let meant: string[] = []
  let lastEndAt: number | null = null

  const onKeyDown = (event: KeyboardEvent) => {
    const key = decodeKey(event)
    if (key.kind === 'other') return
    clearTimeout(lone)
    if (key.kind === 'end') return onEnd(event)
    const next = extended(burst, key.character, event.timeStamp, before ? fieldRhythm : usualRhythm)
    if (next.text.length === 1) {
      before = fieldNow(target.document)
      meant = []
    }
    if (!event.repeat) meant.push(meantCharacter(event.key, key.character))
    if (!before && next.text.length <= mostPressedAtOnce)
      lone = setTimeout(() => {
        // Pressed as keys, these are not the beginning of what is scanned next.
        if (meant.every((character) => shortcutCharacters.includes(character))) burst = null
        meant.forEach(listener.onLoneCharacter)
      }, lonePauseMs)
    burst = next
    // A space would press the focused button, a quote or slash would start the browser's own search.
    if (!before && next.text.length > 1) event.preventDefault()
  }

  const onEnd = (event: KeyboardEvent) => {
    const ended = burst
    const at = event.timeStamp
    burst = null
    const second = ended === null && isSecondEnd(lastEndAt, at)
    lastEndAt = null
    if (!second && !isScan(ended, at, before ? fieldRhythm : usualRhythm)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (second || !ended) return
    lastEndAt = at
    const field = before
    before = null
    if (field && listener.belongsToField(ended.text)) return
    if (field) restore(field)
    listener.onScan(ended.text)
  }

  target.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    clearTimeout(lone)
    target.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function fieldNow(page: Document): FieldBefore | null {
  const field = page.activeElement
  const isField =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && !/^(button|checkbox|radio|submit|range|file)$/.test(field.type))
  return isField ? { field, value: field.value, start: field.selectionStart, end: field.selectionEnd } : null
}

/** Puts a field back to what it held, in a way that React notices. */
function restore({ field, value, start, end }: FieldBefore): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  if (start !== null) field.setSelectionRange(start, end)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

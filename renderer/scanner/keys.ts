/** What a scanner's key press means, read from the key's place on the US keyboard that scanners type on. */
export type Key = { kind: 'character'; character: string } | { kind: 'end' } | { kind: 'other' }

/** The part of a KeyboardEvent that is read. */
export interface KeyPress {
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  getModifierState: (name: 'CapsLock') => boolean
}

const withoutShift = "`1234567890-=[]\\;',./ "
const withShift = '~!@#$%^&*()_+{}|:"<>? '
const places: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Space: ' ',
}
const numpad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
}

/**
 * Decodes by `code`, Shift and Caps Lock, so that neither an input method nor another layout can alter what was scanned.
 */
export function decodeKey(press: KeyPress): Key {
  if (press.ctrlKey || press.altKey || press.metaKey) return { kind: 'other' }
  const { code } = press
  if (code === 'Enter' || code === 'NumpadEnter' || code === 'Tab') return { kind: 'end' }
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) {
    const upper = press.shiftKey !== press.getModifierState('CapsLock')
    return character(upper ? letter : letter.toLowerCase())
  }
  const onNumpad = numpad[code] ?? /^Numpad(\d)$/.exec(code)?.[1]
  if (onNumpad) return character(onNumpad)
  const plain = places[code] ?? /^Digit(\d)$/.exec(code)?.[1]
  if (!plain) return { kind: 'other' }
  return character(press.shiftKey ? withShift.charAt(withoutShift.indexOf(plain)) : plain)
}

function character(text: string): Key {
  return { kind: 'character', character: text }
}

/** What a key press means, read from the key's place on the US keyboard that scanners type on. */
export type Key = { kind: 'character'; character: string } | { kind: 'end' } | { kind: 'other' }

/** The part of a KeyboardEvent that is read. */
export interface KeyPress {
  code: string
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  getModifierState: (name: 'CapsLock') => boolean
}

/** Every place of the main block with what it types without and with Shift. */
const places = new Map<string, readonly [plain: string, shifted: string]>([
  ...[...'abcdefghijklmnopqrstuvwxyz'].map(
    (letter) => [`Key${letter.toUpperCase()}`, [letter, letter.toUpperCase()]] as const,
  ),
  ...[...')!@#$%^&*('].map((sign, digit) => [`Digit${digit}`, [String(digit), sign]] as const),
  ['Backquote', ['`', '~']],
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
  ['Space', [' ', ' ']],
])
const numpad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
}

/**
 * Decodes by the key's place and Shift, so that neither an input method, another layout nor Caps Lock can alter what a
 * scanner typed. What the system says the key means counts only where a keyboard sends the shifted character without a Shift.
 */
export function decodeKey(press: KeyPress): Key {
  if (press.ctrlKey || press.altKey || press.metaKey) return { kind: 'other' }
  const { code, key } = press
  if (code === 'Enter' || code === 'NumpadEnter' || code === 'Tab') return { kind: 'end' }
  const onNumpad = numpad[code] ?? /^Numpad(\d)$/.exec(code)?.[1]
  if (onNumpad) return { kind: 'character', character: onNumpad }
  const place = places.get(code)
  if (!place) return { kind: 'other' }
  const [plain, shifted] = place
  const shiftedAlready = key === shifted && !press.getModifierState('CapsLock')
  return { kind: 'character', character: press.shiftKey || shiftedAlready ? shifted : plain }
}

/**
 * What a person meant by a single press: what the system says, for people know their own keyboard; the character of the place
 * while an input method has the key.
 */
export function meantCharacter(key: string, ofPlace: string): string {
  return [...key].length === 1 ? key.normalize('NFKC') : ofPlace
}

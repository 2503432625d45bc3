import { decodeKey, type KeyPress } from '../../../../renderer/scanner/keys'

const plainPlaces: Readonly<Record<string, string>> = {
  '`': 'Backquote',
  '-': 'Minus',
  '=': 'Equal',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  ';': 'Semicolon',
  "'": 'Quote',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ' ': 'Space',
}
const shiftedSigns: Readonly<Record<string, string>> = {
  '~': '`',
  '!': '1',
  '@': '2',
  '#': '3',
  $: '4',
  '%': '5',
  '^': '6',
  '&': '7',
  '*': '8',
  '(': '9',
  ')': '0',
  _: '-',
  '+': '=',
  '{': '[',
  '}': ']',
  '|': '\\',
  ':': ';',
  '"': "'",
  '<': ',',
  '>': '.',
  '?': '/',
}

const placeOf = (plain: string): string =>
  /[a-z]/.test(plain)
    ? `Key${plain.toUpperCase()}`
    : /\d/.test(plain)
      ? `Digit${plain}`
      : (plainPlaces[plain] ?? '')

export const press = (part: Partial<KeyPress> & { capsLock?: boolean }): KeyPress => ({
  code: '',
  key: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  getModifierState: () => part.capsLock ?? false,
  ...part,
})

/** What the PC makes of a scanner's keys. */
export type Pc = 'us' | 'capsLock' | 'inputMethod' | 'azerty'
export const pcs: readonly Pc[] = ['us', 'capsLock', 'inputMethod', 'azerty']

const azertyPlain: Readonly<Record<string, string>> = {
  KeyQ: 'a',
  KeyA: 'q',
  KeyW: 'z',
  KeyZ: 'w',
  KeyM: ',',
  Semicolon: 'm',
  Comma: ';',
  Period: ':',
  Slash: '!',
  Minus: ')',
  Digit1: '&',
  Digit2: 'é',
  Digit3: '"',
  Digit4: "'",
  Digit5: '(',
  Digit6: '-',
  Digit7: 'è',
  Digit8: '_',
  Digit9: 'ç',
  Digit0: 'à',
}

/** The presses of a scanner that types a text on the US keyboard it believes to be one. */
export function pressesOf(text: string, pc: Pc = 'us'): KeyPress[] {
  return [...text].map((character) => {
    const upper = /[A-Z]/.test(character)
    const plain = upper ? character.toLowerCase() : (shiftedSigns[character] ?? character)
    const shiftKey = upper || character in shiftedSigns
    const code = placeOf(plain)
    const key = {
      us: character,
      capsLock: upper ? plain : character.toUpperCase(),
      inputMethod: 'Process',
      azerty: shiftKey && /\d/.test(plain) ? plain : (azertyPlain[code] ?? character),
    }[pc]
    return press({ code, key, shiftKey, capsLock: pc === 'capsLock' })
  })
}

/** The text that the till reads from the presses. */
export const read = (presses: readonly KeyPress[]): string =>
  presses
    .map(decodeKey)
    .map((key) => (key.kind === 'character' ? key.character : `<${key.kind}>`))
    .join('')

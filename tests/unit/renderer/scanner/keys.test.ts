import { describe, expect, test } from 'vitest'
import { decodeKey, meantCharacter } from '../../../../renderer/scanner/keys'
import { pcs, press, pressesOf, read } from './typed'

describe('what a scanner types is read as it was printed, whatever the PC makes of it', () => {
  const texts = [
    '013541450619',
    '000000000000',
    '390962138708451328',
    'https://v.douyin.com/eHHc1ft/',
    'HTTPS://V.DOUYIN.COM/EHHC1FT/',
    'https://x.cn/a?object_id=AbC%2B9/=&b=1#~!@$^*(){}|"<>?',
    ']C15948286811',
    "a `-=[]\\;',./z",
  ]
  test.each(texts.flatMap((text) => pcs.map((pc) => [pc, text] as const)))('%s: %s', (pc, text) => {
    expect(read(pressesOf(text, pc))).toBe(text)
  })
})

describe('single keys', () => {
  test.each([
    // A letter sent as a capital without a Shift, as some virtual keyboards do.
    [
      { code: 'KeyA', key: 'A' },
      { kind: 'character', character: 'A' },
    ],
    [
      { code: 'Slash', key: '?' },
      { kind: 'character', character: '?' },
    ],
    // Caps Lock alone is not a Shift.
    [
      { code: 'KeyA', key: 'A', capsLock: true },
      { kind: 'character', character: 'a' },
    ],
    [
      { code: 'KeyA', key: 'a', shiftKey: true, capsLock: true },
      { kind: 'character', character: 'A' },
    ],
    [
      { code: 'Digit1', key: '1', capsLock: true },
      { kind: 'character', character: '1' },
    ],
    [
      { code: 'Digit1', key: '!', shiftKey: true, capsLock: true },
      { kind: 'character', character: '!' },
    ],
    // A French keyboard has its digits under Shift.
    [
      { code: 'Digit1', key: '1', shiftKey: true },
      { kind: 'character', character: '!' },
    ],
    [
      { code: 'Digit1', key: '&' },
      { kind: 'character', character: '1' },
    ],
    // A German one has Y and Z the other way round.
    [
      { code: 'KeyY', key: 'z' },
      { kind: 'character', character: 'y' },
    ],
    [
      { code: 'KeyZ', key: 'Y', shiftKey: true },
      { kind: 'character', character: 'Z' },
    ],
    // An input method holds the key, or gives it a full width.
    [
      { code: 'KeyN', key: 'Process' },
      { kind: 'character', character: 'n' },
    ],
    [
      { code: 'KeyN', key: 'Process', shiftKey: true },
      { kind: 'character', character: 'N' },
    ],
    [
      { code: 'Digit7', key: '７' },
      { kind: 'character', character: '7' },
    ],
    [
      { code: 'Semicolon', key: '：', shiftKey: true },
      { kind: 'character', character: ':' },
    ],
    [
      { code: 'Slash', key: '、' },
      { kind: 'character', character: '/' },
    ],
    // The number pad, with Num Lock and without.
    [
      { code: 'Numpad0', key: '0' },
      { kind: 'character', character: '0' },
    ],
    [
      { code: 'Numpad9', key: '9' },
      { kind: 'character', character: '9' },
    ],
    [
      { code: 'Numpad7', key: 'Home' },
      { kind: 'character', character: '7' },
    ],
    [
      { code: 'NumpadAdd', key: '+' },
      { kind: 'character', character: '+' },
    ],
    [
      { code: 'NumpadSubtract', key: '-' },
      { kind: 'character', character: '-' },
    ],
    [
      { code: 'NumpadDivide', key: '/' },
      { kind: 'character', character: '/' },
    ],
    [
      { code: 'NumpadDecimal', key: 'Delete' },
      { kind: 'character', character: '.' },
    ],
    [{ code: 'Enter', key: 'Enter' }, { kind: 'end' }],
    [{ code: 'Enter', key: 'Process' }, { kind: 'end' }],
    [{ code: 'NumpadEnter', key: 'Enter' }, { kind: 'end' }],
    [{ code: 'Tab', key: 'Tab' }, { kind: 'end' }],
    [{ code: 'Escape', key: 'Escape' }, { kind: 'other' }],
    [{ code: 'F1', key: 'F1' }, { kind: 'other' }],
    [{ code: 'ShiftLeft', key: 'Shift', shiftKey: true }, { kind: 'other' }],
    [{ code: 'CapsLock', key: 'CapsLock' }, { kind: 'other' }],
    [{ code: 'ArrowLeft', key: 'ArrowLeft' }, { kind: 'other' }],
    [{ code: 'Backspace', key: 'Backspace' }, { kind: 'other' }],
    [{ code: 'IntlBackslash', key: '<' }, { kind: 'other' }],
    [{ code: '', key: 'Unidentified' }, { kind: 'other' }],
    // With Ctrl, Alt or Windows it is a command, not a character.
    [{ code: 'KeyA', key: 'a', ctrlKey: true }, { kind: 'other' }],
    [{ code: 'Digit1', key: '1', altKey: true }, { kind: 'other' }],
    [{ code: 'KeyD', key: 'd', metaKey: true }, { kind: 'other' }],
    [{ code: 'Enter', key: 'Enter', ctrlKey: true }, { kind: 'other' }],
  ])('%j', (part, meant) => {
    expect(decodeKey(press(part))).toEqual(meant)
  })
})

test.each([
  ['+', '=', '+'],
  ['+', ']', '+'],
  ['？', '/', '?'],
  ['Process', '?', '?'],
  ['Dead', '-', '-'],
])('a person who presses %j at the place of %j means %j', (key, ofPlace, meant) => {
  expect(meantCharacter(key, ofPlace)).toBe(meant)
})

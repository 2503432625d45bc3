/** AIM symbology identifiers that scanners may be set to send before the text: `]C1`, `]Q1`, `]E0`, `]d2`… */
const aimPrefix = /^\][A-Za-z][0-9A-Za-z]/
const invisible = /[\p{Cc}\p{Cf}]/gu
/** What printed codes are grouped with, apart from the hyphen itself. */
const dashes = /[\u2010-\u2015\u2212]/g

/**
 * A scanned or pasted text as a code: full-width forms narrowed (NFKC), control and zero-width characters, spaces and (in
 * anything but a link) hyphens between digits taken out. Leading zeros stay.
 */
export function cleanCode(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(invisible, '')
    .trim()
    .replace(aimPrefix, '')
    .replace(/\s+/g, '')
  const hyphenated = plain.replace(dashes, '-')
  return /^\d[\d-]*\d$/.test(hyphenated) ? hyphenated.replaceAll('-', '') : plain
}

import { createRequire } from 'node:module'
import { z } from 'zod'

/*
 * Reads the text of a clean QR code picture, as a scanner would but for error correction: finder patterns, format, mask,
 * code words, blocks. Enough for the sizes of a WeChat address.
 */

/** Blocks by version and level (ISO/IEC 18004, table 9): how many, with how many data code words each. */
const blocks: Record<string, { count: number; data: number }> = {
  '3L': { count: 1, data: 55 },
  '3M': { count: 1, data: 44 },
  '3Q': { count: 2, data: 17 },
  '4L': { count: 1, data: 80 },
  '4M': { count: 2, data: 32 },
  '4Q': { count: 2, data: 24 },
}
const masks: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]
const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

type Dark = (row: number, column: number) => boolean

const pictureSchema = z.object({ width: z.number(), height: z.number(), data: z.instanceof(Uint8Array) })
type Picture = z.infer<typeof pictureSchema>

// pngjs brings no types, so what it reads is checked instead.
const { PNG } = createRequire(import.meta.url)('pngjs')

/** The pixels of a PNG picture, four bytes each. @throws when it is none */
export function readPng(png: Uint8Array): Picture {
  return pictureSchema.parse(PNG.sync.read(Buffer.from(png)))
}

/** @throws when the picture is no QR code of this kind */
export function readQr(png: Uint8Array): { text: string; quietModules: number } {
  const { dark, size, quietModules } = modulesOf(readPng(png))
  const version = (size - 17) / 4
  const format = [0, 1, 2, 3, 4, 5].map((column) => (dark(8, column) ? 1 : 0))
  const bits = format.map((bit, index) => bit ^ Number('101010'[index]))
  const level = ['M', 'L', 'H', 'Q'][2 * (bits[0] ?? 0) + (bits[1] ?? 0)]
  const mask = masks[4 * (bits[2] ?? 0) + 2 * (bits[3] ?? 0) + (bits[4] ?? 0)]
  const layout = blocks[`${version}${level}`]
  if (!mask || !layout) throw new Error(`no reading for version ${version}${level}`)
  const words = codeWords(dark, size, mask)
  const data = Array.from({ length: layout.count }, (_, block) =>
    Array.from({ length: layout.data }, (_, word) => words[word * layout.count + block] ?? 0),
  )
  return { text: textOf(data.flat()), quietModules }
}

function modulesOf({ width, data }: Picture): { dark: Dark; size: number; quietModules: number } {
  const pixelDark = (x: number, y: number) => (data[4 * (y * width + x)] ?? 255) < 128
  let quiet = 0
  while (quiet < width && !pixelDark(quiet, quiet)) quiet += 1
  let finder = quiet
  while (finder < width && pixelDark(finder, quiet)) finder += 1
  const scale = (finder - quiet) / 7
  const size = (width - 2 * quiet) / scale
  if (!Number.isInteger(size) || (size - 17) % 4 !== 0) throw new Error(`no QR code: ${size} modules`)
  const at = (index: number) => Math.floor(quiet + (index + 0.5) * scale)
  return {
    dark: (row, column) => pixelDark(at(column), at(row)),
    size,
    quietModules: quiet / scale,
  }
}

/** The code words in their zigzag order, unmasked. */
function codeWords(dark: Dark, size: number, mask: (row: number, column: number) => boolean): number[] {
  const bits: number[] = []
  let upward = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (!isFunction(row, column, size)) bits.push(Number(dark(row, column) !== mask(row, column)))
    }
    upward = !upward
  }
  const words: number[] = []
  for (let start = 0; start + 8 <= bits.length; start += 8)
    words.push(Number.parseInt(bits.slice(start, start + 8).join(''), 2))
  return words
}

/** Finder, timing, alignment and format modules of versions 2 to 6, which have one alignment pattern. */
function isFunction(row: number, column: number, size: number): boolean {
  const corner = (row < 9 && (column < 9 || column >= size - 8)) || (row >= size - 8 && column < 9)
  const alignment = Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2
  return corner || alignment || row === 6 || column === 6
}

function textOf(words: number[]): string {
  const bits = words.map((word) => word.toString(2).padStart(8, '0')).join('')
  let at = 0
  const take = (length: number) => {
    const value = Number.parseInt(bits.slice(at, at + length), 2)
    at += length
    return value
  }
  let text = ''
  for (let mode = take(4); mode !== 0; mode = bits.length - at < 4 ? 0 : take(4)) {
    if (mode === 4) {
      const length = take(8)
      for (let index = 0; index < length; index += 1) text += String.fromCharCode(take(8))
    } else if (mode === 2) {
      for (let left = take(9); left > 0; left -= 2) {
        const pair = take(left > 1 ? 11 : 6)
        text +=
          left > 1 ? `${alphanumeric[Math.floor(pair / 45)]}${alphanumeric[pair % 45]}` : alphanumeric[pair]
      }
    } else if (mode === 1) {
      for (let left = take(10); left > 0; left -= 3) {
        const digits = Math.min(left, 3)
        text += String(take(1 + 3 * digits)).padStart(digits, '0')
      }
    } else throw new Error(`unknown mode ${mode}`)
  }
  return text
}

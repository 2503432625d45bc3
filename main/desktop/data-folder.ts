import { randomInt } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const tagLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const tagPattern = /^[2-9A-HJ-NP-Z]{5}$/

/** The five characters by which this PC's order numbers differ from those of the chain's other tills; made once, then kept. */
export async function tillTag(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (tagPattern.test(kept.trim())) return kept.trim()
  const tag = Array.from({ length: 5 }, () => tagLetters.charAt(randomInt(tagLetters.length))).join('')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${tag}\n`, { mode: 0o600 })
  return tag
}

import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode } from './values.mjs'

/**
 * A fingerprint of files and whole folders: it changes when a name or a byte in them changes, and does not depend on
 * times or on the order of the disk. What does not exist counts as absent.
 *
 * @param {string} root
 * @param {readonly string[]} names files and folders, relative to root
 * @returns {Promise<string>}
 */
export async function fingerprint(root, names) {
  const lists = await Promise.all(names.map((name) => filesUnder(root, name)))
  const files = [...new Set(lists.flat())].sort()
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))))
  const hash = createHash('sha256')
  files.forEach((file, index) => {
    const content = contents[index] ?? Buffer.alloc(0)
    hash.update(`${file}\0${content.length}\0`).update(content)
  })
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} name
 * @returns {Promise<string[]>} paths relative to root, with forward slashes
 */
async function filesUnder(root, name) {
  try {
    if (!(await stat(join(root, name))).isDirectory()) return [name]
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
  const entries = await readdir(join(root, name), { withFileTypes: true })
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = `${name}/${entry.name}`
      return entry.isDirectory() ? filesUnder(root, path) : [path]
    }),
  )
  return nested.flat()
}

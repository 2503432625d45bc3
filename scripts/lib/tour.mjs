import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withDisplay } from './display.mjs'
import { electronEnvironment } from './open.mjs'
import { ROOT } from './paths.mjs'
import { show, tool } from './run.mjs'

const PICTURES = join(ROOT, 'out', 'tour')

/**
 * Plays the guided tour of the main job on real Electron and names the pictures it has taken.
 *
 * @returns {Promise<number>} the exit code
 */
export async function playTour() {
  // So that every picture named below is of this run.
  await rm(PICTURES, { recursive: true, force: true })
  const play = tool('@playwright/test', 'playwright', ['test', '--project=tour', '--reporter=list'])
  const code = await withDisplay((env) => show(play, electronEnvironment(env)))
  const pictures = existsSync(PICTURES)
    ? (await readdir(PICTURES)).filter((name) => name.endsWith('.png')).sort()
    : []
  if (pictures.length > 0) {
    console.log(`\nThe tour's pictures (${pictures.length}) are in ${PICTURES}:`)
    for (const name of pictures) console.log(`  ${name}`)
  }
  if (code !== 0) console.log('\nThe tour did not get to its end: see above where it stopped.')
  return code
}

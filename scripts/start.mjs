/*
 * npm start: sets everything up and opens the till. Where there is no display (or with --tour) it plays the guided tour
 * instead and says where the pictures are. Other arguments go to the till: npm start -- --profile=<file.json>
 */
import { isHeadless } from './lib/display.mjs'
import { electronEnvironment, sayFlags, tillCommand } from './lib/open.mjs'
import { show } from './lib/run.mjs'
import { resolveRuntime } from './lib/runtime.mjs'
import { setUp } from './lib/set-up.mjs'
import { runMain } from './lib/step.mjs'
import { playTour } from './lib/tour.mjs'

await runMain(async () => {
  const args = process.argv.slice(2)
  await setUp()
  const runtime = await resolveRuntime()
  sayFlags(runtime)
  if (isHeadless()) {
    console.log('There is no display here, so the guided tour is played on a virtual one.')
    return playTour()
  }
  if (args.includes('--tour')) return playTour()
  console.log('The till is open; close its window to end it.')
  return show(tillCommand(runtime, args), electronEnvironment(process.env))
})

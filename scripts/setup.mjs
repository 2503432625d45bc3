/* npm run setup: everything that has to be there before the till or its tests can start. */
import { setUp } from './lib/set-up.mjs'
import { runMain } from './lib/step.mjs'

await runMain(async () => {
  await setUp()
  return 0
})

/* npm run dev: the till with hot reload. Arguments go to the till: npm run dev -- --profile=<file.json> */
import { withDisplay } from './lib/display.mjs'
import { developmentCommand, electronEnvironment, sayFlags } from './lib/open.mjs'
import { show } from './lib/run.mjs'
import { resolveRuntime } from './lib/runtime.mjs'
import { setUp } from './lib/set-up.mjs'
import { runMain } from './lib/step.mjs'

await runMain(async () => {
  await setUp({ build: false })
  const runtime = await resolveRuntime()
  sayFlags(runtime)
  const command = developmentCommand(runtime, process.argv.slice(2))
  return withDisplay((env) =>
    show(command, electronEnvironment({ ...env, ELECTRON_EXEC_PATH: runtime.executable })),
  )
})

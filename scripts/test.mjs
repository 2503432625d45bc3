/*
 * npm test: sets everything up, then lint and format, types, unit and integration tests, and the end-to-end tests and the
 * tour on real Electron; it stops at the first part that fails. One part alone: npm test -- unit|integration|e2e|lint|types
 */
import { closingLine, total } from './lib/reports.mjs'
import { setUp } from './lib/set-up.mjs'
import { chooseStages } from './lib/stages.mjs'
import { duration, runMain } from './lib/step.mjs'

await runMain(async () => {
  const { stages, extra } = chooseStages(process.argv.slice(2))
  await setUp({ electron: stages.some((stage) => stage.electron) })

  const results = []
  for (const { title, run } of stages) {
    console.log(`\n── ${title} ──`)
    const started = performance.now()
    const counts = await run(extra)
    results.push({ title, counts, ms: performance.now() - started })
    if (counts.failed > 0) break
  }

  console.log('')
  for (const { title, counts, ms } of results) {
    console.log(`${counts.failed > 0 ? '✗' : '✓'} ${title}: ${closingLine(counts)} (${duration(ms)})`)
  }
  for (const { title } of stages.slice(results.length))
    console.log(`– ${title}: not run, as a part before it failed`)
  const sum = total(results.map(({ counts }) => counts))
  console.log(closingLine(sum))
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
})

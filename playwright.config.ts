import { defineConfig } from '@playwright/test'

export default defineConfig({
  outputDir: 'out/e2e',
  // Every test starts an Electron of its own; more at once than the machine has cores only makes them slow.
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: 'tour.spec.ts' },
    { name: 'tour', testDir: 'tests/e2e', testMatch: 'tour.spec.ts', timeout: 180_000 },
  ],
})

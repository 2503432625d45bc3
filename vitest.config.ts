import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx', 'tests/integration/**/*.test.ts'],
    // The PC's time zone must not matter: the tests run far from Beijing.
    env: { TZ: 'America/New_York' },
    testTimeout: 20_000,
    restoreMocks: true,
  },
})

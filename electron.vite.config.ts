import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/*
 * One build for the pinned Electron and for the older runtime that closed networks develop on (docs/decisions/0001): so the
 * targets are the older one's, main and preload are CommonJS, and everything but electron itself is bundled.
 */
const commonJs = (name: string) => ({
  format: 'cjs' as const,
  entryFileNames: `${name}.cjs`,
  chunkFileNames: 'chunks/[name]-[hash].cjs',
})

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: { index: resolve('main/index.ts'), practice: resolve('main/practice/process.ts') },
        output: commonJs('[name]'),
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      outDir: 'out/preload',
      rolldownOptions: { input: { index: resolve('preload/index.ts') }, output: commonJs('[name]') },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // With zod goes what it must be told before the first schema is made.
        output: {
          codeSplitting: {
            groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|renderer[\\/]no-eval/ }],
          },
        },
      },
    },
  },
})

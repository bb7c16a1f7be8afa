import os from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Two copies of graphql would not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    setupFiles: ['test/support/metadata.ts'],
    // A worker loads the service once, not for every file.
    isolate: false,
    // One core would wait while the other, or PostgreSQL, works.
    maxWorkers: Math.max(2, os.availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/support/closing-line.ts'],
  },
})

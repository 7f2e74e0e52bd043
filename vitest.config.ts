import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'test/learn-once.ts',
    include: ['test/**/*.test.{ts,tsx}'],
    env: { TZ: 'Europe/Madrid' },
    // Two cores are what a small server has: browsers, sockets and property tests share them.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

import { defineConfig } from 'vitest/config'

/** These replace modules, which they may not do to their neighbours. */
const MOCKING = [
  'src/conformance/steps.test.ts',
  'src/conformance/target-watch.test.ts',
  'src/target/reference/start.test.ts',
]

/** `unit` is the inner loop and starts no server but the loopback one; `servers` starts real ones, `browser` a Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
          exclude: MOCKING,
          testTimeout: 10_000,
          // Loading the same modules anew for each file took more time than the tests.
          pool: 'threads',
          isolate: false,
        },
      },
      { test: { name: 'unit-mocking', include: MOCKING, testTimeout: 10_000 } },
      {
        test: {
          name: 'servers',
          include: ['test/servers/**/*.test.ts'],
          // An audit of everything takes minutes on a small machine.
          testTimeout: 600_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

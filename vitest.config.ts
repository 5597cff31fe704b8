import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** These replace modules, which they may not do to their neighbours. */
const MOCKING = [
  'src/conformance/steps.test.ts',
  'src/conformance/target-watch.test.ts',
  'src/target/reference/start.test.ts',
]

/** These hold how much comes about in a time, and want a core to themselves. */
const TIMED = ['test/unit/load-*.test.ts']

/** `unit` is the inner loop and starts no server but the loopback one; `servers` starts real ones, `browser` a Chromium. */
export default defineConfig({
  test: {
    // Vitest leaves a core to itself, which on two cores leaves one to the tests.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'],
          exclude: [...MOCKING, ...TIMED],
          testTimeout: 10_000,
          // Loading the same modules anew for each file took more time than the tests.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit-timed',
          include: TIMED,
          testTimeout: 10_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
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

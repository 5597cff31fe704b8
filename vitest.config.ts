import { defineConfig } from 'vitest/config'

/** `unit` is the inner loop and starts no server but the loopback one; `servers` starts real ones. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'], testTimeout: 10_000 },
      },
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
    ],
  },
})

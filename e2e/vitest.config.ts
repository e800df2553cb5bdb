import { defineConfig } from 'vitest/config';

// The journeys: real processes, a real browser, one file at a time on two cores.
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['./e2e/postgres/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // A page shows what it has and then asks again: whoever looks at it looks until it holds.
    expect: { poll: { timeout: 20_000 } },
    pool: 'forks',
  },
});

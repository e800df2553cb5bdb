import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const;

// Everything but the browser: those journeys live in e2e/vitest.config.ts.
export default defineConfig({
  test: {
    // As many as there are cores: left alone, a machine with two would use one.
    maxWorkers: '100%',
    projects: [
      {
        // Pure rooms: nothing that one file does is felt by another, so they share their processes.
        test: { ...shared, name: 'pure', include: ['{core,guard,bench}/**/*.test.ts'], isolate: false },
      },
      {
        test: {
          ...shared,
          name: 'served',
          include: ['{switchboard,site,office,cli}/**/*.test.ts'],
          globalSetup: ['./e2e/postgres/global-setup.ts'],
        },
      },
    ],
  },
});

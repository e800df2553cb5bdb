import { defineConfig } from 'vitest/config';

// Everything but the browser: those journeys live in e2e/vitest.config.ts.
export default defineConfig({
  test: {
    include: ['{core,guard,switchboard,site,office,cli,bench}/**/*.test.ts'],
    globalSetup: ['./e2e/postgres/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});

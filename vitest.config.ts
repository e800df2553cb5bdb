import { defineConfig } from 'vitest/config';

const PURE = '{core,guard,bench}';
const SERVED = '{switchboard,site,office,cli}';
const long = '**/*.long.test.ts';

// Files share their processes: none changes what another sees, and each has its own database and folders.
const shared = { isolate: false, testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const;
const served = { ...shared, globalSetup: ['./e2e/postgres/global-setup.ts'] };

// Everything but the browser: those journeys live in e2e/vitest.config.ts. What turns over every byte, feeds the worst
// there is or starts whole processes is called *.long.test.ts: `npm run check` leaves it to `./seinhuis test`.
export default defineConfig({
  test: {
    // As many as there are cores: left alone, a machine with two would use one.
    maxWorkers: '100%',
    projects: [
      { test: { ...shared, name: 'pure', include: [`${PURE}/**/*.test.ts`], exclude: [long] } },
      { test: { ...served, name: 'served', include: [`${SERVED}/**/*.test.ts`], exclude: [long] } },
      { test: { ...shared, name: 'long-pure', include: [`${PURE}/${long}`], testTimeout: 120_000 } },
      {
        test: {
          ...served,
          isolate: true,
          name: 'long-served',
          include: [`${SERVED}/${long}`],
          testTimeout: 120_000,
        },
      },
    ],
  },
});

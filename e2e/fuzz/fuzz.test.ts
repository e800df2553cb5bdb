import { expect, test } from 'vitest';
import { freshSeed } from '../faults/rounds/chance.ts';
import { fuzz } from './fuzz.ts';

// A tenth of what `npm run faults` sends, every time with another seed: what finds something prints it.

const REQUESTS = 10_000;
test('ten thousand requests that nobody would send are answered without a fault, a trace or an echo, and leave both doors answering and no larger (A7)', async () => {
  const seed = freshSeed();
  console.log(`seed ${seed}`);
  const { requests, statuses } = await fuzz({ requests: REQUESTS, seed }, () => {});
  expect(requests).toBe(REQUESTS);
  // The requests get past the doors: some are stored, found, refused by the guard and refused by their form.
  for (const status of ['200', '201', '204', '400', '401', '403', '404', '405', '413', '415', '422'])
    expect(statuses[status] ?? 0, status).toBeGreaterThan(0);
}, 240_000);

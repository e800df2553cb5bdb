import type { Served } from './serving.ts';
import type { Line } from './switchboard.ts';

/**
 * A switchboard on any free port of this machine, with its rows and keys in places that go when it is closed: what a
 * replay, a test or a measurement starts, and changes where it means something else.
 */
export const TEMPORARY_LINE: Line = {
  databaseUrl: null,
  data: null,
  lockbox: null,
  port: 0,
  host: '127.0.0.1',
  origin: null,
  now: Date.now,
  log: () => {},
  say: () => {},
};

/** The same with its pages and the plain door: pinned to nobody, and without mails. */
export const TEMPORARY: Served = {
  ...TEMPORARY_LINE,
  plainPort: 0,
  plainOrigin: null,
  pin: null,
  mail: null,
};

import type { Random } from '@seinhuis/core/random';
import type { Db } from '../db/database.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import type { ReadBody } from './body.ts';
import type { ReadCurrentRoster } from './current-roster.ts';
import type { ACCOUNT_BUDGETS, Flood } from './flood.ts';
import type { Log } from './log.ts';
import type { Audit } from './note.ts';

/** What the features of the switchboard work with. */
export type Parts = {
  /** The database as a passer-by may see it; `as` on behalf of somebody. */
  readonly db: Db;
  /** The outer layer of envelopes: shut before a row is written, opened after it is read. */
  readonly lockbox: Lockbox;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  /** Scheme, host and port under which browsers see us. */
  readonly origin: string;
  readonly currentRoster: ReadCurrentRoster;
  readonly readBody: ReadBody;
  readonly log: Log;
  readonly flood: Flood;
  /** The same of whoever is signed in, by their id. */
  readonly accounts: Flood<keyof typeof ACCOUNT_BUDGETS>;
  readonly audit: Audit;
  /** How long this network keeps forwarded reports, where the roster does not say less. */
  readonly deliveryWeeks: number;
  /** The address of whoever asks, for the flood's count only; null: nobody who can be told apart. */
  readonly callerOf: (request: Request, env: unknown) => string | null;
};

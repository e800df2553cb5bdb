import type pg from 'pg';
import type { Kept, KeptQuestion } from '../processes/kept.ts';
import type { OtherProcess } from '../processes/other-process.ts';
import type { Acknowledged } from './load-process.ts';

export type Stored = {
  /** Acknowledged posts that are not there, or that do not open as they were sent. */
  readonly lost: number;
  /** Rows of an acknowledged id beyond the first. */
  readonly twice: number;
  /** Rows that nobody was told about. */
  readonly unacknowledged: number;
  /** Contacts counted for the month minus rows stored. */
  readonly miscounted: number;
};

/**
 * Compares what clients were told with what is there: the switchboard opens each from its outer layer, and what comes
 * out is hashed again.
 */
export const compareStored = async (
  server: OtherProcess,
  database: pg.Client,
  acknowledged: readonly Acknowledged[],
): Promise<Stored> => {
  const question: KeptQuestion = { kind: 'kept', whole: null };
  const kept = await server.ask<readonly Kept[]>(question);
  const counted = await database.query<{ count: number }>(
    'select coalesce(sum(count), 0)::int as count from contact_count',
  );
  const sent = new Map(acknowledged.map(({ id, hash }) => [id, hash]));
  const seen = new Map<string, number>();
  let unacknowledged = 0;
  let wrong = 0;
  for (const { id, hash } of kept) {
    seen.set(id, (seen.get(id) ?? 0) + 1);
    if (!sent.has(id)) unacknowledged += 1;
    else if (sent.get(id) !== hash) wrong += 1;
  }
  const missing = acknowledged.filter(({ id }) => !seen.has(id)).length;
  return {
    lost: missing + wrong,
    twice: kept.length - seen.size,
    unacknowledged,
    miscounted: (counted.rows[0]?.count ?? 0) - kept.length,
  };
};

/** No tips and no keys of tips before each run, so that every run finds the same switchboard. */
export const emptyTips = async (server: OtherProcess): Promise<void> => {
  const question: KeptQuestion = { kind: 'empty' };
  await server.ask(question);
};

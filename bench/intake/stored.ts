import type pg from 'pg';
import type { Acknowledged } from './load-process.ts';

export type Stored = {
  /** Acknowledged posts that are not there, or not as they were sent. */
  readonly lost: number;
  /** Rows of an acknowledged id beyond the first. */
  readonly twice: number;
  /** Rows that nobody was told about. */
  readonly unacknowledged: number;
  /** Contacts counted for the month minus rows stored. */
  readonly miscounted: number;
};

/** Compares what clients were told with what the database holds: the bytes themselves are hashed there again. */
export const compareStored = async (
  client: pg.Client,
  acknowledged: readonly Acknowledged[],
): Promise<Stored> => {
  const { rows } = await client.query<{ id: string; hash: string }>(
    "select id, encode(sha256(envelope), 'hex') as hash from tip",
  );
  const counted = await client.query<{ count: number }>(
    'select coalesce(sum(count), 0)::int as count from contact_count',
  );
  const sent = new Map(acknowledged.map(({ id, hash }) => [id, hash]));
  const seen = new Map<string, number>();
  let unacknowledged = 0;
  let wrong = 0;
  for (const { id, hash } of rows) {
    seen.set(id, (seen.get(id) ?? 0) + 1);
    if (!sent.has(id)) unacknowledged += 1;
    else if (sent.get(id) !== hash) wrong += 1;
  }
  const missing = acknowledged.filter(({ id }) => !seen.has(id)).length;
  return {
    lost: missing + wrong,
    twice: rows.length - seen.size,
    unacknowledged,
    miscounted: (counted.rows[0]?.count ?? 0) - rows.length,
  };
};

/** An empty table before each run, so that every run finds the same database. */
export const emptyTips = async (client: pg.Client): Promise<void> => {
  await client.query('truncate tip, contact_count');
  await client.query('checkpoint');
};

import type { Day } from '@seinhuis/core/ids';
import type { Db } from '../db/database.ts';
import type { Log } from '../http/log.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';

/** A row in its outer layer: where it is, by ids of our own, and which key opens it. */
type Locked = { readonly table: string; readonly id: string; readonly lock: string };

const lockedRows = ({ sql }: Db): Promise<readonly Locked[]> => sql`
  select 'tip' as table, id, encode(substring(envelope for 16), 'hex') as lock from tip
  union all select 'letter', id, encode(substring(slot for 16), 'hex') from letter where until <> 'infinity'
  union all select 'report draft', id, encode(substring(draft_envelope for 16), 'hex') from report
    where length(draft_envelope) > 0
  union all select 'report review', id, encode(substring(review_envelope for 16), 'hex') from report
    where review_envelope is not null
  union all select 'delivery', id, encode(substring(envelope for 16), 'hex') from delivery
    where envelope is not null`;

const NAMED_AT_ONCE = 50;

/**
 * Forgets keys without a row, among those that were there before (`settled`): a row that is being committed now is not
 * there yet. Tells by name which rows have no key: they cannot be read, and nobody had forgotten them.
 */
export const sweepOrphans = async (
  { db, lockbox, log }: { readonly db: Db; readonly lockbox: Lockbox; readonly log: Log },
  settled: readonly string[],
  today: Day,
): Promise<void> => {
  const rows = await lockedRows(db);
  const wanted = new Set(rows.map(({ lock }) => lock));
  await lockbox.forget(
    settled.filter((lock) => !wanted.has(lock)),
    today,
  );
  const held = new Set(lockbox.locks());
  for (const [table, missing] of Map.groupBy(
    rows.filter(({ lock }) => !held.has(lock)),
    (row) => row.table,
  ))
    log({ event: 'unreadable', table, ids: missing.slice(0, NAMED_AT_ONCE).map(({ id }) => id) });
};

import type { Day } from '@seinhuis/core/ids';
import type { Acting } from '../db/database.ts';
import type { Log } from '../http/log.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { OUTER_BYTES } from '../lockbox/outer.ts';
import { LockboxTrouble } from '../lockbox/trouble.ts';

/** A row in its outer layer: where it is, by ids of our own, and which key opens it. */
type Locked = { readonly table: string; readonly id: string; readonly lock: string };

/**
 * Hands over every row in its outer layer as they are at one moment, so many at a time that whoever waits is answered in
 * between. Ends when that is enough.
 */
const eachLocked = (db: Acting, isEnough: (rows: readonly Locked[]) => boolean): Promise<void> =>
  db.transaction(async (sql) => {
    const words = await sql<Locked>`
      select 'words' as table, person as id, encode(substring(totp_secret for 16), 'hex') as lock from words
      where length(totp_secret) >= ${OUTER_BYTES}`;
    if (isEnough(words)) return;
    await sql`
      declare locked no scroll cursor for
      select 'tip' as table, id, encode(substring(envelope for 16), 'hex') as lock from tip
      union all select 'letter', id, encode(substring(slot for 16), 'hex') from letter where until <> 'infinity'
      union all select 'report draft', id, encode(substring(draft_envelope for 16), 'hex') from report
        where length(draft_envelope) > 0
      union all select 'report review', id, encode(substring(review_envelope for 16), 'hex') from report
        where review_envelope is not null
      union all select 'delivery', id, encode(substring(envelope for 16), 'hex') from delivery
        where envelope is not null`;
    for (;;) {
      const rows = await sql<Locked>`fetch 2000 from locked`;
      if (rows.length === 0 || isEnough(rows)) return;
    }
  });

/** All of them at once: for a database that is small enough to be looked through whole. */
export const lockedRows = async (db: Acting): Promise<readonly Locked[]> => {
  const all: Locked[] = [];
  await eachLocked(db, (rows) => {
    all.push(...rows);
    return false;
  });
  return all;
};

/**
 * Throws when there are rows and the lockbox opens none of them: it is another's. Whoever served with it would take in
 * tips that the right lockbox cannot open, and miss every one that it can.
 */
export const checkLockbox = async (db: Acting, lockbox: Lockbox): Promise<void> => {
  const held = new Set(lockbox.locks());
  let seen = 0;
  let own = false;
  await eachLocked(db, (rows) => {
    seen += rows.length;
    own = rows.some(({ lock }) => held.has(lock));
    return own;
  });
  if (seen > 0 && !own)
    throw new LockboxTrouble(
      'missing',
      'it has no key of any row of this database: it is the lockbox of another',
    );
};

const NAMED_AT_ONCE = 50;

/**
 * Forgets keys without a row, among those that were there before (`settled`): a row that is being committed now is not
 * there yet. Tells by name which rows have no key: they cannot be read, and nobody had forgotten them.
 */
export const sweepOrphans = async (
  { db, lockbox, log }: { readonly db: Acting; readonly lockbox: Lockbox; readonly log: Log },
  settled: readonly string[],
  today: Day,
): Promise<void> => {
  const before = new Set(lockbox.locks());
  const wanted = new Set<string>();
  const unheld: Locked[] = [];
  await eachLocked(db, (rows) => {
    for (const row of rows) {
      wanted.add(row.lock);
      if (!before.has(row.lock)) unheld.push(row);
    }
    return false;
  });
  await lockbox.forget(
    settled.filter((lock) => !wanted.has(lock)),
    today,
  );
  // Of a row that came since, the key came too.
  const held = new Set(lockbox.locks());
  for (const [table, missing] of Map.groupBy(
    unheld.filter(({ lock }) => !held.has(lock)),
    (row) => row.table,
  ))
    log({ event: 'unreadable', table, ids: missing.slice(0, NAMED_AT_ONCE).map(({ id }) => id) });
};

/**
 * Takes away the rows, or their envelopes, whose locks were forgotten after an older copy was made that is restored now.
 * Answers how many there were.
 */
export const clearLocked = (db: Acting, locks: readonly string[]): Promise<number> =>
  db.transaction(async (sql) => {
    const tips = await sql<{ id: string }>`
      delete from tip where encode(substring(envelope for 16), 'hex') = any (${locks}::text[]) returning id`;
    await sql`delete from tip_handed where tip = any (${tips.map(({ id }) => id)}::text[])`;
    const others = [
      await sql`
        delete from letter where encode(substring(slot for 16), 'hex') = any (${locks}::text[]) returning id`,
      await sql`
        update delivery set envelope = null, disposition = null
        where encode(substring(envelope for 16), 'hex') = any (${locks}::text[]) returning id`,
      await sql`
        update report set review_envelope = null
        where encode(substring(review_envelope for 16), 'hex') = any (${locks}::text[]) returning id`,
      await sql`
        update report set draft_envelope = ''
        where encode(substring(draft_envelope for 16), 'hex') = any (${locks}::text[]) returning id`,
    ];
    return others.reduce((sum, rows) => sum + rows.length, tips.length);
  });

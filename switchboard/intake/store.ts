import { monthOf } from '@seinhuis/core/ids';
import type { Db } from '../db/database.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { outerLock } from '../lockbox/outer.ts';

export type NewTip = {
  readonly id: string;
  readonly door: string;
  readonly day: string;
  readonly bytes: number;
  readonly hash: string;
  /** In its outer layer. */
  readonly envelope: Uint8Array;
};

/** What became of a tip that was posted: stored now, stored before, or another one has its id. */
export type Posted = 'stored' | 'repeated' | 'conflict';

/**
 * Stores tips and counts their contacts by month, all in one statement and one commit. The envelopes travel as one
 * parameter and are cut apart by the database: the statement has one text however many there are.
 */
export const storeTips = async (
  db: Pick<Db, 'sql'>,
  lockbox: Pick<Lockbox, 'forget'>,
  tips: readonly NewTip[],
): Promise<readonly Posted[]> => {
  const [first] = tips;
  if (first === undefined) return [];
  const shut = tips.map(({ envelope }) => envelope);
  const lengths = shut.map(({ length }) => length);
  let end = 1;
  const starts = lengths.map((length) => {
    end += length;
    return end - length;
  });
  const stored = await db.sql<{ id: string; hash: string }>`
    with posted as (
      insert into tip (id, door, day, bytes, state, hash, envelope)
      select id, door, ${first.day}::date, bytes, 'waiting', hash, substring(${Buffer.concat(shut)}::bytea from start for length)
      from unnest(${tips.map((t) => t.id)}::text[], ${tips.map((t) => t.door)}::text[], ${tips.map((t) => t.bytes)}::int[],
                  ${tips.map((t) => t.hash)}::text[], ${starts}::int[], ${lengths}::int[])
        as sent (id, door, bytes, hash, start, length)
      on conflict (id) do nothing
      returning id, door, hash
    ), counted as (
      insert into contact_count (month, door, count)
      select ${monthOf(first.day)}, door, count(*)::int from posted group by door order by door
      on conflict (month, door) do update set count = contact_count.count + excluded.count
    )
    select id, hash from posted`;
  const now = new Map(stored.map(({ id, hash }) => [id, hash]));
  const others = tips.filter(({ id, hash }) => now.get(id) !== hash).map(({ id }) => id);
  const before = new Map<string, string>();
  if (others.length > 0)
    for (const { id, hash } of await db.sql<{ id: string; hash: string }>`
      select id, hash from tip where id = any (${others}::text[])`)
      before.set(id, hash);
  const answered = new Set<string>();
  const posted = tips.map(({ id, hash }): Posted => {
    const known = now.get(id) ?? before.get(id);
    if (known !== hash) return 'conflict';
    const first = now.has(id) && !answered.has(id);
    answered.add(id);
    return first ? 'stored' : 'repeated';
  });
  // Of an id that was sent twice at once nobody knows which copy was stored: the sweep finds the key without a row.
  const spare = shut.filter((_, at) => posted[at] === 'conflict' || !now.has(tips[at]?.id ?? ''));
  await lockbox.forget(spare.map(outerLock), first.day);
  return posted;
};

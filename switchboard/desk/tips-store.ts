import { monthOf } from '@seinhuis/core/ids';
import type { TipState } from '@seinhuis/core/rules/tip-lifecycle';
import type { Door } from '@seinhuis/core/wire/tip';
import type { Sql } from '../db/database.ts';

export type TipRow = {
  readonly id: string;
  readonly door: Door;
  readonly day: string;
  readonly bytes: number;
  readonly state: TipState;
  readonly holder: string | null;
  /** By this the audit names it; none before the first claim. */
  readonly mark: string | null;
};

/** Of what others hold or nobody does, so many are listed: the oldest, which are next. */
const MOST_LISTED = 1000;

/** One's own tips, closed ones too, and what else waits or is claimed. In the order of day and of random ids. */
export const readTips = (
  sql: Sql,
  holder: string,
): Promise<readonly (TipRow & { readonly likeness: boolean })[]> => sql`
  with listed as (
    (select id, door, day, bytes, state, holder, likeness from tip where holder = ${holder})
    union all
    (select id, door, day, bytes, state, holder, likeness from tip
     where state <> 'closed' and holder is distinct from ${holder} order by day, id limit ${MOST_LISTED})
  )
  select id, door, day, bytes, state, holder, likeness is not null as likeness from listed order by day, id`;

/** A tip's row, held until the transaction ends. */
export const lockTip = async (sql: Sql, id: string): Promise<TipRow | null> => {
  const [row] = await sql<TipRow>`
    select id, door, day, bytes, state, holder, mark from tip where id = ${id} for update`;
  return row ?? null;
};

/** A tip's row, looked at only: nothing of it is written or locked. */
export const readTipRow = async (sql: Sql, id: string): Promise<TipRow | null> => {
  const [row] = await sql<TipRow>`select id, door, day, bytes, state, holder, mark from tip where id = ${id}`;
  return row ?? null;
};

export const moveTip = async (
  sql: Sql,
  id: string,
  state: TipState,
  holder: string | null,
): Promise<void> => {
  await sql`update tip set state = ${state}, holder = ${holder} where id = ${id}`;
};

/** Gives a tip its mark and answers it. */
export const markTip = async (sql: Sql, id: string, mark: string): Promise<string> => {
  await sql`update tip set mark = ${mark} where id = ${id}`;
  return mark;
};

/** The day from which a closed tip's term counts. */
export const markClosed = async (sql: Sql, id: string, today: string): Promise<void> => {
  await sql`update tip set closed = ${today}::date where id = ${id}`;
};

/** Writes down who is handed the raw tip, before it is handed (C7). */
export const recordHanded = async (sql: Sql, tip: string, person: string): Promise<void> => {
  await sql`insert into tip_handed (tip, person) values (${tip}, ${person}) on conflict do nothing`;
};

export const readHanded = async (sql: Sql, tip: string): Promise<readonly string[]> => {
  const rows = await sql<{
    person: string;
  }>`select person from tip_handed where tip = ${tip} order by person`;
  return rows.map(({ person }) => person);
};

/** The raw tip, which the database hands to whoever holds it and to nobody else. */
export const readEnvelope = async (sql: Sql, id: string): Promise<Uint8Array | null> => {
  const [row] = await sql<{ envelope: Uint8Array }>`select tip_in_hand(${id}) as envelope`;
  return row?.envelope ?? null;
};

/** Beside its tip, in the outer layer of the tip. */
export const storeLikeness = async (sql: Sql, tip: string, likeness: Uint8Array): Promise<void> => {
  await sql`update tip set likeness = ${likeness} where id = ${tip}`;
};

/** The likenesses of these tips, as far as they wait or this person claimed them. */
export const readLikenesses = (
  sql: Sql,
  tips: readonly string[],
  person: string,
): Promise<readonly { readonly id: string; readonly likeness: Uint8Array }[]> => sql`
  select id, likeness from tip
  where id = any (${tips}::text[]) and likeness is not null
    and (state = 'waiting' or (state = 'claimed' and holder = ${person}))
  order by id`;

export const countClosed = async (sql: Sql, today: string, outcome: string): Promise<void> => {
  await sql`
    insert into closed_count (month, outcome, count) values (${monthOf(today)}, ${outcome}, 1)
    on conflict (month, outcome) do update set count = closed_count.count + 1`;
};

import type { Role } from '@seinhuis/core/wire/roster';
import type { Sql } from '../db/database.ts';

export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: Role[];
  readonly signing: string | null;
  readonly recipient: string | null;
  readonly removed: boolean;
};

export const readPeople = (sql: Sql): Promise<readonly PersonRow[]> => sql`
  select id, name, handle, organisation, roles, signing, recipient, removed from staff
  order by organisation, name, id`;

/** How many people of an organisation were invited as readers and not removed. */
export const countReaders = async (sql: Sql, organisation: string): Promise<number> => {
  const [row] = await sql<{ count: number }>`
    select count(*) as count from staff
    where organisation = ${organisation} and 'reader' = any (roles) and not removed`;
  return row?.count ?? 0;
};

/** Removes somebody: their sessions, unlockers and grants go at once, the row stays to name them in old rosters. */
export const removePersonRow = async (sql: Sql, id: string): Promise<void> => {
  await sql`update staff set removed = true, mail = null where id = ${id}`;
  await sql`delete from session where person = ${id}`;
  await sql`delete from invitation where person = ${id}`;
  await sql`delete from challenge where person = ${id}`;
  await sql`delete from words where person = ${id}`;
  await sql`delete from passkey where person = ${id}`;
  await sql`delete from drawer where person = ${id}`;
  await sql`delete from key_grant where receiver = ${id}`;
};

export const readKeyProposals = (
  sql: Sql,
): Promise<readonly { readonly organisation: string; readonly key: string }[]> => sql`
  select organisation, key from key_proposal order by organisation, purpose, epoch, signer`;

export const readMissed = (
  sql: Sql,
): Promise<
  readonly {
    readonly month: string;
    readonly gmCode: string;
    readonly theme: string;
    readonly count: number;
  }[]
> => sql`
  select month, gm_code as "gmCode", theme, count from missed_count order by month desc, gm_code, theme`;

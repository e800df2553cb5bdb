import type { Sql } from '../db/database.ts';

/**
 * Uses up an invitation and stores the new person's public keys. False when somebody used it meanwhile.
 * The registrar compares the keys' fingerprint by voice before any roster vouches for them.
 */
export const acceptInvitation = async (
  sql: Sql,
  invitation: string,
  person: string,
  keys: { readonly signing: string; readonly recipient: string },
): Promise<boolean> => {
  const used = await sql`delete from invitation where hash = ${invitation} returning person`;
  if (used.length === 0) return false;
  await sql`update staff set signing = ${keys.signing}, recipient = ${keys.recipient} where id = ${person}`;
  return true;
};

export const endSession = async (sql: Sql, hash: string): Promise<void> => {
  await sql`delete from session where hash = ${hash}`;
};

/** Where somebody is signed in at this moment: what ended by its term is not there, swept or not. */
export const readSessions = (
  sql: Sql,
  person: string,
  still: { readonly startedAfter: number; readonly seenAfter: number },
): Promise<readonly { readonly hash: string; readonly started: number }[]> => sql`
  select hash, started from session
  where person = ${person} and started >= ${still.startedAfter} and seen >= ${still.seenAfter}
  order by started desc, hash`;

/** Every session of somebody, wherever they are signed in. */
export const endSessions = async (sql: Sql, person: string): Promise<void> => {
  await sql`delete from session where person = ${person}`;
};

/** Somebody proved again who they are: for this session alone. */
export const markProved = async (sql: Sql, hash: string, now: number): Promise<void> => {
  await sql`update session set proved = ${now} where hash = ${hash}`;
};

export const readDrawerRow = async (
  sql: Sql,
  person: string,
): Promise<{ readonly id: string; readonly envelope: Uint8Array } | null> => {
  const [row] = await sql<{ id: string; envelope: Uint8Array }>`
    select id, envelope from drawer where person = ${person}`;
  return row ?? null;
};

export const writeDrawerRow = async (
  sql: Sql,
  person: string,
  id: string,
  envelope: Uint8Array,
): Promise<void> => {
  await sql`
    insert into drawer (person, id, envelope) values (${person}, ${id}, ${envelope})
    on conflict (person) do update set id = excluded.id, envelope = excluded.envelope`;
};

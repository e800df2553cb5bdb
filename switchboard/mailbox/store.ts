import type { Acting, Sql } from '../db/database.ts';

/** A letter in its outer layer, or one of the four blank ones, which have none. */
export type StoredSlot = { readonly slot: Uint8Array; readonly blank: boolean };

/** No token hashes to it: the four blank letters live here. */
const BLANK = '0'.repeat(64);

/**
 * Four slots of one length: the mailbox's own letters and as many blank ones as are missing. Whether a mailbox is
 * absent, empty or full, the same four rows' worth is read (C12).
 */
export const readFourSlots = (db: Acting, address: string): Promise<readonly StoredSlot[]> => db.sql`
  select slot, address = ${BLANK} as blank from letter where address in (${address}, ${BLANK})
  order by address = ${BLANK}, place limit 4`;

/** Removes letters of a mailbox; gives the locks of what is to be forgotten. */
export const removeLetters = async (
  db: Acting,
  address: string,
  letters: readonly string[],
): Promise<readonly string[]> => {
  const rows = await db.sql<{ lock: string }>`
    delete from letter where address = ${address} and id = any (${letters}::text[])
    returning encode(substring(slot for 16), 'hex') as lock`;
  return rows.map(({ lock }) => lock);
};

export type NewLetter = {
  readonly id: string;
  readonly address: string;
  readonly hash: string;
  readonly slot: Uint8Array;
  /** Its last day. */
  readonly until: string;
};

/** Puts a letter in the first free place of a mailbox. */
export const storeLetter = async (sql: Sql, letter: NewLetter): Promise<'stored' | 'conflict' | 'full'> => {
  // Two letters at once may choose the same place: the later one chooses again.
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const stored = await sql`
      insert into letter (id, address, place, hash, slot, until)
      select ${letter.id}, ${letter.address}, free.place, ${letter.hash}, ${letter.slot}, ${letter.until}::date
      from generate_series(0, 3) as free (place)
      where not exists (select from letter l where l.address = ${letter.address} and l.place = free.place)
      order by free.place limit 1
      on conflict do nothing returning place`;
    if (stored.length > 0) return 'stored';
    const [known] = await sql<{ address: string; hash: string }>`
      select address, hash from letter where id = ${letter.id}`;
    if (known !== undefined)
      return known.address === letter.address && known.hash === letter.hash ? 'stored' : 'conflict';
  }
  return 'full';
};

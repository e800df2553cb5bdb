import { sameSecret } from '@seinhuis/core/switchboard';
import type { ErrorCode } from '@seinhuis/core/wire/errors';
import type { Acting } from '../db/database.ts';
import { counted } from '../db/delivered-count.ts';
import type { Note } from '../http/note.ts';

/** Five wrong tries close a delivery to sign-in only (PROTOCOL-DESIGN 7). */
const TRIES = 5;

type Found = {
  id: string;
  organisation: string;
  verifier: string;
  wrong_tries: number;
  state: string;
  confirmed: boolean;
};

/**
 * Records an outcome that was told with the delivery's words: *reported*, until a reader signs one in the office.
 * `number` is the first eight digits of its id. Null when it was recorded.
 */
export const reportOutcome = (
  db: Acting,
  number: string,
  verifier: string,
  outcome: string,
  note: Note,
): Promise<ErrorCode | null> =>
  db.transaction(async (sql) => {
    const found = await sql<Found>`
      select id, organisation, verifier, wrong_tries, state, confirmed from delivery
      where left(id, 8) = ${number} and verifier is not null for update`;
    const open = found.filter((delivery) => delivery.wrong_tries < TRIES);
    if (found.length > 0 && open.length === 0) return 'too-many';
    const told = open.find((delivery) => sameSecret(delivery.verifier, verifier));
    if (told === undefined) {
      await sql`
        update delivery set wrong_tries = wrong_tries + 1 where id = any (${open.map(({ id }) => id)}::text[])`;
      return 'not-found';
    }
    if (told.state === 'withdrawn') return 'gone';
    if (told.confirmed) return 'wrong-state';
    note({ by: { id: null, organisation: told.organisation }, objects: [told.id] });
    await counted(
      sql,
      [told.id],
      () => sql`update delivery set outcome = ${outcome}, wrong_tries = 0 where id = ${told.id}`,
    );
    return null;
  });

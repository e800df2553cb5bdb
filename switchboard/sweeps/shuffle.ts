import { toHex } from '@seinhuis/core/bytes';
import type { Random } from '@seinhuis/core/random';
import type { Acting } from '../db/database.ts';

/**
 * Writes tips and mailboxes anew in an order that says nothing, so that neither the place of a row nor the number of
 * its transaction tells when it came (PROTOCOL-DESIGN 8). The tables get new files and the old ones go.
 */
export const shuffle = (db: Acting, random: Random): Promise<void> =>
  db.transaction(async (sql) => {
    const salt = toHex(random(16));
    await sql`lock table tip, tip_handed, letter in access exclusive mode`;
    await sql`create temporary table tip_before on commit drop as select * from tip`;
    await sql`create temporary table tip_handed_before on commit drop as select * from tip_handed`;
    await sql`create temporary table letter_before on commit drop as select * from letter`;
    await sql`truncate tip, tip_handed, letter`;
    await sql`insert into tip select * from tip_before order by sha256(convert_to(id || ${salt}, 'UTF8'))`;
    await sql`
      insert into tip_handed select * from tip_handed_before
      order by sha256(convert_to(tip || person || ${salt}, 'UTF8'))`;
    await sql`insert into letter select * from letter_before order by sha256(convert_to(id || ${salt}, 'UTF8'))`;
    // Their transaction numbers would still be those of the last tip of each kind.
    await sql`update contact_count set count = count`;
    await sql`update closed_count set count = count`;
  });

import { addDays, type Day, makeId } from '@seinhuis/core/ids';
import type { Random } from '@seinhuis/core/random';
import { TERMS } from '@seinhuis/core/rules/terms';
import { auditHead, auditRoot, blockHashes, NO_HEAD } from '@seinhuis/core/wire/audit';
import type { Acting, Sql } from '../db/database.ts';
import { amsterdam } from '../http/clock.ts';
import { readNetworkRow } from '../http/network.ts';
import { textOf } from './open-lines.ts';
import { countsOf } from './readings.ts';
import { lockOpenUntil, type OpenRow } from './store.ts';

// Closing a day: its lines in an order that says nothing, a block for each organisation, one head (PROTOCOL 13.4).

/** Any number that nobody else locks. */
const LOCK = 73464848;

type Closing = {
  readonly sql: Sql;
  readonly network: string;
  readonly random: Random;
  readonly day: Day;
  readonly previous: string;
};

/** One organisation's lines of a day; gives the leaf. */
const closeBlock = async (
  { sql, network, random, day }: Closing,
  organisation: string,
  rows: readonly OpenRow[],
): Promise<string> => {
  const texts = rows.map(textOf).sort();
  const salt = makeId(random);
  const [, ...hashes] = blockHashes({ network, day, organisation }, salt, texts);
  const leaf = hashes.at(-1) ?? '';
  await sql`
    insert into audit_line (day, organisation, place, line, hash)
    select ${day}::date, ${organisation}, place, line, hash
    from unnest(${texts}::text[], ${hashes}::text[]) with ordinality as closed (line, hash, place)`;
  await sql`
    insert into audit_block (day, organisation, salt, lines, leaf)
    values (${day}::date, ${organisation}, ${salt}, ${texts.length}, ${leaf})`;
  return leaf;
};

/** Closes one day with what is open of it and of days before, which came in too late for theirs. Gives its head. */
const closeDay = async (closing: Closing, rows: readonly OpenRow[]): Promise<string> => {
  const { sql, network, day, previous } = closing;
  const leaves: string[] = [];
  for (const [organisation, own] of [...Map.groupBy(rows, (row) => row.organisation)].sort())
    leaves.push(await closeBlock(closing, organisation, own));
  const root = auditRoot(network, day, leaves);
  const head = auditHead(network, day, previous, root);
  await sql`insert into audit_day (day, root, head) values (${day}::date, ${root}, ${head})`;
  for (const { organisation, person, kind, count } of countsOf(rows))
    await sql`
      insert into audit_reading (day, organisation, person, kind, count)
      values (${day}::date, ${organisation}, ${person}, ${kind}, ${count})`;
  return head;
};

/**
 * What stays open gets a new file, so that what was closed leaves none, nor its order (PROTOCOL 13.3). Only here does
 * everybody wait: a line that came meanwhile, of whatever day, stays.
 */
const keepOpen = async (sql: Sql, closed: readonly string[]): Promise<void> => {
  await sql`lock table audit_open in access exclusive mode`;
  await sql`
    create temporary table audit_open_before on commit drop as
    select * from audit_open where key <> all (${closed}::text[])`;
  await sql`truncate audit_open`;
  await sql`insert into audit_open select * from audit_open_before order by key`;
};

/** Lines go by their term; counts when they are usual for nobody any more. */
const ageLines = async (sql: Sql, newest: Day): Promise<void> => {
  await sql`delete from audit_line where day < ${addDays(newest, -TERMS.auditDays)}::date`;
  await sql`delete from audit_alarm where day < ${addDays(newest, -TERMS.auditDays)}::date`;
  await sql`delete from audit_reading where day < ${addDays(newest, -TERMS.auditDays)}::date`;
};

/**
 * Closes every day before today that is not closed yet, days without a line too. Answers how many. Runs after one
 * o'clock, when what began before midnight has ended; what is later still counts in the next day.
 */
export const closeDays = (db: Acting, random: Random, now: number): Promise<number> => {
  const yesterday = addDays(amsterdam(now).day, -1);
  return db.transaction(async (sql) => {
    // One at a time, and none of these lines is counted up any more.
    await sql`select pg_advisory_xact_lock(${LOCK})`;
    const [newest] = await sql<{ day: Day; head: string }>`
      select day, head from audit_day order by day desc limit 1`;
    const rows = await lockOpenUntil(sql, yesterday);
    const earliest = rows.reduce((first, { day }) => (day < first ? day : first), '9999-12-31');
    const { id: network } = await readNetworkRow(sql);
    let previous = newest?.head ?? NO_HEAD;
    let closed = 0;
    const first = newest === undefined ? earliest : addDays(newest.day, 1);
    for (let day = first; day <= yesterday; day = addDays(day, 1)) {
      const due = rows.filter((row) => row.day === day || (day === first && row.day < day));
      previous = await closeDay({ sql, network, random, day, previous }, due);
      closed += 1;
    }
    if (closed > 0) {
      await keepOpen(
        sql,
        rows.map(({ key }) => key),
      );
      await ageLines(sql, yesterday);
    }
    return closed;
  });
};

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountedWire, makeCountedWire } from '../../e2e/postgres/counted-wire.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import type { Actor } from './actor.ts';
import { asApp, type Db, openDatabase } from './database.ts';

// How often the switchboard waits for its database, and what becomes of what it asked without waiting.

const STAFF: Actor = { plays: 'staff', person: 'lena', organisation: 'GM0358' };

describe('on behalf of somebody', () => {
  let wire: CountedWire;
  let db: Db;
  let owner: Db;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    wire = await makeCountedWire(database.url);
    db = openDatabase(asApp(wire.url), 1);
    owner = openDatabase(database.url, 1);
    await db.sql`select 1 as one`;
    close = database.close;
  });
  afterAll(async () => {
    await db.close();
    await owner.close();
    await wire.close();
    await close();
  });

  const tripsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = wire.trips();
    await work();
    return wire.trips() - before;
  };
  const whoActs = () =>
    db.sql<{ role: string; who: string | null }>`select current_user as role, acting('person') as who`;
  const themselves = [{ role: 'seinhuis_app', who: null }];

  it('one statement is one round trip, with who acts, the transaction and its end', async () => {
    const { sql } = db.as(STAFF);
    const ask = () =>
      sql<{ role: string; who: string }>`select current_user as role, acting('person') as who`;
    expect(await ask()).toEqual([{ role: 'seinhuis_staff', who: 'lena' }]);
    expect(await tripsOf(ask)).toBe(1);
    expect(await tripsOf(() => db.sql`select 1 as one`)).toBe(1);
  });

  it('a transaction is one for each time that its work waits, and one for its end', async () => {
    const one = () =>
      db.as(STAFF).transaction(async (sql) => {
        await sql`select 1 as one`;
        await sql`select 2 as two`;
      });
    expect(await tripsOf(one)).toBe(3);
    const together = () =>
      db
        .as(STAFF)
        .snapshot((sql) => Promise.all([sql`select 1 as one`, sql`select 2 as two`, sql`select 3`]));
    expect(await tripsOf(together)).toBe(2);
    expect(await tripsOf(() => db.transaction(async () => 'nothing asked'))).toBe(1);
  });

  it('a statement that fails says what is wrong with it, and leaves the connection as it was (C22)', async () => {
    const { sql, transaction } = db.as(STAFF);
    await expect(sql`select 1 / 0 as no`).rejects.toMatchObject({ kind: 'value', state: '22012' });
    await expect(sql`select id from tip`).rejects.toMatchObject({ kind: 'denied' });
    expect(await whoActs()).toEqual(themselves);
    const both = transaction((asked) => Promise.all([asked`select 1 / 0 as no`, asked`select id from tip`]));
    await expect(both).rejects.toMatchObject({ state: '22012' });
    expect(await whoActs()).toEqual(themselves);
  });

  it('nothing is done when the part cannot be played, although it was asked already (C22)', async () => {
    const { sql, transaction } = db.as({ plays: 'nobody' as never });
    // A passer-by could do this: it is asked behind what says who acts.
    const count = (asked: typeof sql) =>
      asked`insert into contact_count (month, door, count) values ('2026-11', 'sealed', 1)`;
    await expect(count(sql)).rejects.toMatchObject({ state: '22023' });
    await expect(transaction(count)).rejects.toMatchObject({ state: '22023' });
    expect(await owner.sql`select month from contact_count`).toEqual([]);
    expect(await whoActs()).toEqual(themselves);
  });

  it('a transaction in which something failed is never taken for done, whoever passed over the failure', async () => {
    const work = db.transaction(async (sql) => {
      await sql`insert into contact_count (month, door, count) values ('2026-11', 'sealed', 1)`;
      await sql`select 1 / 0 as no`.catch(() => []);
      return 'done';
    });
    await expect(work).rejects.toMatchObject({ kind: 'fault' });
    expect(await owner.sql`select month from contact_count`).toEqual([]);
  });

  it('a snapshot shows one moment, and writes nothing', async () => {
    const months = await db.as({ plays: 'figures' }).snapshot(async (sql) => {
      const before = await sql`select month from contact_count`;
      await owner.sql`insert into contact_count (month, door, count) values ('2026-11', 'plain', 1)`;
      return [before, await sql`select month from contact_count`];
    });
    expect(months).toEqual([[], []]);
    expect(await db.as({ plays: 'figures' }).sql`select month from contact_count`).toHaveLength(1);
    const written = db.snapshot(
      (sql) => sql`insert into contact_count (month, door, count) values ('2026-11', 'sealed', 1)`,
    );
    await expect(written).rejects.toMatchObject({ state: '25006' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { type Db, openDatabase } from './database.ts';
import { describeSchema } from './describe-schema.ts';
import { ROWS } from './rows.ts';
import { databaseWarnings } from './warnings.ts';

describe('the schema', () => {
  let db: Db;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase();
    db = openDatabase(database.url, 1);
    close = database.close;
  });
  afterAll(async () => {
    await db.close();
    await close();
  });

  it('is what schema.sql says', async () => {
    await expect(await describeSchema(db)).toMatchFileSnapshot('./schema.sql');
  });

  it('holds exactly the tables and columns that rows.ts justifies (C3)', async () => {
    const columns = await db.sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public'`;
    const live = columns.map(({ table, column }) => `${table}.${column}`).sort();
    const justified = Object.entries(ROWS).flatMap(([table, of]) =>
      Object.keys(of).map((c) => `${table}.${c}`),
    );
    expect(live).toEqual(justified.sort());
  });

  it('has no column for a moment: days for tips and invitations, milliseconds for sessions only (C3)', async () => {
    const timed = await db.sql<{ column: string }>`
      select table_name || '.' || column_name as column from information_schema.columns
      where table_schema = 'public' and (data_type like 'time%' or data_type in ('date', 'bigint'))
      order by 1`;
    expect(timed.map(({ column }) => column)).toEqual([
      'audit_alarm.day',
      'audit_block.day',
      'audit_countersignature.day',
      'audit_countersignature.signed',
      'audit_day.day',
      'audit_line.day',
      'audit_open.day',
      'audit_reading.day',
      'challenge.until',
      'invitation.until',
      'letter.until',
      'passkey.counter',
      'session.proved',
      'session.seen',
      'session.started',
      'sweep.day',
      'tip.closed',
      'tip.day',
      'words.totp_step',
      'words.wrong_window',
    ]);
  });

  it('has no trigger but those that refuse, no sequence or default that could write a moment or an order (C3)', async () => {
    const [found] = await db.sql<{ triggers: number; sequences: number; defaults: string[] }>`
      select (select count(*) from pg_trigger t join pg_proc f on f.oid = t.tgfoid
          where not tgisinternal and f.proname not like 'audit_%') as triggers,
        (select count(*) from pg_sequences) as sequences,
        (select array_agg(distinct column_default::text) from information_schema.columns
         where table_schema = 'public' and column_default is not null) as defaults`;
    expect(found).toMatchObject({ triggers: 0, sequences: 0 });
    expect(found?.defaults.toSorted()).toEqual(['0', 'false', 'true']);
  });

  it('warns of a database whose log would hold what a row held', async () => {
    const before = await databaseWarnings(db);
    expect(before.map(({ setting }) => setting)).not.toContain('log_error_verbosity');
    await db.sql`set log_error_verbosity = 'verbose'`;
    expect(await databaseWarnings(db)).toContainEqual({
      setting: 'log_error_verbosity',
      found: 'verbose',
      why: 'the log holds no failing row',
    });
  });
});

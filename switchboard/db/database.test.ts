import { describe, expect, it } from 'vitest';
import { bareSwitchboard } from '../../e2e/network/bare-switchboard.ts';
import { makeBrowser, refusalOf } from '../../e2e/network/client.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { openDatabase } from './database.ts';
import { DatabaseTrouble, troubleOf } from './trouble.ts';

describe('the database', () => {
  it('that broke every connection works again with new ones', async () => {
    const { url, close } = await testDatabase();
    const { app, db } = await bareSwitchboard(url);
    const { call } = makeBrowser(app);
    const before = await Promise.all(Array.from({ length: 20 }, () => refusalOf(call('health'))));
    expect(new Set(before)).toEqual(new Set(['answered']));
    const other = openDatabase(url, 1);
    await other.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    await other.close();
    const after = [];
    for (let time = 0; time < 20; time += 1) after.push(await refusalOf(call('health')));
    expect(after.at(-1)).toBe('answered');
    expect(after.every((answer) => answer === 'answered' || answer === 'not-loaded')).toBe(true);
    await db.close();
    await close();
  });

  it('that goes away in the middle of a transaction leaves nothing of it', async () => {
    const { url, close } = await testDatabase();
    const db = openDatabase(url);
    const work = db.transaction(async (sql) => {
      await sql`insert into network (id) values ('half')`;
      await db.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`;
      await sql`select 1 as one`;
    });
    await expect(work).rejects.toThrow(DatabaseTrouble);
    expect(await db.sql`select id from network`).toEqual([]);
    await db.close();
    await close();
  });

  it('undoes a transaction whose work throws', async () => {
    const { url, close } = await testDatabase();
    const db = openDatabase(url, 1);
    const work = db.transaction(async (sql) => {
      await sql`insert into network (id) values ('half')`;
      throw new RangeError('no');
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await db.sql`select id from network`).toEqual([]);
    await db.close();
    await close();
  });

  it.each([
    ['53100', 'away'], // the disk is full
    ['53300', 'away'], // too many connections
    ['57P01', 'away'], // stopped by its administrator
    ['25006', 'away'], // a replica that only reads
    ['40P01', 'away'], // two transactions waited for each other
    ['ECONNREFUSED', 'away'],
    ['ENOENT', 'away'], // its socket is gone
    ['22021', 'value'],
    ['23505', 'twice'],
    ['42601', 'fault'],
  ])('trouble %s is "%s", without the words of the database', (code, kind) => {
    const trouble = troubleOf(Object.assign(new Error('Key (id)=(secret) already exists'), { code }));
    expect(trouble).toMatchObject({ kind, state: code });
    expect(trouble.message).not.toContain('secret');
  });
});

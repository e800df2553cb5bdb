import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { migrate, SCHEMA } from '@seinhuis/switchboard/db/migrate';
import { afterEach, describe, expect, test } from 'vitest';
import { makeUndo } from '../../cli/serving/undo.ts';
import { describeSchema } from '../../switchboard/db/describe-schema.ts';
import { testDatabase } from '../postgres/database.ts';
import { isStored, makePoster } from './bare-tips.ts';
import { networkOnDisk } from './rounds/network.ts';
import { freePort, serveProcess } from './served-process.ts';

// What a real process does that starts where another one is at work, or was interrupted, or is of another version.

const ROOT = resolve(import.meta.dirname, '../..');

const undo = makeUndo();
afterEach(() => undo.all());

const folderOnDisk = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-starting-'));
  chmodSync(folder, 0o755);
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const ports = async () => ({
  SEINHUIS_PORT: String(await freePort()),
  SEINHUIS_PLAIN_PORT: String(await freePort()),
});

const serve = async (settings: Readonly<Record<string, string>>) => {
  const process = await serveProcess({ settings });
  undo.add(async () => {
    process.child.kill('SIGTERM');
    await process.ended;
  });
  return process;
};

/** What `serve` says when it does not start: one line, no trace. */
const refusal = async (settings: Readonly<Record<string, string>>): Promise<string> => {
  const told = await serve(settings).then(
    () => 'it serves',
    (thrown: Error) => thrown.message,
  );
  expect(told).not.toMatch(/^\s+at /m);
  return told;
};

const databaseOf = async (template?: null) => {
  const database = await testDatabase(template);
  undo.add(database.close);
  const db = openDatabase(database.url, 1);
  undo.add(db.close);
  return { url: database.url, db };
};

describe('a second switchboard', () => {
  test('on the data of the first is refused before it touches anything, and the first goes on (C11)', async () => {
    const settings = { SEINHUIS_DATA: folderOnDisk(), ...(await ports()) };
    await serve(settings);
    const post = await makePoster(`http://127.0.0.1:${settings.SEINHUIS_PORT}`);
    expect(isStored(await post())).toBe(true);
    expect(await refusal({ ...settings, ...(await ports()) })).toContain('lockbox: another process has it');
    expect(isStored(await post())).toBe(true);
  });

  test('on the database of the first with a lockbox of its own is refused, because it could open nothing (C11)', async () => {
    const at = await networkOnDisk();
    undo.add(at.remove);
    const other = { SEINHUIS_LOCKBOX: join(folderOnDisk(), 'lockbox') };
    expect(await refusal({ ...at.settings, ...other })).toContain('it is the lockbox of another');
    await serve(at.settings);
    expect((await fetch(`${at.origin}/api/health`)).status).toBe(200);
  });
});

describe('a migration', () => {
  test('that was killed in the middle left nothing of its step, and the next start finishes it (C11)', async () => {
    const { url, db } = await databaseOf(null);
    await migrate(url, 3);
    // Whatever migration is the first to touch one of these tables waits here, half done.
    const blocking = openDatabase(url, 1);
    undo.add(blocking.close);
    const env = { ...process.env, DATABASE_URL: url, SEINHUIS_DATA: folderOnDisk() };
    const migrating = () =>
      spawn(process.execPath, ['cli/main.ts', 'migrate'], { cwd: ROOT, env, stdio: 'ignore' });
    await blocking.transaction(async (sql) => {
      await sql`lock table tip, session, delivery, report, letter, words, staff in access exclusive mode`;
      const killed = migrating();
      const waits = async () =>
        (
          await db.sql`select pid from pg_locks where not granted and database = (
          select oid from pg_database where datname = current_database())`
        ).length;
      await expect.poll(waits, { timeout: 30_000 }).toBeGreaterThan(0);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
    });
    const [half] = await db.sql<{ newest: number }>`select max(number) as newest from migration`;
    expect(half?.newest).toBeLessThan(SCHEMA);
    const [code] = await once(migrating(), 'exit');
    expect(code).toBe(0);
    const done = await db.sql<{ number: number }>`select number from migration order by number`;
    expect(done.map(({ number }) => number)).toEqual(Array.from({ length: SCHEMA }, (_, at) => at + 1));
    const whole = await databaseOf();
    expect(await describeSchema(db)).toBe(await describeSchema(whole.db));
  });

  test('of a newer version makes an older switchboard refuse, by both numbers, and change nothing', async () => {
    const { url, db } = await databaseOf();
    await db.sql`insert into migration (number) values (${SCHEMA + 1})`;
    const before = await describeSchema(db);
    const told = await refusal({ DATABASE_URL: url, SEINHUIS_DATA: folderOnDisk(), ...(await ports()) });
    expect(told).toContain(`the database has schema ${SCHEMA + 1} and this version knows schema ${SCHEMA}`);
    expect(await describeSchema(db)).toBe(before);
  });
});

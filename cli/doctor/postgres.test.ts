import { openDatabase } from '@seinhuis/switchboard/db/database';
import { SCHEMA } from '@seinhuis/switchboard/db/migrate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { readSettings } from '../settings.ts';
import { judgeDatabase } from './postgres.ts';

let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ url, close } = await testDatabase());
});
afterAll(() => close());

const judge = (databaseUrl: string | null) =>
  judgeDatabase({ ...readSettings({ SEINHUIS_DATA: '/nowhere' }), databaseUrl });
const about = (name: string, found: Awaited<ReturnType<typeof judge>>) =>
  found.filter((one) => one.about === name).map(({ level, says }) => `${level}: ${says}`);

test('a database is looked at without a change in it: version, settings, schema, roster', async () => {
  const found = await judge(url);
  expect(about('database', found)).toContainEqual(expect.stringMatching(/^ok: PostgreSQL 1\d answers/));
  // The server of these tests has durability off, so there is something to find.
  expect(about('database', found)).toContainEqual(
    expect.stringMatching(/^wrong: fsync is "off": .*survive a crash/),
  );
  expect(about('schema', found)).toEqual([expect.stringMatching(/^ok/)]);
  expect(about('roster', found)).toEqual([expect.stringMatching(/^warning: None is published/)]);
  expect(about('audit', found)).toEqual([expect.stringMatching(/^unseen: There is no network yet/)]);
});

test('a schema of another version is told, older or newer', async () => {
  const db = openDatabase(url, 1);
  await db.sql`insert into migration (number) values (${SCHEMA + 1})`;
  expect(about('schema', await judge(url))).toEqual([expect.stringMatching(/^wrong: .*start the newer one/)]);
  await db.sql`delete from migration where number >= ${SCHEMA}`;
  expect(about('schema', await judge(url))).toEqual([expect.stringMatching(/^wrong: .*seinhuis migrate/)]);
  await db.sql`insert into migration (number) values (${SCHEMA})`;
  await db.close();
});

test('rows that say whose they are, and as whom serve comes in, are told (C22)', async () => {
  expect(about('rows', await judge(url))).toEqual([
    expect.stringMatching(/^ok: Every table/),
    expect.stringMatching(/^warning: serve comes in as the owner .*DATABASE_APP_URL/),
  ]);
  const settings = { ...readSettings({ SEINHUIS_DATA: '/nowhere' }), databaseUrl: url };
  const app = url.replace('://seinhuis@', '://seinhuis_app@');
  expect(about('rows', await judgeDatabase({ ...settings, appDatabaseUrl: app }))).toContainEqual(
    expect.stringMatching(/^ok: serve comes in as a role that owns nothing/),
  );
  expect(about('rows', await judgeDatabase({ ...settings, appDatabaseUrl: url }))).toContainEqual(
    expect.stringMatching(/^wrong: serve does not start: .*works as seinhuis, not as seinhuis_app/),
  );
  expect(
    about('audit', await judgeDatabase({ ...settings, databaseUrl: null, appDatabaseUrl: app })),
  ).toEqual([expect.stringMatching(/^unseen: Only the owner/)]);
  const db = openDatabase(url, 1);
  await db.sql`alter table drawer disable row level security`;
  expect(about('rows', await judge(url))).toEqual([
    expect.stringMatching(/^wrong: The table drawer has no row security/),
  ]);
  await db.sql`alter table drawer enable row level security`;
  await db.close();
});

test('a database that is empty, away or not started is told in words, and not started', async () => {
  const empty = await testDatabase(null);
  expect(about('schema', await judge(empty.url))).toEqual([expect.stringMatching(/^wrong: .*version 0/)]);
  await empty.close();
  expect(await judge(url.replace(/\/test_[0-9a-f]+/, '/test_none'))).toEqual([
    expect.objectContaining({ level: 'wrong', says: expect.stringMatching(/does not answer/) }),
  ]);
  expect(await judge(null)).toEqual([expect.objectContaining({ level: 'unseen' })]);
});

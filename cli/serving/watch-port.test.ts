import { type Db, openDatabase } from '@seinhuis/switchboard/db/database';
import { makeMeasures } from '@seinhuis/switchboard/watch/measures';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryLockbox } from '../../e2e/network/temporary-lockbox.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { startWatchPort, type WatchPort } from './watch-port.ts';

let db: Db;
let watch: WatchPort;
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  db = openDatabase(database.url, 2);
  const { lockbox, folder, remove } = await temporaryLockbox();
  watch = await startWatchPort(0, {
    db,
    lockbox,
    places: { folder },
    measures: makeMeasures('2026-11-22'),
    plainPid: () => null,
    now: () => Date.parse('2026-11-22T12:00:00Z'),
  });
  ends.push(watch.close, db.close, remove, database.close);
});
afterAll(async () => {
  for (const end of ends) await end();
});

const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${watch.port}${path}`, { method });

test('the private port says that the process is alive, and what is missing before it is ready', async () => {
  expect(await (await ask('/live')).text()).toBe('alive\n');
  const ready = await ask('/ready');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({
    ready: false,
    database: true,
    schema: true,
    lockbox: true,
    roster: false,
  });
});

test('the private port gives figures in the text of Prometheus, and of the lockbox no number of keys (C3)', async () => {
  const answer = await ask('/metrics');
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4');
  const text = await answer.text();
  expect(text).toContain('seinhuis_ready{part="database"} 1\n');
  expect(text).toContain('seinhuis_roster_days_left -1\n');
  expect(text).toContain('seinhuis_lockbox_generation 1\n');
  expect(text).not.toMatch(/keys|waiting_tips/);
});

test('the private port knows nothing else, and is of this machine only', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/metrics?x', 'GET'],
    ['/metrics', 'POST'],
  ] as const)
    expect((await ask(path, method)).status).toBe(404);
});

test('without a setting there is no private port', async () => {
  const none = await startWatchPort(null, {} as never);
  expect(none.port).toBeNull();
  await none.close();
});

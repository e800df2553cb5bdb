import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Embedded, removeEmbedded, startEmbedded } from './embedded.ts';

let closed: string;
let server: Embedded | null = null;
let said: string[] = [];

beforeEach(() => {
  closed = mkdtempSync(join(tmpdir(), 'seinhuis-closed-'));
  chmodSync(closed, 0o700);
  said = [];
});

afterEach(async () => {
  await server?.stop();
  if (server !== null) rmSync(server.data, { recursive: true, force: true });
  server = null;
  rmSync(closed, { recursive: true, force: true });
});

const ask = async (sql: string): Promise<unknown> => {
  const client = new pg.Client(server?.url('postgres'));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('starts below a folder that nobody else may enter, and says so when its data had to go elsewhere', async () => {
  const folder = join(closed, 'deep', 'data');
  mkdirSync(join(closed, 'deep'));
  server = await startEmbedded(folder, (line) => said.push(line));
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
  expect(said).toEqual(process.getuid?.() === 0 ? [expect.stringContaining(server.data)] : []);
  expect(server.data === folder).toBe(process.getuid?.() !== 0);
});

test('begins with nothing once it was removed, also where its data had to go elsewhere', async () => {
  const folder = join(closed, 'demo', 'data');
  removeEmbedded(folder);
  mkdirSync(join(closed, 'demo'));
  server = await startEmbedded(folder, () => {});
  await ask('create table kept as select 7 as row');
  await server.stop();
  removeEmbedded(folder);
  server = await startEmbedded(folder, () => {});
  expect(await ask("select to_regclass('kept') as kept")).toEqual([{ kept: null }]);
});

test('keeps its rows over a restart, and after it lost the process that started it', async () => {
  chmodSync(closed, 0o755);
  const folder = join(closed, 'data');
  server = await startEmbedded(folder, () => {});
  await ask('create table kept as select 7 as row');
  await server.stop();
  server = await startEmbedded(folder, () => {});
  const orphan = server;
  // The second start finds a server that still holds the folder, as after a kill of the process that started it.
  server = await startEmbedded(folder, () => {});
  expect(orphan.process().exitCode).not.toBeNull();
  expect(await ask('select row from kept')).toEqual([{ row: 7 }]);
});

test('is there again, with its rows and on the same socket, after it was killed, and stays stopped after it was told to', async () => {
  chmodSync(closed, 0o755);
  server = await startEmbedded(join(closed, 'data'), () => {});
  await ask('create table kept as select 7 as row');
  const killed = server.process();
  killed.kill('SIGKILL');
  await expect
    .poll(() => ask('select row from kept').catch(() => null), { timeout: 20_000 })
    .toEqual([{ row: 7 }]);
  expect(server.process().pid).not.toBe(killed.pid);
  await server.stop();
  await expect(ask('select 1')).rejects.toThrow();
});

test('listens on no port and logs nothing of a row', async () => {
  chmodSync(closed, 0o755);
  server = await startEmbedded(join(closed, 'data'), () => {});
  const settings = await ask(
    "select name, setting from pg_settings where name in ('listen_addresses', 'log_error_verbosity', 'log_min_error_statement', 'log_statement', 'log_min_duration_statement', 'synchronous_commit') order by name",
  );
  expect(settings).toEqual([
    { name: 'listen_addresses', setting: '' },
    { name: 'log_error_verbosity', setting: 'terse' },
    { name: 'log_min_duration_statement', setting: '-1' },
    { name: 'log_min_error_statement', setting: 'panic' },
    { name: 'log_statement', setting: 'none' },
    { name: 'synchronous_commit', setting: 'on' },
  ]);
});

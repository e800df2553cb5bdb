import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from '../../cli/postgres/embedded.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { countTips, isStored, makePoster, type Posted } from './bare-tips.ts';
import { freePort, type ServedProcess, serveProcess } from './served-process.ts';
import { makeSlowWire, type SlowWire } from './slow-wire.ts';

// A real `seinhuis serve` on a PostgreSQL of somebody else's, which is slow, hangs, is full of connections, or stopped.

const CONNECTIONS = 24;
/** Longer than anybody is made to wait, whatever the database does: fifteen seconds for each of two statements. */
const ANSWERED_MS = 40_000;

const undo = makeUndo();
let server: Embedded;
let url: string;
let wire: SlowWire;
let served: ServedProcess;
let origin: string;
let post: Awaited<ReturnType<typeof makePoster>>;
const acknowledged: string[] = [];

const keep = (posted: Posted): Posted => {
  if (isStored(posted)) acknowledged.push(posted.id);
  return posted;
};
const allThere = async (): Promise<void> => {
  expect(await countTips(url, acknowledged)).toBe(acknowledged.length);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
};

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-database-'));
  chmodSync(folder, 0o755);
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  server = await startEmbedded(join(folder, 'data'), () => {}, [`max_connections=${CONNECTIONS}`]);
  undo.add(server.stop);
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query('create database seinhuis');
  await admin.end();
  url = server.url('seinhuis');
  wire = await makeSlowWire(url);
  undo.add(wire.close);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  served = await serveProcess({
    settings: {
      DATABASE_URL: wire.url,
      SEINHUIS_DATA: folder,
      SEINHUIS_PORT: String(port),
      SEINHUIS_PLAIN_PORT: String(await freePort()),
    },
  });
  undo.add(async () => {
    served.child.kill('SIGTERM');
    await served.ended;
  });
  post = await makePoster(origin);
});
afterAll(() => undo.all());

describe('a database that', () => {
  test('is slow makes answers slow, and loses none (C11)', async () => {
    wire.delay(100);
    const posted = await Promise.all(Array.from({ length: 20 }, () => post()));
    wire.delay(0);
    expect(posted.map(keep).filter(isStored)).toHaveLength(20);
    await allThere();
  });

  test('hangs without a word lets nobody wait for good, and serves again by itself afterwards (C11)', async () => {
    wire.hold(true);
    const began = Date.now();
    const posted = await Promise.all(Array.from({ length: 30 }, () => post()));
    expect(Date.now() - began).toBeLessThan(ANSWERED_MS);
    expect(posted.map(keep).every(({ status }) => status === 503)).toBe(true);
    wire.hold(false);
    await expect.poll(async () => isStored(keep(await post())), { timeout: 30_000 }).toBe(true);
    // What was not acknowledged may be sent again, under the same id: it is there once.
    for (const { id } of posted.slice(0, 5)) keep(await post(id));
    await allThere();
  });

  test('has no connection left is said so to whoever asks, and nothing else (C11)', async () => {
    const clients: pg.Client[] = [];
    const first = new pg.Client(server.url('postgres'));
    await first.connect();
    await first.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'seinhuis' and pid <> pg_backend_pid()",
    );
    for (;;) {
      const client = new pg.Client(server.url('postgres'));
      client.on('error', () => {});
      const got = await client.connect().then(
        () => true,
        () => false,
      );
      if (!got) break;
      clients.push(client);
    }
    expect(clients.length).toBeGreaterThan(0);
    const posted = await Promise.all(Array.from({ length: 10 }, () => post()));
    expect(posted.map(keep).every(({ status }) => status === 503)).toBe(true);
    for (const client of [...clients, first]) await client.end();
    await expect.poll(async () => isStored(keep(await post())), { timeout: 30_000 }).toBe(true);
    await allThere();
  });

  test('stops and starts again is found again by itself, and whoever asked meanwhile was told (C11)', async () => {
    const data = server.data;
    const socket = new URL(url).searchParams.get('host') ?? '';
    const stopping = server.process();
    const stopped = new Promise((done) => stopping.once('exit', done));
    stopping.kill('SIGINT');
    await stopped;
    expect(keep(await post()).status).toBe(503);
    server = await startEmbedded(data, () => {}, [
      `unix_socket_directories=${socket}`,
      `max_connections=${CONNECTIONS}`,
    ]);
    undo.add(server.stop);
    await expect.poll(async () => isStored(keep(await post())), { timeout: 30_000 }).toBe(true);
    await allThere();
    expect(served.logged()).not.toContain('"event":"fault"');
  });
});

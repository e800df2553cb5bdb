import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { type Serving, startServing } from '../serving/serving.ts';
import { TEMPORARY } from '../serving/temporary.ts';
import { makeCanary } from './canary.ts';
import { judgeNothingKept } from './nothing-kept.ts';

let serving: Serving;
let folder: string;
const proxies: Server[] = [];
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  serving = await startServing({ ...TEMPORARY, databaseUrl: database.url });
  ends.push(serving.close, database.close);
});
afterAll(async () => {
  for (const end of ends) await end();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-canary-'));
});
afterEach(() => {
  for (const proxy of proxies.splice(0)) proxy.close();
  rmSync(folder, { recursive: true });
});

type Habit = 'keeps' | 'keeps nameless' | 'logs' | 'none';

/** A proxy with a bad habit before a door: real requests, real files. `spooled` answers once a body was laid aside. */
const proxyBefore = async (
  port: number,
  habit: Habit,
): Promise<{ readonly origin: string; readonly spooled: () => Promise<void> }> => {
  let tell = (): void => {};
  let told = new Promise<void>((now) => {
    tell = now;
  });
  const server = createServer((incoming, answer) => {
    if (habit === 'logs')
      appendFileSync(join(folder, 'access.log'), `${incoming.url} ${incoming.headers['user-agent']}\n`);
    const path = join(folder, 'body');
    const spools = habit.startsWith('keeps') && incoming.method !== 'GET';
    const file = spools ? openSync(path, 'w') : null;
    if (file !== null && habit === 'keeps nameless') unlinkSync(path);
    const onward = request(
      { port, method: incoming.method, path: incoming.url, headers: incoming.headers },
      (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    incoming.on('data', (chunk: Buffer) => {
      if (file !== null) writeSync(file, chunk);
      onward.write(chunk);
      tell();
    });
    incoming.on('end', () => {
      if (file !== null) closeSync(file);
      onward.end();
    });
  });
  proxies.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spooled: async () => {
      await told;
      told = new Promise((now) => {
        tell = now;
      });
    },
  };
};

const look = async (habit: Habit, canary = makeCanary()) => {
  const [sealed, plain] = [
    await proxyBefore(serving.port, habit),
    await proxyBefore(serving.plainPort, habit),
  ];
  const findings = await judgeNothingKept(
    {
      origin: sealed.origin,
      plainOrigin: plain.origin,
      folders: [folder],
      temporary: [folder],
      settled: () => Promise.race([sealed.spooled(), plain.spooled()]),
    },
    canary,
  );
  return findings;
};

const wrongOf = (findings: Awaited<ReturnType<typeof look>>) =>
  findings.filter(({ level }) => level === 'wrong').map(({ says }) => says);

test('a canary that goes through both doors is found nowhere, stored nowhere and counted nowhere (C2, C3)', async () => {
  const findings = await look('none');
  expect(findings.filter(({ level }) => level !== 'unseen')).toEqual([
    expect.objectContaining({ level: 'ok', says: expect.stringContaining('through both doors') }),
  ]);
  const { sql } = serving.owner;
  expect(await sql`select id from tip`).toEqual([]);
  expect(await sql`select * from contact_count`).toEqual([]);
});

test('a proxy that lays bodies on the disk is found (C2)', async () => {
  expect(wrongOf(await look('keeps'))).toEqual([expect.stringContaining(join(folder, 'body'))]);
});

test('a proxy that lays bodies in a file without a name is found, by the open file and by the folder (C2)', async () => {
  const findings = await look('keeps nameless');
  expect(wrongOf(findings)).toEqual([expect.stringMatching(/What was posted is on the disk/)]);
  expect(findings).toContainEqual(
    expect.objectContaining({
      level: 'warning',
      says: expect.stringContaining('a proxy may lay bodies there'),
    }),
  );
});

test('a log that tells which page somebody asked for, and with what browser, is found (C3)', async () => {
  expect(wrongOf(await look('logs'))).toEqual([
    expect.stringContaining('Addresses of pages are logged'),
    expect.stringContaining('What browser somebody has is logged'),
  ]);
});

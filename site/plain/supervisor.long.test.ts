import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRandom } from '@seinhuis/core/random';
import { makeRegistrarKey } from '@seinhuis/core/registrar';
import { writeJson } from '@seinhuis/core/wire/json';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import { registrarsFingerprint, signAsRegistrar } from '@seinhuis/core/wire/registrars';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlainDoor } from './supervisor.ts';

const registrars = [0, 1, 2].map(() => makeRegistrarKey(systemRandom));
const keys = registrars.map((key) => key.verify);
let server: Server;
let switchboard: string;
const posted: string[] = [];
const asked: string[] = [];

/** A network of today, and the two answers that the process needs of a switchboard. */
beforeAll(async () => {
  const { recipient } = await openReceipt(makeReceipt(systemRandom), 'demo-nl');
  const network = writeJson({
    format: 1,
    network: 'demo-nl',
    name: 'Meldpunt',
    phone: '0800 12 34',
    issued: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
    roster: 1,
    intake: { epoch: 1, recipient },
    letter: { epoch: 1, key: keys[0] },
  });
  const signatures = [0, 1].map((at) =>
    signAsRegistrar('network', network, at, registrars[at]?.secret ?? ''),
  );
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      (request.method === 'PUT' ? posted : asked).push(request.url ?? '');
      const answer = request.method === 'PUT' ? { stored: true } : { network, registrars: keys, signatures };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  switchboard = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const isThere = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Connections of this machine to a port that stand, as the kernel lists them. */
const connectionsOf = (port: number): number => {
  const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter((line) => new RegExp(`^ *\\d+: ${local} \\S+ 01 `).test(line)).length;
};

describe('the process of the plain door', () => {
  it('has fetched whom to seal to before it listens, so that no visitor waits for its start', async () => {
    asked.length = 0;
    const pin = registrarsFingerprint(keys);
    const door = await startPlainDoor({ port: 0, host: '127.0.0.1', switchboard, pin });
    try {
      expect(asked).toEqual(['/network.json']);
      expect((await fetch(`http://127.0.0.1:${door.port}/`)).status).toBe(200);
      expect(asked).toEqual(['/network.json']);
    } finally {
      await door.close();
    }
  });

  it('listens all the same before a switchboard that takes a connection and says nothing', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const door = await startPlainDoor({
      port: 0,
      host: '127.0.0.1',
      switchboard: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      pin: registrarsFingerprint(keys),
    });
    try {
      expect((await fetch(`http://127.0.0.1:${door.port}/advies`)).status).toBe(200);
    } finally {
      await door.close();
      silent.closeAllConnections();
      silent.close();
    }
  });

  it('ends the connection that was on its way to it when it is killed, instead of keeping it open for good', async () => {
    const door = await startPlainDoor({
      port: 0,
      host: '127.0.0.1',
      switchboard,
      pin: registrarsFingerprint(keys),
    });
    try {
      const first = door.pid() ?? 0;
      // It stands still: what is handed over to it now is not taken.
      process.kill(first, 'SIGSTOP');
      const visitor = fetch(`http://127.0.0.1:${door.port}/advies`).then(
        () => 'answered by the next',
        () => 'ended',
      );
      await expect.poll(() => connectionsOf(door.port)).toBe(1);
      process.kill(first, 'SIGKILL');
      expect(['ended', 'answered by the next']).toContain(await visitor);
      await expect
        .poll(async () => (await fetch(`http://127.0.0.1:${door.port}/advies`).catch(() => null))?.status, {
          timeout: 20_000,
        })
        .toBe(200);
    } finally {
      await door.close();
    }
  });

  it('sees nothing of where it was started, ends after it read, and another answers on (C2)', async () => {
    process.env.DATABASE_URL = 'postgres://nobody';
    const door = await startPlainDoor({
      port: 0,
      host: '127.0.0.1',
      switchboard,
      pin: registrarsFingerprint(keys),
      lifetimeMs: 100,
      exitMs: 20_000,
    });
    try {
      const first = door.pid() ?? 0;
      expect(readFileSync(`/proc/${first}/environ`, 'utf8')).not.toContain('DATABASE_URL');
      expect(Number.parseInt(readFileSync(`/proc/${first}/coredump_filter`, 'utf8'), 16)).toBe(0);
      const send = () =>
        fetch(`http://127.0.0.1:${door.port}/`, { method: 'POST', body: new URLSearchParams({ what: 'x' }) });
      expect((await send()).status).toBe(200);
      await expect.poll(() => isThere(first), { timeout: 15_000 }).toBe(false);
      expect(door.pid()).not.toBe(first);
      expect((await send()).status).toBe(200);
      expect(posted).toHaveLength(2);
    } finally {
      delete process.env.DATABASE_URL;
      await door.close();
    }
  });

  it('comes back when it is killed', async () => {
    const door = await startPlainDoor({ port: 0, host: '127.0.0.1', switchboard, pin: null });
    try {
      const first = door.pid() ?? 0;
      process.kill(first, 'SIGKILL');
      await expect
        .poll(() => door.pid() !== first && isThere(door.pid() ?? 0), { timeout: 15_000 })
        .toBe(true);
      expect((await fetch(`http://127.0.0.1:${door.port}/`)).status).toBe(200);
    } finally {
      await door.close();
    }
  });

  it('leaves no process behind when it is closed', async () => {
    const door = await startPlainDoor({ port: 0, host: '127.0.0.1', switchboard, pin: null });
    const pid = door.pid() ?? 0;
    await door.close();
    expect(isThere(pid)).toBe(false);
  });
});

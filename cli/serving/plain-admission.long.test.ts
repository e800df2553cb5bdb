import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { systemRandom } from '@seinhuis/core/random';
import { PLAIN_BUDGETS, type PlainAct } from '@seinhuis/site/plain/budgets';
import { type PlainDoor, startPlainDoor } from '@seinhuis/site/plain/supervisor';
import { callerOf } from '@seinhuis/switchboard/http/caller';
import { makeFlood, WINDOW_MS } from '@seinhuis/switchboard/http/flood';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainAdmission } from './plain-admission.ts';

// The plain door under a flood, over real connections to its real processes.

const KIB = 1024;
const MIB = 1024 * KIB;
const SLOW_MS = 600;
const SMALL = { calm: 3, all: 100, least: 2 };

let nobody: Server;
let door: PlainDoor;
beforeAll(async () => {
  // No switchboard is needed: every form comes back, and only whether it was taken in matters here.
  nobody = createServer((_, response) => response.writeHead(503).end());
  await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening));
  const flood = makeFlood<PlainAct>(() => 0, systemRandom, { report: SMALL, mailbox: SMALL });
  door = await startPlainDoor({
    port: 0,
    host: '127.0.0.1',
    switchboard: `http://127.0.0.1:${(nobody.address() as AddressInfo).port}`,
    pin: null,
    lifetimeMs: 50,
    slowMs: SLOW_MS,
    admit: (act, arrival) =>
      flood.admit(act, callerOf({ hops: 1 }, { ...arrival, forwardedProto: undefined })),
  });
});
afterAll(async () => {
  await door.close();
  nobody.close();
});

const report = async (from: string | null): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${door.port}/`, {
    method: 'POST',
    body: new URLSearchParams({ what: 'Kanarievogel' }),
    headers: from === null ? {} : { 'x-forwarded-for': from },
  });
  expect(await answer.text()).toContain('Kanarievogel');
  return answer.status;
};

/** Sends by hand until the other side has enough; answers what it said, how many bytes went out and after how long. */
const sendByHand = (head: string, next: () => Buffer | null, everyMs: number) =>
  new Promise<{ answer: string; sent: number; ms: number }>((ended) => {
    const began = performance.now();
    const socket = connect(door.port, '127.0.0.1');
    let answer = '';
    let sent = 0;
    let over = false;
    const write = (): void => {
      if (over) return;
      const bytes = next();
      if (bytes === null) return;
      sent += bytes.length;
      const room = socket.write(bytes);
      if (everyMs > 0) setTimeout(write, everyMs);
      else if (room) setImmediate(write);
      else socket.once('drain', write);
    };
    socket.on('data', (bytes) => {
      answer += bytes;
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      over = true;
      ended({ answer, sent, ms: performance.now() - began });
    });
    socket.write(head);
    write();
  });

const headOf = (type: string, length: string): string =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\n${length}\r\n\r\n`;
const FORM = 'application/x-www-form-urlencoded';
const CHUNKED = 'Transfer-Encoding: chunked';
const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

describe('the plain door’s own budget (A7)', () => {
  it('outlives the process that read plaintext, and leaves room for others (C24)', async () => {
    const first = door.pid();
    for (let time = 0; time < SMALL.calm; time += 1) expect(await report('203.0.113.9')).toBe(503);
    await expect.poll(() => door.pid() !== first, { timeout: 15_000 }).toBe(true);
    expect(await report('203.0.113.9')).toBe(429);
    expect(await report('198.51.100.7')).toBe(503);
  });

  it('counts nobody who comes over the onion service', async () => {
    for (let time = 0; time < 2 * SMALL.calm; time += 1) expect(await report(null)).toBe(503);
  });

  it('lets a full hall of people in behind one address, and is forgotten after ten minutes (C24)', () => {
    const clock = { now: 0 };
    const admit = plainAdmission({ hops: 1 }, () => clock.now, systemRandom);
    const arrival = { remote: '127.0.0.1', forwardedFor: '203.0.113.9' };
    const admitted = (times: number): number =>
      Array.from({ length: times }, () => admit('report', arrival)).filter(Boolean).length;
    expect(admitted(250)).toBe(250);
    expect(admitted(10_000)).toBe(PLAIN_BUDGETS.report.calm - 250);
    expect(admit('report', { remote: '127.0.0.1', forwardedFor: undefined })).toBe(true);
    clock.now += WINDOW_MS;
    expect(admitted(1)).toBe(1);
  });
});

describe('what is slow or huge at the plain door is cut off (A7, C24)', () => {
  it.each([
    ['a head that never ends', 'POST / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'],
    ['a body that comes by the byte', headOf(FORM, 'Content-Length: 100000'), 'w'],
    ['a body in chunks that never ends', headOf(FORM, CHUNKED), '1\r\nw\r\n'],
  ])('%s', async (_, head, piece) => {
    const { answer, ms } = await sendByHand(head, () => Buffer.from(piece), 50);
    expect(answer).toMatch(/^(HTTP\/1\.1 408|$)/);
    expect(ms).toBeLessThan(SLOW_MS + 5_000);
  });

  it('an announced body that is too large, before it is read', async () => {
    const { answer, sent } = await sendByHand(headOf(FORM, `Content-Length: ${300 * MIB}`), () => null, 0);
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(sent).toBe(0);
  });

  it.each([
    ['a text without an end', FORM, 24 * MIB],
    ['a file without an end', 'multipart/form-data; boundary=b', 160 * MIB],
  ])('%s', async (_, type, most) => {
    const start = Buffer.from(
      type === FORM ? 'what=' : '--b\r\nContent-Disposition: form-data; name="files"; filename="x"\r\n\r\n',
    );
    const piece = chunk(Buffer.alloc(64 * KIB, 'a'));
    let begun = false;
    const { sent, ms } = await sendByHand(
      headOf(type, CHUNKED),
      () => {
        if (begun) return piece;
        begun = true;
        return chunk(start);
      },
      0,
    );
    expect(sent).toBeLessThan(most);
    expect(ms).toBeLessThan(SLOW_MS + 5_000);
  });
});

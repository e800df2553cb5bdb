import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeId } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { pathOf } from '@seinhuis/core/wire/routes';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbedded } from '../../cli/postgres/embedded.ts';
import { makeIdentity, recipientOf } from '../../core/crypto/keys.ts';
import { sealEnvelope } from '../../core/crypto/seal.ts';
import { framePayload } from '../../core/wire/payload.ts';
import { freePort, serveProcess } from './served-process.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-stop-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Half = { readonly rest: (body: Uint8Array) => void; readonly answer: Promise<string> };

/** A request whose head and the first part of its body the server has; the rest is sent later. */
const begin = async (port: number, head: string, length: number, part: Uint8Array): Promise<Half> => {
  const socket: Socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => {});
  const answer = new Promise<string>((ended) => socket.once('close', () => ended(text)));
  const continued = new Promise<void>((now) => socket.once('data', () => now()));
  // The server says 100 when it has the request in hands: no guess about time is needed.
  socket.write(`${head}\r\nhost: localhost\r\ncontent-length: ${length}\r\nexpect: 100-continue\r\n\r\n`);
  await continued;
  socket.write(part);
  return { rest: (body) => socket.write(body), answer };
};

const refused = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(false);
    });
    socket.once('error', () => done(true));
  });

test('a tip that is on its way through either door when the switchboard is told to stop is still answered, and then everything is closed (C11)', async () => {
  const [port, plainPort, metricsPort] = [await freePort(), await freePort(), await freePort()];
  const { child, ended } = await serveProcess({
    settings: {
      SEINHUIS_DATA: folder,
      SEINHUIS_PORT: String(port),
      SEINHUIS_PLAIN_PORT: String(plainPort),
      SEINHUIS_METRICS_PORT: String(metricsPort),
    },
  });
  expect(await (await fetch(`http://127.0.0.1:${metricsPort}/live`)).text()).toBe('alive\n');

  const envelope = Buffer.from(
    await sealEnvelope(
      await recipientOf(makeIdentity(systemRandom)),
      framePayload({ json: '{}', attachments: [] }),
    ),
  );
  const id = makeId(systemRandom);
  const sealed = await begin(
    port,
    `PUT ${pathOf('postTip', { id, door: 'sealed' })} HTTP/1.1\r\ncontent-type: application/octet-stream`,
    envelope.length,
    envelope.subarray(0, 100),
  );
  const form = Buffer.from('what=iets+dat+ik+zag');
  const plain = await begin(
    plainPort,
    'POST / HTTP/1.1\r\ncontent-type: application/x-www-form-urlencoded',
    form.length,
    form.subarray(0, 5),
  );
  child.kill('SIGTERM');
  await expect.poll(() => refused(plainPort), { timeout: 15_000 }).toBe(true);
  plain.rest(form.subarray(5));
  // No network is founded here, so the door says that nothing was stored, with the text that was typed.
  expect(await plain.answer).toMatch(/HTTP\/1\.1 503 [\s\S]*iets dat ik zag/);
  await expect.poll(() => refused(port), { timeout: 15_000 }).toBe(true);
  sealed.rest(envelope.subarray(100));
  expect(await sealed.answer).toMatch(/HTTP\/1\.1 20[01] /);
  expect(await ended).toBe(0);

  expect(existsSync(join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  expect(existsSync(join(folder, 'lockbox', 'owner'))).toBe(false);
  const server = await startEmbedded(join(folder, 'postgres'), () => {});
  try {
    const rows = new pg.Client(server.url('seinhuis'));
    await rows.connect();
    const { rows: stored } = await rows.query('select id from tip where id = $1', [id]);
    await rows.end();
    expect(stored).toHaveLength(1);
  } finally {
    await server.stop();
  }
});

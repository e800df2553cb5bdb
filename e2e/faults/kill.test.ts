import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

const CLIENTS = 8;
const ACKNOWLEDGED_BEFORE_THE_KILL = 150;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-kill-'));
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every tip that was acknowledged is there exactly once after switchboard and PostgreSQL were killed at work (C11)', async () => {
  const [port, plainPort] = [await freePort(), await freePort()];
  const { child } = await serveProcess({
    settings: {
      SEINHUIS_DATA: folder,
      SEINHUIS_PORT: String(port),
      SEINHUIS_PLAIN_PORT: String(plainPort),
    },
  });
  const envelope = await sealEnvelope(
    await recipientOf(makeIdentity(systemRandom)),
    framePayload({ json: '{}', attachments: [] }),
  );
  const acknowledged: string[] = [];
  let killed = false;
  const database = Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const client = async (): Promise<void> => {
    while (!killed) {
      const id = makeId(systemRandom);
      const answer = await fetch(`http://127.0.0.1:${port}${pathOf('postTip', { id, door: 'sealed' })}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(envelope),
      }).catch(() => null);
      if (answer?.ok) acknowledged.push(id);
      if (acknowledged.length >= ACKNOWLEDGED_BEFORE_THE_KILL && !killed) {
        killed = true;
        process.kill(database, 'SIGKILL');
        child.kill('SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_THE_KILL);

  const server = await startEmbedded(join(folder, 'postgres'), () => {});
  try {
    const rows = new pg.Client(server.url('seinhuis'));
    await rows.connect();
    const { rows: stored } = await rows.query<{ id: string; count: number }>(
      'select id, count(*)::int as count from tip where id = any ($1) group by id',
      [acknowledged],
    );
    await rows.end();
    expect(stored.filter(({ count }) => count === 1)).toHaveLength(acknowledged.length);
  } finally {
    await server.stop();
  }
});

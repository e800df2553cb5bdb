import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { afterEach, describe, expect, test } from 'vitest';
import { runningEmbedded } from '../../cli/postgres/embedded.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { countTips, isStored, makePoster } from './bare-tips.ts';
import { freePort, type ServedProcess, serveProcess } from './served-process.ts';
import { mayMount, smallDisk } from './small-disk.ts';

// A real `seinhuis serve` on disks that are full, by a small file system in memory. Only root may mount one: elsewhere
// these are skipped, and said to be.

const undo = makeUndo();
afterEach(() => undo.all());

const MIB = 1024 * 1024;
const CLIENTS = 16;
const MOST = 20_000;

const diskOf = (size: string) => {
  const disk = smallDisk(size);
  if (disk === null) throw new Error('no disk may be mounted here');
  undo.add(disk.remove);
  return disk;
};

const served = async (settings: Readonly<Record<string, string>>) => {
  const port = await freePort();
  const process: ServedProcess = await serveProcess({
    settings: { ...settings, SEINHUIS_PORT: String(port), SEINHUIS_PLAIN_PORT: String(await freePort()) },
  });
  undo.add(async () => {
    process.child.kill('SIGTERM');
    await process.ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  return { process, origin, post: await makePoster(origin) };
};

const folderOnDisk = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'seinhuis-disk-'));
  chmodSync(folder, 0o755);
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Posts until a tip is refused; answers the ids of those that were acknowledged, and what was said to the others. */
const fill = async (post: Awaited<ReturnType<typeof makePoster>>) => {
  const acknowledged: string[] = [];
  const refused: (number | null)[] = [];
  const client = async (): Promise<void> => {
    while (refused.length === 0 && acknowledged.length < MOST) {
      const posted = await post();
      if (isStored(posted)) acknowledged.push(posted.id);
      else refused.push(posted.status);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { acknowledged, refused };
};

const databaseIn = (data: string): string => runningEmbedded(join(data, 'postgres'))?.('seinhuis') ?? '';

describe.skipIf(!mayMount())('a disk that is full', () => {
  test('under the lockbox: tips are refused and none is lost, and with room it takes them in again by itself (C11)', async () => {
    const data = folderOnDisk();
    // Room for the first slots and not for twice as many.
    const disk = diskOf('200k');
    const { post, origin, process } = await served({
      SEINHUIS_DATA: data,
      SEINHUIS_LOCKBOX: join(disk.folder, 'lockbox'),
    });
    const { acknowledged, refused } = await fill(post);
    expect(acknowledged.length).toBeGreaterThan(500);
    expect(new Set(refused)).toEqual(new Set([503]));
    expect((await fetch(`${origin}/api/health`)).status).toBe(200);
    expect(process.logged()).toContain('"event":"lockbox-away"');
    disk.resize('4m');
    const after = await post();
    expect(isStored(after)).toBe(true);
    expect(await countTips(databaseIn(data), [...acknowledged, after.id])).toBe(acknowledged.length + 1);
    expect(process.logged()).not.toContain('"event":"fault"');
  });

  test('at night: the lockbox stays under the key that it has, every key opens, and the next night with room renews it (C5, C11)', async () => {
    const disk = diskOf('300k');
    const lockbox = await openLockbox({ folder: join(disk.folder, 'lockbox') }, systemRandom);
    undo.add(lockbox.close);
    const envelopes = Array.from({ length: 900 }, (_, at) => Buffer.from(`envelope ${at}`));
    const stored = await lockbox.shut(envelopes);
    const allOpen = () =>
      stored.every((one, at) => envelopes[at]?.equals(lockbox.open(one) ?? new Uint8Array()));
    await expect(lockbox.renew('2026-11-22')).rejects.toThrow('there is no room (ENOSPC)');
    expect(lockbox.state()).toEqual({ generation: 1, keys: 900, damaged: 0, broken: false });
    expect(allOpen()).toBe(true);
    disk.resize('4m');
    await lockbox.renew('2026-11-22');
    expect(lockbox.state()).toMatchObject({ generation: 2, keys: 900 });
    expect(allOpen()).toBe(true);
  });

  test('under the database: tips are refused and none is lost, and with room it takes them in again by itself (C11)', async () => {
    const disk = diskOf('512m');
    const data = folderOnDisk();
    const { post, process } = await served({
      SEINHUIS_DATA: disk.folder,
      SEINHUIS_LOCKBOX: join(data, 'lockbox'),
    });
    // What is there now, and a little: less than PostgreSQL takes for its next piece of log.
    const { blocks, bavail, bsize } = statfsSync(disk.folder);
    disk.resize(String((blocks - bavail) * bsize + 12 * MIB));
    const { acknowledged, refused } = await fill(post);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(new Set(refused)).toEqual(new Set([503]));
    disk.resize('512m');
    await expect.poll(async () => isStored(await post()), { timeout: 60_000, interval: 500 }).toBe(true);
    expect(await countTips(databaseIn(disk.folder), acknowledged)).toBe(acknowledged.length);
    expect(process.logged()).not.toContain('"event":"fault"');
  });
});

import {
  chmodSync,
  cpSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { addDays } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { makeRecoveryKey, openForTwo } from '@seinhuis/core/recovery';
import { readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import type { KeyPurpose } from '@seinhuis/core/wire/roster';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { forgetDue } from '@seinhuis/switchboard/sweeps/forgetting';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeLockbox } from '../../cli/backup/lockbox-copy.ts';
import { makeBackup, pruneLockboxes } from '../../cli/backup/make.ts';
import { LOCKBOX_FILE, MANIFEST } from '../../cli/backup/manifest.ts';
import * as chain from '../../cli/network/chain.ts';
import { foundNetwork } from '../../cli/network/found.ts';
import { planDesk, planMunicipalities } from '../../cli/network/plan.ts';
import { makeSession } from '../../cli/network/session.ts';
import type { FileTip } from '../../cli/network/tip-file.ts';
import { startSwitchboard } from '../../cli/serving/switchboard.ts';
import { TEMPORARY_LINE } from '../../cli/serving/temporary.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { tryEnvelope } from '../../core/crypto/open.ts';
import { OUTER_BYTES, outerLock } from '../../switchboard/lockbox/outer.ts';
import { LOCK_BYTES, readSlot, SLOT_BYTES } from '../../switchboard/lockbox/slots.ts';
import { bytesBelow, dumpOf } from '../world/search.ts';

// C5: what is forgotten cannot be read from any copy, with every key of every person in hand.

const CANARY = 'kanariegeel';
const DAY = 86_400_000;

let root: string;
const undo = makeUndo();
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'seinhuis-forgetting-'));
  chmodSync(root, 0o755);
});
afterAll(async () => {
  await undo.all();
  rmSync(root, { recursive: true, force: true });
});

const TIP: FileTip = {
  id: 'kanarie',
  text: `Er staat een ${CANARY} busje voor de loods.`,
  theme: 'drugs.lab',
  place: { name: 'Alkmaar', gmCode: 'GM0361' },
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: 'Bij een loods zou een busje staan.',
  channel: 'web',
};

/** A folder as it lies on the disk now; the socket of its owner is no file. */
const copyOf = (folder: string, name: string): string => {
  const to = join(root, name);
  cpSync(folder, to, { recursive: true, filter: (path) => !path.endsWith('/owner') });
  return to;
};

const kekIn = (folder: string) => {
  const bytes = readFileSync(join(folder, 'kek'));
  return { number: bytes.readUInt32BE(), key: bytes.subarray(4, 36) };
};

/** Whether a part of a stored envelope lies in some bytes: a page that ends in between cuts one part, not all. */
const holdsPartOf = (bytes: Buffer, stored: Buffer): boolean =>
  [0, 400, 800, 1200].some((at) => bytes.includes(stored.subarray(at, at + 64)));

test('a raw tip that was forgotten opens from no copy, with all keys of all parties in hand (C5)', async () => {
  const [data, folder] = [join(root, 'postgres'), join(root, 'lockbox')];
  const { now } = TEMPORARY_LINE;
  const running = await startSwitchboard(
    { ...TEMPORARY_LINE, data, lockbox: { folder } },
    [],
    () => null,
    undo,
  );
  const today = running.today();
  const founded = await foundNetwork(
    { base: running.origin, now },
    await running.init('vergeten'),
    [planDesk(today), ...planMunicipalities(today, ['GM0361'])],
    [
      { name: 'Anna', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
      { name: 'Chris', handle: 'chris', organisation: 'DESK', roles: ['reviewer'] },
      { name: 'Lezer', handle: 'lezer', organisation: 'GM0361', roles: ['reader'] },
    ],
    { name: 'Meldpunt Proef', phone: '0800-0000' },
  );
  const anna = founded.people.get('anna');
  if (anna === undefined) throw new Error('nobody is called anna');
  const tipster = makeSession(running.origin);
  const network = readNetwork(await tipster('network'), registrarsFingerprint(founded.registrars), today);
  if (!network.ok) throw new Error(`network.json: ${network.reason}`);
  const sealed = await chain.sealAsTipster(network.network, TIP);
  await chain.postTip(tipster, anna, 'sealed', sealed);

  const [row] = await running.owner.sql<{ envelope: Buffer }>`select envelope from tip`;
  if (row === undefined) throw new Error('no tip was stored');
  const stored = row.envelope;
  for (const person of founded.people.values()) await person.refresh(founded.registrars);
  const heldBy = (handle: string, purpose: KeyPurpose): string =>
    founded.people.get(handle)?.held(purpose).secret ?? '';
  const identities = [
    ...[...founded.people.values()].map(({ keys }) => keys.identity),
    heldBy('anna', 'intake'),
    heldBy('anna', 'review'),
    heldBy('lezer', 'inbox'),
  ];
  const readable = async (envelope: Uint8Array | null): Promise<boolean> => {
    if (envelope === null) return false;
    for (const identity of identities) {
      const payload = await tryEnvelope(identity, envelope);
      if (payload !== null && Buffer.from(payload).includes(CANARY)) return true;
    }
    return false;
  };
  // Before: whoever has the disks and every key reads it. So what is tried below is what would open it.
  const before = copyOf(folder, 'lockbox-before');
  const open = async (at: string): Promise<Uint8Array | null> => {
    const lockbox = await openLockbox({ folder: at }, systemRandom);
    try {
      return lockbox.open(stored);
    } finally {
      await lockbox.close();
    }
  };
  expect(await readable(await open(copyOf(before, 'control')))).toBe(true);
  const slots = readFileSync(join(before, 'slots.1'));
  const at = slots.indexOf(stored.subarray(0, LOCK_BYTES));
  const kek = kekIn(before);
  const found = readSlot(kek, slots.subarray(at, at + SLOT_BYTES));
  if (found === null) throw new Error('the key of the tip is not where it was put');
  const outerKey = Buffer.from(found);
  const dumpBefore = await dumpOf(running.databaseUrl);
  const dataBefore = bytesBelow(data);
  expect(dumpBefore.includes(stored)).toBe(true);
  const walOf = () => bytesBelow(join(data, 'pg_wal'));
  expect(holdsPartOf(walOf(), stored)).toBe(true);
  // An older backup, and the keys of both people who open one.
  const recovery = [await makeRecoveryKey(systemRandom), await makeRecoveryKey(systemRandom)] as const;
  const backup = await makeBackup(
    {
      url: running.databaseUrl,
      lockbox: { folder },
      recipients: [recovery[0].recipient, recovery[1].recipient],
      today,
    },
    join(root, 'backups'),
  );
  const openedOf = async (file: string): Promise<Buffer> => {
    const path = join(backup, file);
    const sealed = () => Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>;
    return buffer(
      Readable.fromWeb((await openForTwo([recovery[0].identity, recovery[1].identity], sealed)) as never),
    );
  };
  const everythingIn = async (): Promise<Buffer> =>
    Buffer.concat(
      await Promise.all(
        readdirSync(backup)
          .filter((file) => file !== MANIFEST)
          .map(openedOf),
      ),
    );
  const backupBefore = await everythingIn();
  expect(backupBefore.includes(kek.key)).toBe(true);
  // PostgreSQL's COPY writes bytes as their digits.
  expect(backupBefore.includes(stored.toString('hex'))).toBe(true);
  const copied = { folder: join(root, 'lockbox-of-the-backup') };
  await placeLockbox(copied, await openedOf(LOCKBOX_FILE), new Set(), today);
  expect(await readable(await open(copied.folder))).toBe(true);

  await forgetDue({ db: running.owner, lockbox: running.lockbox }, now() + 7 * DAY);
  await running.lockbox.renew(today);
  pruneLockboxes(join(root, 'backups'), addDays(today, 7));
  const lockboxNow = copyOf(folder, 'lockbox-now');
  const dataNow = bytesBelow(data);

  // The table dump of now has no row of it; those of before have the row and no key.
  expect((await dumpOf(running.databaseUrl)).includes(stored)).toBe(false);
  expect(await readable(running.lockbox.open(stored))).toBe(false);
  expect(await readable(await open(copyOf(lockboxNow, 'now')))).toBe(false);
  // An older copy of the lockbox without its key of the night, with the key of now instead.
  const mixed = copyOf(before, 'mixed');
  writeFileSync(join(mixed, 'kek'), readFileSync(join(lockboxNow, 'kek')));
  const head = readFileSync(join(lockboxNow, 'slots.2')).subarray(0, SLOT_BYTES);
  writeFileSync(join(mixed, 'slots.2'), Buffer.concat([head, slots.subarray(SLOT_BYTES)]));
  expect(await readable(await open(mixed))).toBe(false);
  // Without its outer layer taken off, no key of anybody opens the row.
  expect(await readable(stored.subarray(LOCK_BYTES + 12, stored.length - 16))).toBe(false);
  expect(stored.length).toBe(sealed.envelope.length + OUTER_BYTES);

  // The older backup still has the row, and the write-ahead log too; no file of either has a key to it.
  const backupNow = await everythingIn();
  expect(backupNow.includes(stored.toString('hex'))).toBe(true);
  expect(holdsPartOf(walOf(), stored)).toBe(true);

  // Neither the key of the night nor the outer key lies in any file: data directory and write-ahead log of before and
  // of now, the lockbox of now. (Both are found where they were: the search works.)
  expect(bytesBelow(before).includes(kek.key)).toBe(true);
  for (const secret of [kek.key, outerKey])
    for (const place of [dumpBefore, dataBefore, dataNow, bytesBelow(lockboxNow), backupNow])
      for (const form of [secret, secret.toString('hex')]) expect(place.includes(form)).toBe(false);
  // What was forgotten is named by its lock alone, for whoever restores an older copy.
  expect(readdirSync(lockboxNow)).toContain('journal');
  expect(readFileSync(join(lockboxNow, 'journal'), 'utf8')).toContain(outerLock(stored));
});

import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { makeRecoveryKey } from '@seinhuis/core/recovery';
import { readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBackup, pruneLockboxes } from '../../cli/backup/make.ts';
import { LOCKBOX_FILE } from '../../cli/backup/manifest.ts';
import { restoreBackup, verifyBackup } from '../../cli/backup/restore.ts';
import * as chain from '../../cli/network/chain.ts';
import { foundNetwork } from '../../cli/network/found.ts';
import { planDesk, planMunicipalities } from '../../cli/network/plan.ts';
import { makeSession } from '../../cli/network/session.ts';
import { type RunningSwitchboard, startDatabase, startSwitchboard } from '../../cli/serving/switchboard.ts';
import { TEMPORARY_LINE } from '../../cli/serving/temporary.ts';
import { makeUndo } from '../../cli/serving/undo.ts';
import { outerLock } from '../../switchboard/lockbox/outer.ts';

// A restore drill: a network at work is backed up, loses its machine, and comes back on an empty one.

const tipOf = (id: string) => ({
  id,
  text: `Er staat een busje voor loods ${id}.`,
  theme: 'drugs.lab' as const,
  place: { name: 'Alkmaar', gmCode: 'GM0361' },
  usable: true,
  unusableReason: null,
  urgent: false,
  safeText: 'Bij een loods zou een busje staan.',
  channel: 'web' as const,
});

describe('backup and restore (C5, C11)', () => {
  const undo = makeUndo();
  let root: string;
  let running: RunningSwitchboard;
  let identities: readonly [string, string];
  let recipients: readonly [string, string];
  let backup: string;
  /** What the switchboard took in: the envelope as it was sent, by id, and as it is stored. */
  const sent = new Map<string, { readonly envelope: Uint8Array; readonly stored: Buffer }>();
  const journal = () => join(root, 'lockbox', 'journal');
  const forgotten: string[] = [];

  /** An empty machine: a database of its own without a table, and no lockbox. */
  const emptyMachine = async (name: string) => ({
    url: await startDatabase({ data: join(root, name), say: () => {} }, undo),
    lockbox: { folder: join(root, `${name}-lockbox`) },
  });
  const tables = async (url: string): Promise<number> => {
    const db = openDatabase(url, 1);
    const rows = await db.sql`select table_name from information_schema.tables where table_schema = 'public'`;
    await db.close();
    return rows.length;
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'seinhuis-restore-'));
    chmodSync(root, 0o755);
    running = await startSwitchboard(
      { ...TEMPORARY_LINE, data: join(root, 'first'), lockbox: { folder: join(root, 'lockbox') } },
      [],
      () => null,
      undo,
    );
    const today = running.today();
    const founded = await foundNetwork(
      { base: running.origin, now: Date.now },
      await running.init('herstel'),
      [planDesk(today), ...planMunicipalities(today, ['GM0361'])],
      [
        { name: 'Anna', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
        { name: 'Lezer', handle: 'lezer', organisation: 'GM0361', roles: ['reader'] },
      ],
      { name: 'Meldpunt Proef', phone: '0800-0000' },
    );
    const anna = founded.people.get('anna');
    const tipster = makeSession(running.origin);
    const network = readNetwork(await tipster('network'), registrarsFingerprint(founded.registrars), today);
    if (anna === undefined || !network.ok) throw new Error('the network was not founded');
    const post = async (id: string): Promise<string> => {
      const sealed = await chain.sealAsTipster(network.network, tipOf(id));
      await chain.postTip(tipster, anna, 'sealed', sealed);
      const [row] = await running.owner.sql<{
        envelope: Buffer;
      }>`select envelope from tip where id = ${sealed.id}`;
      if (row !== undefined) sent.set(sealed.id, { envelope: sealed.envelope, stored: row.envelope });
      return sealed.id;
    };
    const keys = [await makeRecoveryKey(systemRandom), await makeRecoveryKey(systemRandom)] as const;
    identities = [keys[0].identity, keys[1].identity];
    recipients = [keys[0].recipient, keys[1].recipient];
    const early = [await post('een'), await post('twee'), await post('drie')];
    // While tips come in: what is in the snapshot has its key.
    const [made] = await Promise.all([
      makeBackup(
        { url: running.databaseUrl, lockbox: { folder: join(root, 'lockbox') }, recipients, today },
        join(root, 'backups'),
      ),
      ...['vier', 'vijf', 'zes'].map(post),
    ]);
    backup = made;
    // After the backup one of its tips is forgotten, as the sweep does it.
    const [first = ''] = early;
    forgotten.push(first);
    await running.lockbox.forget([outerLock(sent.get(first)?.stored ?? Buffer.alloc(16))], today);
    await running.owner.sql`delete from tip where id = ${first}`;
  });
  afterAll(async () => {
    await undo.all();
    rmSync(root, { recursive: true, force: true });
  });

  it('come back on an empty machine: every row, every envelope, and nothing that was forgotten since', async () => {
    const machine = await emptyMachine('second');
    const today = running.today();
    const restored = await restoreBackup({ ...machine, identities, journals: [journal()], today }, backup);
    expect(restored.forgotten).toBe(1);
    const db = openDatabase(machine.url, 1);
    const lockbox = await openLockbox(machine.lockbox, systemRandom);
    try {
      const rows = await db.sql<{ id: string; envelope: Buffer }>`select id, envelope from tip`;
      const ids = rows.map(({ id }) => id);
      expect(ids).not.toContain(forgotten[0]);
      expect([...sent.keys()].slice(1, 3).every((id) => ids.includes(id))).toBe(true);
      for (const { id, envelope } of rows)
        expect(
          Buffer.from(lockbox.open(envelope) ?? []).equals(sent.get(id)?.envelope ?? Buffer.alloc(1)),
        ).toBe(true);
      expect(lockbox.open(sent.get(forgotten[0] ?? '')?.stored ?? Buffer.alloc(0))).toBeNull();
      const texts = async (of: Pick<typeof db, 'sql'>) => ({
        rosters: await of.sql`select * from roster order by version`,
        staff: await of.sql`select * from staff order by id`,
        grants: await of.sql`select * from key_grant order by id`,
      });
      expect(await texts(db)).toEqual(await texts(running.owner));
    } finally {
      await lockbox.close();
      await db.close();
    }
    // A second time there is no empty machine any more.
    await expect(
      restoreBackup({ ...machine, identities, journals: [journal()], today }, backup),
    ).rejects.toThrow('an empty machine');
  });

  it('open for the two together only', async () => {
    const stranger = await makeRecoveryKey(systemRandom);
    await expect(verifyBackup(backup, [identities[0], stranger.identity])).rejects.toThrow('do not open');
    await expect(verifyBackup(backup, [identities[1], identities[1]])).rejects.toThrow('do not open');
    await expect(verifyBackup(backup, [identities[1], identities[0]])).resolves.toMatchObject({
      lockbox: true,
    });
  });

  it('hold no text of a row and no key that could be read', () => {
    for (const name of readdirSync(backup)) {
      const bytes = readFileSync(join(backup, name));
      for (const secret of ['Anna', 'GM0361', 'AGE-SECRET-KEY']) expect(bytes.includes(secret)).toBe(false);
      for (const { stored } of sent.values()) expect(bytes.includes(stored.subarray(0, 16))).toBe(false);
    }
  });

  const halves: readonly [string, string, (folder: string) => void][] = [
    [
      'its manifest is missing',
      'manifest.json is not there',
      (folder) => rmSync(join(folder, 'manifest.json')),
    ],
    ['a table is missing', 'staff.age is not there', (folder) => rmSync(join(folder, 'staff.age'))],
    [
      'a table was cut short',
      'tip.age has another length',
      (folder) => truncateSync(join(folder, 'tip.age'), 900),
    ],
    [
      'a byte was changed',
      'roster.age was changed',
      (folder) => {
        const bytes = readFileSync(join(folder, 'roster.age'));
        bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
        writeFileSync(join(folder, 'roster.age'), bytes);
      },
    ],
    [
      'its lockbox was cut short',
      'lockbox.age has another length',
      (folder) => truncateSync(join(folder, LOCKBOX_FILE), 5000),
    ],
  ];
  it.each(halves)('are refused, by name and before anything is written, when %s', async (_, why, spoil) => {
    const half = join(root, 'half');
    cpSync(backup, half, { recursive: true });
    spoil(half);
    const machine = await emptyMachine('third');
    await expect(
      restoreBackup({ ...machine, identities, journals: [journal()], today: running.today() }, half),
    ).rejects.toThrow(why);
    expect(await tables(machine.url)).toBe(0);
    expect(() => readdirSync(machine.lockbox.folder)).toThrow();
    rmSync(half, { recursive: true });
  });

  it('forget by their terms what fell due since, whatever the journal says, before anything is served (C5)', async () => {
    const machine = await emptyMachine('fifth');
    const today = addDays(running.today(), 8);
    const restored = await restoreBackup({ ...machine, identities, journals: [], today }, backup);
    expect(restored.due).toBeGreaterThan(2);
    const db = openDatabase(machine.url, 1);
    const lockbox = await openLockbox(machine.lockbox, systemRandom);
    expect(await db.sql`select id from tip`).toEqual([]);
    const early = [...sent.values()].slice(0, 3);
    expect(early.map(({ stored }) => lockbox.open(stored) === null)).toEqual([true, true, true]);
    await lockbox.close();
    await db.close();
  });

  it('are refused with a copy of the lockbox that is older than the journal reaches (C5)', async () => {
    const machine = await emptyMachine('sixth');
    const parts = { ...machine, identities, journals: [journal()] };
    const restored = restoreBackup({ ...parts, today: addDays(running.today(), 15) }, backup);
    await expect(restored).rejects.toThrow('the journal reaches 14 back');
    expect(await tables(machine.url)).toBe(0);
    expect(() => readdirSync(machine.lockbox.folder)).toThrow();
  });

  it('that cannot be made, or were cut short, let no copy of the lockbox live longer (C5)', async () => {
    const old = join(root, 'cut');
    cpSync(join(root, 'backups'), old, { recursive: true });
    const cut = join(old, `.${running.today()}.5.part`);
    cpSync(backup, cut, { recursive: true });
    const nowhere = `${running.databaseUrl.replace('/seinhuis?', '/nowhere?')}`;
    const make = (today: string) =>
      makeBackup({ url: nowhere, lockbox: { folder: join(root, 'lockbox') }, recipients, today }, old);
    await expect(make(running.today())).rejects.toThrow();
    expect(readdirSync(cut)).toContain(LOCKBOX_FILE);
    await expect(make(addDays(running.today(), 7))).rejects.toThrow();
    expect(readdirSync(old).filter((name) => name.startsWith(`.${running.today()}`))).toEqual([]);
    expect(readdirSync(join(old, running.today()))).not.toContain(LOCKBOX_FILE);
  });

  it('lose their copy of the lockbox after seven days, and without any lockbox are refused', async () => {
    const old = join(root, 'old');
    cpSync(join(root, 'backups'), old, { recursive: true });
    expect(pruneLockboxes(old, addDays(running.today(), 6))).toEqual([]);
    expect(pruneLockboxes(old, addDays(running.today(), 7))).toEqual([running.today()]);
    const folder = join(old, running.today());
    expect(readdirSync(folder)).not.toContain(LOCKBOX_FILE);
    await expect(verifyBackup(folder, identities)).resolves.toMatchObject({ lockbox: false });
    const machine = await emptyMachine('fourth');
    await expect(
      restoreBackup({ ...machine, identities, journals: [journal()], today: running.today() }, folder),
    ).rejects.toThrow('nothing in the dump could be read');
    expect(await tables(machine.url)).toBe(0);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readJournal } from './journal.ts';
import { type Lockbox, type LockboxPlaces, openLockbox } from './lockbox.ts';
import { outerLock } from './outer.ts';

const TODAY = '2026-11-26';
const envelope = (text: string) => new TextEncoder().encode(text);

describe('the journal of what was forgotten (PROTOCOL 10.5)', () => {
  let root: string;
  let folder: string;
  const opened: Lockbox[] = [];
  const open = async (places: LockboxPlaces = { folder }): Promise<Lockbox> => {
    const box = await openLockbox(places, systemRandom);
    opened.push(box);
    return box;
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'seinhuis-journal-'));
    folder = join(root, 'box');
  });
  afterEach(async () => {
    for (const box of opened.splice(0)) await box.close();
    rmSync(root, { recursive: true, force: true });
  });

  it('is written once, however often the same is forgotten', async () => {
    const box = await open();
    const [one] = await box.shut([envelope('een')]);
    await box.forget([outerLock(one!)], TODAY);
    await box.forget([outerLock(one!)], TODAY);
    expect(await readJournal(join(folder, 'journal'))).toEqual([{ day: TODAY, lock: outerLock(one!) }]);
  });

  it('comes before forgetting: while it cannot be written nothing is forgotten and nothing breaks (C5)', async () => {
    const away = join(root, 'backups');
    const journal = join(away, 'journal');
    const box = await open({ folder, journal });
    const [one] = await box.shut([envelope('een')]);
    await expect(box.forget([outerLock(one!)], TODAY)).rejects.toMatchObject({ kind: 'away' });
    expect(box.open(one!)).not.toBeNull();
    expect(box.state()).toMatchObject({ keys: 1, broken: false });
    expect((await box.shut([envelope('twee')])).map((stored) => box.open(stored) !== null)).toEqual([true]);
    mkdirSync(away);
    await box.forget([outerLock(one!)], TODAY);
    expect(box.open(one!)).toBeNull();
    expect(await readJournal(journal)).toEqual([{ day: TODAY, lock: outerLock(one!) }]);
  });

  it('leaves lines out when no copy can need them any more', async () => {
    const box = await open();
    const [one, two] = await box.shut([envelope('een'), envelope('twee')]);
    await box.forget([outerLock(one!)], '2026-11-01');
    await box.forget([outerLock(two!)], TODAY);
    await box.renew(TODAY);
    expect((await readJournal(join(folder, 'journal'))).map(({ lock }) => lock)).toEqual([outerLock(two!)]);
  });

  it('is read when its last line was half written, and written on behind it', async () => {
    const box = await open();
    const [one, two] = await box.shut([envelope('een'), envelope('twee')]);
    await box.forget([outerLock(one!)], TODAY);
    const path = join(folder, 'journal');
    writeFileSync(path, `${readFileSync(path, 'utf8')}2026-11-2`);
    await box.forget([outerLock(two!)], TODAY);
    expect((await readJournal(path)).map(({ lock }) => lock)).toEqual([outerLock(one!), outerLock(two!)]);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { appendJournal } from '@seinhuis/switchboard/lockbox/journal';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { outerLock } from '@seinhuis/switchboard/lockbox/outer';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryLockbox } from '../../e2e/network/temporary-lockbox.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { readSettings } from '../settings.ts';
import { backup, printRecoveryKey, restore, verify } from './backup.ts';

// `seinhuis recovery-key`, `backup`, `backup --verify` and `restore`, as people call them.

const root = mkdtempSync(join(tmpdir(), 'seinhuis-restoring-'));
afterAll(() => rmSync(root, { recursive: true }));

let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a restore without the journal of what was forgotten stops before it touches anything, and says so (C5)', async () => {
  const settings = readSettings({ SEINHUIS_DATA: join(root, 'data') });
  const keys = [join(root, 'one'), join(root, 'two')] as const;
  const at = join(root, 'backups', '2026-11-26');
  expect(await restore(settings, at, keys, null)).toBe(1);
  expect(await restore(settings, at, keys, join(root, 'elsewhere'))).toBe(1);
  expect(said).toEqual([
    expect.stringContaining(
      `the journal of what was forgotten is not at ${join(root, 'backups', 'journal')}`,
    ),
    expect.stringContaining(`is not at ${join(root, 'elsewhere')}`),
  ]);
});

/** A recovery key as somebody makes it: the file that they keep, and the short line that the server gets. */
const recoveryKey = async (file: string): Promise<{ readonly file: string; readonly recipient: string }> => {
  said = [];
  expect(await printRecoveryKey()).toBe(0);
  const path = join(root, file);
  writeFileSync(path, said.join('\n'));
  return { file: path, recipient: /^age1pq1\S+$/m.exec(said.join('\n'))?.[0] ?? '' };
};

test('two people make keys, a backup is made and looked at, and comes back with them without what was forgotten since (C5, C11)', async () => {
  const [one, two] = [await recoveryKey('first'), await recoveryKey('second')];
  const [database, empty] = [await testDatabase(), await testDatabase(null)];
  const { lockbox, folder, remove } = await temporaryLockbox();
  const about = { SEINHUIS_DATA: root, SEINHUIS_RECOVERY: `${one.recipient}, ${two.recipient}` };
  const from = readSettings({ ...about, DATABASE_URL: database.url, SEINHUIS_LOCKBOX: folder });
  const to = readSettings({
    ...about,
    DATABASE_URL: empty.url,
    SEINHUIS_LOCKBOX: join(root, 'lockbox'),
  });
  const today = amsterdam(Date.now()).day;
  const envelopes = ['blijft', 'vergeten'].map((text) => Buffer.from(text));
  const [kept, forgotten] = await lockbox.shut(envelopes);
  const db = openDatabase(database.url, 1);
  for (const [id, envelope] of [
    ['a', kept!],
    ['b', forgotten!],
  ] as const)
    await db.sql`
      insert into tip (id, door, day, bytes, state, hash, envelope)
      values (${id.repeat(32)}, 'sealed', ${today}::date, 4096, 'waiting', ${id.repeat(64)}, ${envelope})`;
  await db.close();

  said = [];
  expect(await backup(from, join(root, 'backups'))).toBe(0);
  const [made = ''] = said;
  expect(await verify(made, [])).toBe(0);
  expect(await verify(made, [one.file, two.file])).toBe(0);
  expect(said.slice(1)).toEqual([
    expect.stringMatching(/^Of .* whole\.$/),
    'Not opened: give both keys for that.',
    expect.stringMatching(/^Of .* whole\.$/),
    'Everything in it opens.',
  ]);
  expect(await verify(made, [one.file, one.file])).toBe(1);

  await appendJournal(join(root, 'backups', 'journal'), today, [outerLock(forgotten!)]);
  said = [];
  expect([await restore(to, made, [two.file, one.file], null), said]).toEqual([
    0,
    [expect.stringContaining('1 forgotten since were forgotten again')],
  ]);
  const again = await openLockbox(to.lockbox, systemRandom);
  expect([again.open(kept!), again.open(forgotten!)]).toEqual([envelopes[0], null]);
  await again.close();
  expect(await restore(to, made, [one.file, two.file], null)).toBe(1);
  await remove();
  for (const { close } of [database, empty]) await close();
});

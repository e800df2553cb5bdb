import { join } from 'node:path';
import { addDays } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { openDatabase } from '@seinhuis/switchboard/db/database';
import { amsterdam } from '@seinhuis/switchboard/http/clock';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { temporaryLockbox } from '../../e2e/network/temporary-lockbox.ts';
import { testDatabase } from '../../e2e/postgres/database.ts';
import { readSettings } from '../settings.ts';
import { forget } from './forget.ts';

// `seinhuis forget --due`, as an administrator calls it, on a database and a lockbox as they lie on the disk.

let made: Awaited<ReturnType<typeof testDatabase>>;
let box: Awaited<ReturnType<typeof temporaryLockbox>>;
beforeAll(async () => {
  made = await testDatabase();
  box = await temporaryLockbox();
});
afterAll(async () => {
  await made.close();
  await box.remove();
});

/** What the command ends with, and all that it said. */
const called = async (): Promise<{ readonly code: number; readonly said: string }> => {
  const said: unknown[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line: unknown) => void said.push(line)),
  );
  const settings = readSettings({
    DATABASE_URL: made.url,
    SEINHUIS_DATA: join(box.folder, 'data'),
    SEINHUIS_LOCKBOX: box.folder,
  });
  try {
    return { code: await forget(settings), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

test('it leaves a running serve to do it, forgets what is due once serve has ended, and finds nothing the second time (C5)', async () => {
  const today = amsterdam(Date.now()).day;
  const envelopes = ['oud', 'nieuw'].map((text) => Buffer.from(text));
  const [old, fresh] = await box.lockbox.shut(envelopes);
  const db = openDatabase(made.url, 1);
  for (const [id, envelope, day] of [
    ['a', old!, addDays(today, -7)],
    ['b', fresh!, addDays(today, -6)],
  ] as const)
    await db.sql`
      insert into tip (id, door, day, bytes, state, hash, envelope)
      values (${id.repeat(32)}, 'sealed', ${day}::date, 4096, 'waiting', ${id.repeat(64)}, ${envelope})`;

  const refused = await called();
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('serve is at work')]);
  await box.lockbox.close();
  const done = await called();
  expect([done.code, done.said]).toEqual([0, expect.stringContaining('tips: 1')]);
  expect(await called()).toEqual({ code: 0, said: expect.stringContaining('tips: 0') });

  expect(await db.sql`select id from tip`).toEqual([{ id: 'b'.repeat(32) }]);
  const again = await openLockbox({ folder: box.folder }, systemRandom);
  expect([again.open(old!), again.open(fresh!)]).toEqual([null, envelopes[1]]);
  await again.close();
  await db.close();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@seinhuis/core/ids';
import { fingerprintWords } from '@seinhuis/core/wire/fingerprint';
import { SWEEPS } from '@seinhuis/switchboard/db/actor';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { TODAY } from '../../e2e/network/player.ts';
import { makeWorld, type World } from '../../e2e/network/world.ts';
import { closeDays } from '../../switchboard/audit/close.ts';
import { readSettings } from '../settings.ts';
import { verify } from './audit.ts';

// `seinhuis audit verify [HEADS]`: what it ends with, and what it says to whoever calls it.

let world: World;
let folder: string;
let head: string;
beforeAll(async () => {
  world = await makeWorld();
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-heads-'));
  await world.people.lena!.browser.call('listDeliveries');
  // The morning after: a chain that ends long ago is a finding of its own.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${addDays(TODAY, 1)}T08:00:00Z`) });
  await closeDays(world.db.as(SWEEPS), world.random, Date.now());
  const [first] = await world.db.sql<{ head: string }>`
    select head from audit_day where day = ${TODAY}::date`;
  head = first?.head ?? '';
});
afterAll(async () => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
  await world.close();
});

const called = async (
  heads: string | null = null,
): Promise<{ readonly code: number; readonly said: string }> => {
  const file = heads === null ? null : join(folder, 'heads.txt');
  if (file !== null) writeFileSync(file, heads ?? '');
  const said: unknown[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line: unknown) => void said.push(line)),
  );
  try {
    const settings = readSettings({ DATABASE_URL: world.url, SEINHUIS_DATA: folder });
    return { code: await verify(settings, file), said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

test('an audit that is whole ends well, says its newest head to take along, and that it had none from outside (C14)', async () => {
  const { code, said } = await called();
  expect(said).toContain(`newest day ${TODAY}, head ${head}`);
  expect(said).toContain(`in words: ${fingerprintWords(head).join(' ')}`);
  expect(said).toContain('Without heads from outside this shows only');
  expect(said).toContain('nothing differs');
  expect(code).toBe(0);
});

test('a head that somebody kept is compared, as digits or as words, and another past ends badly (C14)', async () => {
  for (const kept of [head, fingerprintWords(head).join(' ')]) {
    const { code, said } = await called(`${TODAY} ${kept}\n`);
    expect([code, said]).toEqual([0, expect.stringContaining('heads from outside 1')]);
  }
  const { code, said } = await called(`${TODAY} ${'f'.repeat(64)}\n`);
  expect([code, said]).toEqual([
    1,
    expect.stringContaining(`${TODAY}  the head that was kept outside is another one`),
  ]);
});

test('a line that somebody took away is named by day, organisation and place, without a word of it (C14)', async () => {
  await world.db.sql`alter table audit_line disable trigger user`;
  await world.db.sql`delete from audit_line where organisation = 'GM0358' and place = 1`;
  await world.db.sql`alter table audit_line enable trigger user`;
  const { code, said } = await called();
  expect(said).toContain(`${TODAY}  GM0358  line 1  a line is gone`);
  expect(said).toContain('1 differ');
  expect(said).not.toContain(world.people.lena!.id);
  expect(code).toBe(1);
});

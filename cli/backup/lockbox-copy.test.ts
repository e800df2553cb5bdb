import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRandom } from '@seinhuis/core/random';
import { readJournal } from '@seinhuis/switchboard/lockbox/journal';
import { openLockbox } from '@seinhuis/switchboard/lockbox/lockbox';
import { outerLock } from '@seinhuis/switchboard/lockbox/outer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyLockbox, placeLockbox } from './lockbox-copy.ts';

const TODAY = '2026-11-26';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'seinhuis-copy-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a copy that is put back never brings a key of what was forgotten since to the disk, and that is written down again (C5)', async () => {
  const [first, second] = [{ folder: join(root, 'first') }, { folder: join(root, 'second') }];
  const box = await openLockbox(first, systemRandom);
  const envelopes = ['een', 'twee', 'drie'].map((text) => Buffer.from(text));
  const stored = await box.shut(envelopes);
  const copy = copyLockbox(first);
  await box.close();
  const [forgotten = ''] = stored.map(outerLock);
  expect(copy.includes(forgotten, 0, 'hex')).toBe(true);

  // A restore that is cut short ends here: what lies on the disk now is what `serve` would open.
  await placeLockbox(second, copy, new Set([forgotten]), TODAY);
  expect(readFileSync(join(second.folder, 'slots.1')).includes(forgotten, 0, 'hex')).toBe(false);
  expect(await readJournal(join(second.folder, 'journal'))).toEqual([{ day: TODAY, lock: forgotten }]);
  const again = await openLockbox(second, systemRandom);
  expect(again.state()).toMatchObject({ keys: 2, damaged: 0 });
  expect(stored.map((one) => again.open(one))).toEqual([null, ...envelopes.slice(1)]);
  await again.close();
  await expect(placeLockbox(second, copy, new Set(), TODAY)).rejects.toThrow('there is a lockbox already');
});

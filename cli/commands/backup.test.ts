import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readSettings } from '../settings.ts';
import { restore } from './backup.ts';

const root = mkdtempSync(join(tmpdir(), 'seinhuis-restoring-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a restore without the journal of what was forgotten stops before it touches anything, and says so (C5)', async () => {
  const said: unknown[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(line));
  const settings = readSettings({ SEINHUIS_DATA: join(root, 'data') });
  const keys = [join(root, 'one'), join(root, 'two')] as const;
  const at = join(root, 'backups', '2026-11-26');
  try {
    expect(await restore(settings, at, keys, null)).toBe(1);
    expect(await restore(settings, at, keys, join(root, 'elsewhere'))).toBe(1);
  } finally {
    spy.mockRestore();
  }
  expect(said).toEqual([
    expect.stringContaining(
      `the journal of what was forgotten is not at ${join(root, 'backups', 'journal')}`,
    ),
    expect.stringContaining(`is not at ${join(root, 'elsewhere')}`),
  ]);
});

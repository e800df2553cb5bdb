import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCKBOX_FILE, MANIFEST } from '../backup/manifest.ts';
import { judgeBackups } from './backups.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-backups-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, ...files: readonly string[]): void => {
  mkdirSync(join(folder, name));
  for (const file of files) writeFileSync(join(folder, name, file), '');
};
const judge = () => judgeBackups(folder, '2026-11-26').map(({ level, says }) => `${level}: ${says}`);

test('a backup of last night and dumps without their lockbox are well', () => {
  put('2026-10-01', MANIFEST);
  put('2026-11-19', MANIFEST, LOCKBOX_FILE);
  put('2026-11-26', MANIFEST, LOCKBOX_FILE);
  writeFileSync(join(folder, 'journal'), '');
  expect(judge()).toEqual(['ok: The last one is of 2026-11-26.']);
});

test('a copy of the lockbox that is too old is told by its name, also of a backup that was cut short (C5)', () => {
  put('2026-11-18.1', MANIFEST, LOCKBOX_FILE);
  put('.2026-11-10.part', LOCKBOX_FILE);
  put('2026-11-25', MANIFEST, LOCKBOX_FILE);
  const [old, newest] = judge();
  expect(old).toMatch(
    /^wrong: What was forgotten opens with .*2026-11-18\.1.* seinhuis backup destroys them/,
  );
  expect(old).toContain('.2026-11-10.part');
  expect(newest).toMatch(/^ok/);
});

test('nights without a backup are told, and a folder without any or that nobody may see', () => {
  expect(judge()).toEqual([expect.stringMatching(/^warning: There is none/)]);
  put('2026-11-23', MANIFEST, LOCKBOX_FILE);
  put('.2026-11-26.part', LOCKBOX_FILE);
  expect(judge()).toEqual([expect.stringMatching(/^wrong: The last one is of 2026-11-23\. .*timer/)]);
  expect(judgeBackups(join(folder, 'away'), '2026-11-26')).toMatchObject([{ level: 'unseen' }]);
});

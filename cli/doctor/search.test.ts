import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needlesIn, searchFolders } from './search.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-search-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MIB = 1024 * 1024;

test('a word is found wherever it lies in a file, across the pieces that are read too', async () => {
  for (const at of [0, 5, MIB - 3, MIB, 2 * MIB - 1, 3 * MIB - 6]) {
    const bytes = Buffer.alloc(3 * MIB, 'x');
    bytes.write('canary', at);
    writeFileSync(join(folder, 'one'), bytes);
    expect(await needlesIn(join(folder, 'one'), ['canary', 'not there']), String(at)).toEqual(['canary']);
  }
  writeFileSync(join(folder, 'one'), '');
  expect(await needlesIn(join(folder, 'one'), ['canary'])).toEqual([]);
});

test('what was written before is left alone, links are not followed, folders are gone into', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/b/new'), 'a canary');
  symlinkSync(folder, join(folder, 'a/round'));
  const { hits } = await searchFolders(
    [folder, join(folder, 'a'), join(folder, 'none')],
    ['canary'],
    Date.now() - 60_000,
  );
  expect(hits).toEqual([{ path: join(folder, 'a/b/new'), needle: 'canary' }]);
  utimesSync(join(folder, 'a/b/new'), 0, 0);
  const later = await searchFolders([folder], ['canary'], Date.now() + 60_000);
  expect(later.hits).toEqual([]);
});

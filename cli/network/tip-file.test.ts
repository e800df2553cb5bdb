import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTips, TipFileError } from './tip-file.ts';

const good = {
  id: 'a1',
  channel: 'phone',
  text: 'Er wordt gedeald.',
  theme: 'drugs.straat',
  place: { gm_code: 'GM0361', name: 'Alkmaar' },
  usable: true,
  unusable_reason: null,
  urgent: false,
  safe_text: 'Er zou worden gedeald.',
};

let folder: string;
const written = (...lines: readonly unknown[]): string => {
  const file = join(folder, 'tips.jsonl');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-tips-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('reads tips and passes over empty lines', () => {
  expect(readTips(written(good, '', good))).toHaveLength(2);
  expect(readTips(written(good))[0]).toMatchObject({
    channel: 'phone',
    place: { gmCode: 'GM0361', name: 'Alkmaar' },
  });
});

test.each([
  ['this is not JSON', '{'],
  ['"text"', { ...good, text: 3 }],
  ['"usable"', { ...good, usable: 'yes' }],
  ['"unusable_reason"', { ...good, usable: false, unusable_reason: 'boring' }],
  ['"safe_text"', { ...good, safe_text: ' ' }],
  ['"theme"', { ...good, theme: 'onbekend' }],
  ['GM0363', { ...good, place: { gm_code: '0361' } }],
  ['"theme"', 'null'],
])('names the line and what is wrong with it: %s', (told, line) => {
  expect(() => readTips(written(good, line))).toThrow(TipFileError);
  expect(() => readTips(written(good, line))).toThrow('line 2');
  expect(() => readTips(written(good, line))).toThrow(told);
});

test('a file without tips is refused', () => {
  expect(() => readTips(written(''))).toThrow('no tips');
});

test('the demo’s own tips are sixty, usable and not', () => {
  const tips = readTips(join(import.meta.dirname, '../demo/tips.jsonl'));
  expect(tips).toHaveLength(60);
  expect(tips.some((t) => t.usable) && tips.some((t) => !t.usable)).toBe(true);
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seinhuis-replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const replay = (lines: readonly string[], ...more: readonly string[]) => {
  const file = join(folder, 'tips.jsonl');
  writeFileSync(file, lines.join('\n'));
  return spawnSync(process.execPath, ['cli/main.ts', 'replay', file, ...more], {
    cwd: ROOT,
    encoding: 'utf8',
  });
};

const demo = readFileSync(join(ROOT, 'cli/demo/tips.jsonl'), 'utf8').trim().split('\n');

test('every usable tip of a file reaches somebody and no unusable one does', () => {
  const some = demo.filter((_, at) => at % 5 === 0);
  const usable = some.filter((line) => (JSON.parse(line) as { usable: boolean }).usable).length;
  const { status, stdout } = replay(some, '--jobs', '2');
  const figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
  expect(figures).toMatchObject({
    tips: some.length,
    received: some.length,
    forwarded: usable,
    reachedNobody: 0,
    failures: 0,
  });
  expect(figures.deliveries).toBe(figures.opened);
  expect(figures.dispositions).toBeGreaterThan(0);
  expect(status).toBe(0);
});

test('a usable tip that reaches nobody makes it fail', () => {
  const lost = {
    ...(JSON.parse(demo[0] ?? '') as object),
    id: 'lost',
    usable: true,
    theme: 'adresfraude',
    unusable_reason: null,
    safe_text: 'Tekst.',
    place: { gm_code: 'GM0001', name: 'Nergens' },
  };
  const { status, stdout } = replay([JSON.stringify(lost)]);
  expect(stdout).toContain('reached nobody: lost');
  expect(status).toBe(1);
});

test('a line that is no tip is named before anything is started', () => {
  const { status, stderr } = replay([demo[0] ?? '', '{"id":1}']);
  expect(stderr).toContain('line 2');
  expect(status).toBe(1);
});

test('a command or words that there are not get the usage', () => {
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['cli/main.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  expect(run('reply')).toMatchObject({ status: 2 });
  expect(run('replay')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('usage: seinhuis replay'),
  });
  expect(run('replay', 'x', '--jobs', 'many')).toMatchObject({ status: 2 });
  expect(run('help').stdout).toContain('demo');
});

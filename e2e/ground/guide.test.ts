import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** What an administrator copies from the pages: every line of every block. */
const lines = globSync('docs/operate/*.md', { cwd: ROOT }).flatMap((path) =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^( *)```\n([\s\S]*?)\n\1```$/gm)].flatMap(
    ([, , block = '']) =>
      block.split('\n').map((line) => ({ path, line: line.replace(/\s#.*$/, '').trim() })),
  ),
);

test('every command in the pages for administrators is one that the program has', () => {
  const help = spawnSync(process.execPath, ['cli/main.ts', 'help'], { cwd: ROOT, encoding: 'utf8' }).stdout;
  const known = new Set([...help.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name]) => name));
  const asked = lines.flatMap(({ path, line }) =>
    [...line.matchAll(/(?:^|&& |=root |\.\/)seinhuis ([a-z][a-z-]*)/g)].map(([, name]) => ({ path, name })),
  );
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(({ name }) => name !== 'help' && !known.has(name))).toEqual([]);
});

test('no line of them looks for programs in a folder that is named from where one stands', () => {
  // A workspace builds in a folder of its own, where such a name leads nowhere and the machine's Node is found.
  expect(lines.filter(({ line }) => /\bPATH=[^/]/.test(line))).toEqual([]);
});

test('every file of ops that the pages copy is there', () => {
  const named = lines.flatMap(({ path, line }) =>
    [...line.matchAll(/(?<![\w-])(?:\/opt\/seinhuis\/)?(ops\/[\w./*-]+)/g)].map(([, file = '']) => ({
      path,
      file,
    })),
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter(({ file }) => globSync(file, { cwd: ROOT }).length === 0)).toEqual([]);
});

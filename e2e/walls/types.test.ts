import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, type Tree } from './tree.ts';

// The compiler's walls: core knows no platform, nobody reaches into a package, only what can be stripped is written.

/** The file, what it says, and the error that the compiler answers with on its first line. */
const BROKEN: readonly (readonly [why: string, path: string, text: string, error: string])[] = [
  ['core fetches', 'core/wire/fetches.ts', "export const answer = fetch('/');\n", 'TS2304'],
  ['core looks at a document', 'core/wire/looks.ts', 'export const title = document.title;\n', 'TS2584'],
  ['core looks at a window', 'core/wire/opens-window.ts', 'export const all = window.name;\n', 'TS2304'],
  ['core asks the process', 'core/wire/asks.ts', 'export const all = process.env;\n', 'TS2591'],
  ['core reads a file', 'core/wire/reads.ts', "export { readFileSync } from 'node:fs';\n", 'TS2591'],
  ['core uses a Buffer', 'core/wire/buffers.ts', "export const b = Buffer.from('');\n", 'TS2591'],
  ['core waits', 'core/wire/waits.ts', 'export const w = () => setTimeout(() => {}, 1);\n', 'TS2304'],
  ['core writes to a console', 'core/wire/tells.ts', "console.log('');\n", 'TS2584'],
  [
    'core takes more of the platform’s crypto',
    'core/wire/digests.ts',
    'export const s = crypto.randomUUID();\n',
    'TS2339',
  ],
  ['an enum, which cannot be stripped', 'core/rules/enumerates.ts', 'export enum Colour { Red }\n', 'TS1294'],
  [
    'a namespace, which cannot be stripped',
    'core/rules/names.ts',
    'export namespace A { export const b = 1; }\n',
    'TS1294',
  ],
  [
    'a type that is imported as a value',
    'core/rules/values.ts',
    "import { Id } from '../ids.ts';\nexport const id: Id = '';\n",
    'TS1484',
  ],
  [
    'a list’s element taken as if it were there',
    'core/rules/takes.ts',
    'const list: string[] = [];\nexport const first: string = list[0];\n',
    'TS2322',
  ],
  [
    'the switchboard reaches into core for what opens envelopes (C1)',
    'switchboard/desk/opens.ts',
    "export { openEnvelope } from '@seinhuis/core/crypto/open';\n",
    'TS2307',
  ],
  [
    'the site reaches into core for keys',
    'site/sealed/keys.ts',
    "export { makeIdentity } from '@seinhuis/core/crypto/keys';\n",
    'TS2307',
  ],
  ['the switchboard looks at a document', 'switchboard/http/looks.ts', 'document.title;\n', 'TS2584'],
];

let tree: Tree;
let told: string;

beforeAll(async () => {
  tree = makeTree({
    'switchboard/http/keeps.ts': "export { bucketOf } from '@seinhuis/core/switchboard';\n",
    'site/sealed/keeps.ts': "export { sealTip } from '@seinhuis/core/tipster';\n",
    ...Object.fromEntries(BROKEN.map(([, path, text]) => [path, text])),
  });
  told = (await tree.run('tsc', '-b', 'core', 'switchboard', 'site', '--pretty', 'false')).told;
});

afterAll(() => tree?.remove());

describe('the compiler refuses (DESIGN 2)', () => {
  test.each(BROKEN)('%s', (_, path, __, error) => {
    const lines = told.split('\n').filter((line) => line.startsWith(`${path}(`));
    expect(lines.join('\n')).toContain(`error ${error}:`);
  });

  test('and nothing else', () => {
    const offending = new Set(BROKEN.map(([, path]) => path));
    const others = told
      .split('\n')
      .filter((line) => line.includes('error TS') && !offending.has(line.split('(')[0] ?? ''));
    expect(others).toEqual([]);
  });
});

describe('packages at run time', () => {
  const importing = (name: string) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', `await import('${name}')`], {
      cwd: new URL('../../switchboard', import.meta.url).pathname,
      encoding: 'utf8',
    });

  test.each([
    '@seinhuis/core/crypto/open',
    '@seinhuis/core/crypto/keys',
    '@seinhuis/core/crypto/seal',
    '@seinhuis/core',
  ])('%s is not exported to any other room (C1)', (name) => {
    expect(importing(name).stderr).toMatch(/ERR_PACKAGE_PATH_NOT_EXPORTED|No "exports" main/);
  });

  test('what is exported can be imported', () => {
    expect(importing('@seinhuis/core/switchboard').status).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, type Tree } from './tree.ts';

// The rules of Biome that carry a decision, and knip's: each broken on purpose.

const PURE = 'core is pure';

/** The rule of Biome, the file that breaks it, what it says, and a part of the reason that a developer reads. */
const BROKEN: readonly (readonly [rule: string, path: string, text: string, reason: string])[] = [
  ['noRestrictedGlobals', 'core/rules/clock.ts', 'export const now = () => new Date();\n', PURE],
  ['noRestrictedGlobals', 'core/rules/moment.ts', 'export const now = () => Date.now();\n', PURE],
  [
    'noRestrictedGlobals',
    'core/crypto/dice.ts',
    'export const bytes = () => crypto.getRandomValues(new Uint8Array(1));\n',
    PURE,
  ],
  ['plugin', 'core/rules/chance.ts', 'export const chance = () => Math.random();\n', 'can be guessed'],
  ['plugin', 'site/plain/chance.ts', 'export const chance = Math.random;\n', 'can be guessed'],
  [
    'noRestrictedGlobals',
    'core/wire/fetches.ts',
    "export const answer = fetch('/');\n",
    'no input or output',
  ],
  ['noRestrictedGlobals', 'core/wire/looks.ts', 'export const title = document.title;\n', 'no DOM'],
  ['noRestrictedGlobals', 'core/wire/asks.ts', 'export const all = process.env;\n', 'no Node'],
  ['noRestrictedGlobals', 'core/wire/hides.ts', 'export const all = globalThis.fetch;\n', 'by another way'],
  ['noRestrictedGlobals', 'core/wire/times.ts', 'export const at = performance.now();\n', PURE],
  ['noDefaultExport', 'site/plain/default.ts', 'export default 1;\n', 'default export'],
  ['noEnum', 'site/plain/enumerates.ts', 'export enum Colour {\n  Red,\n}\n', 'enum'],
  ['noConsole', 'switchboard/http/tells.ts', "console.log('moment');\n", 'console'],
  ['noBarrelFile', 'site/plain/index.ts', "export * from './tells.ts';\n", 'barrel'],
  [
    'useImportType',
    'site/plain/type.ts',
    "import { Id } from '@seinhuis/core/ids';\nexport const a: Id = '';\n",
    'type',
  ],
  ['useNodejsImportProtocol', 'cli/reads.ts', "export { readFileSync } from 'fs';\n", 'node:'],
  ['noNonNullAssertion', 'site/plain/sure.ts', 'export const a = (b?: string) => b!.length;\n', 'non-null'],
];

type Diagnostic = { readonly path: string; readonly rule: string; readonly message: string };

/** What Biome tells: a head line `path:line:column rule ━━━` and below it the message with the reason. */
const diagnosticsIn = (text: string): Diagnostic[] =>
  text.split(/^(?=\S+:\d+:\d+ \S)/m).flatMap((part) => {
    const head = /^(\S+?):\d+:\d+ (\S+)/.exec(part);
    return head === null ? [] : [{ path: head[1] ?? '', rule: head[2] ?? '', message: part }];
  });

let tree: Tree;
let told: Diagnostic[];
let dead: string;

beforeAll(async () => {
  tree = makeTree({
    'core/rules/keeps.ts': "export const day = '2026-11-22';\n",
    'switchboard/main.ts': "import { used } from './desk/shelf.ts';\n\nused();\n",
    'switchboard/desk/shelf.ts': 'export const used = () => 1;\nexport const spare = () => 2;\n',
    'switchboard/desk/forgotten.ts': 'export const forgotten = () => 3;\n',
    'switchboard/http/secretly.ts': "import 'hono';\nimport 'left-pad';\n",
    ...Object.fromEntries(BROKEN.map(([, path, text]) => [path, text])),
  });
  const [lint, knip] = await Promise.all([
    tree.run('biome', 'lint', '--max-diagnostics=none', '--colors=off', '.'),
    tree.run('knip', '--reporter', 'symbols'),
  ]);
  dead = knip.told;
  told = diagnosticsIn(lint.told);
});

afterAll(() => tree?.remove());

describe('the linter refuses, and tells why (STYLE)', () => {
  test.each(BROKEN)('%s: %s', (rule, path, _, reason) => {
    const own = told.filter((d) => d.path.endsWith(path) && d.rule.endsWith(rule));
    expect(own.map((d) => d.message).join(' ')).toContain(reason);
  });

  test('and leaves the rest alone', () => {
    expect(told.filter((d) => d.path.endsWith('core/rules/keeps.ts'))).toEqual([]);
  });
});

describe('dead code does not stay', () => {
  test('an export that nobody uses is named, one that is used is not', () => {
    expect(dead).toMatch(/spare\s+switchboard\/desk\/shelf\.ts/);
    expect(dead).not.toMatch(/used\s+switchboard\/desk\/shelf\.ts/);
  });

  test('a file that nobody imports is named', () => {
    expect(dead).toContain('switchboard/desk/forgotten.ts');
  });

  test('a package that no package.json names is named', () => {
    expect(dead).toMatch(/left-pad\s+switchboard\/http\/secretly\.ts/);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTree, type Offences, type Tree } from './tree.ts';

// Every rule of dependency-cruiser.config.mjs is broken on purpose. One run for all of them.

const CONFIG = new URL('../../dependency-cruiser.config.mjs', import.meta.url).href;
const { forbidden } = ((await import(CONFIG)) as { readonly default: unknown }).default as {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
};

/** The rule, the file that breaks it, and what it imports; some need a second file to lead to. */
const BROKEN: readonly (readonly [rule: string, path: string, text: string])[] = [
  [
    'no-circles',
    'core/wire/circle-one.ts',
    "import { two } from './circle-two.ts';\nexport const one = () => two;\n",
  ],
  ['switchboard-is-blind', 'switchboard/desk/opens.ts', "export * from '../../core/crypto/open.ts';\n"],
  // By a path of three: opened-text imports the module that opens.
  [
    'switchboard-is-blind',
    'switchboard/desk/reaches.ts',
    "export * from '@seinhuis/core/wire/opened-text';\n",
  ],
  ['switchboard-is-blind', 'switchboard/lends.ts', "export * from './desk/reaches.ts';\n"],
  [
    'switchboard-knows-its-own-role',
    'switchboard/desk/plays.ts',
    "export * from '@seinhuis/core/operator';\n",
  ],
  [
    'switchboard-knows-its-own-role',
    'switchboard/desk/later.ts',
    "export const later = () => import('@seinhuis/core/reader');\n",
  ],
  ['site-is-the-tipster', 'site/plain/plays.ts', "export * from '@seinhuis/core/staff';\n"],
  ['site-is-the-tipster', 'site/sealed/plays.ts', "export * from '@seinhuis/core/switchboard';\n"],
  ['sealed-door-carries-no-zod', 'site/sealed/carries.ts', "export * from '@seinhuis/core/wire/client';\n"],
  ['apps-are-apart', 'office/ui/borrows.ts', "export * from '../../site/plain/plays.ts';\n"],
  ['apps-are-apart', 'switchboard/db/borrows.ts', "export type { Page } from '../../site/page.ts';\n"],
  ['core-is-alone', 'core/wire/strays.ts', "export { Hono } from 'hono';\n"],
  ['core-is-alone', 'core/rules/strays.ts', "export type { Page } from '../../site/page.ts';\n"],
  ['core-by-its-exports', 'site/plain/detours.ts', "export * from '../../core/crypto/open.ts';\n"],
  ['core-by-its-exports', 'guard/detours.ts', "export type { Id } from '../core/ids.ts';\n"],
  ['crypto-packages-in-crypto', 'core/wire/encrypts.ts', "export { sha256 } from '@noble/hashes/sha2.js';\n"],
  ['crypto-packages-in-crypto', 'site/sealed/encrypts.ts', "export { Encrypter } from 'age-encryption';\n"],
  ['guard-knows-no-keys', 'guard/opens.ts', "export * from '@seinhuis/core/operator';\n"],
  ['guard-knows-no-keys', 'guard/judges.ts', "export * from '@seinhuis/core/switchboard';\n"],
  [
    'office-rooms-are-islands',
    'office/desk/visits.ts',
    "export const visits = 1;\nexport * from '../partner/stays.ts';\n",
  ],
  ['office-rooms-are-islands', 'office/ui/visits.ts', "export * from '../partner/stays.ts';\n"],
  ['office-guard-is-given-texts-only', 'office/guard/holds.ts', "export * from '../keys/holds.ts';\n"],
  ['office-rooms-play-one-role', 'office/partner/plays.ts', "export * from '@seinhuis/core/reader';\n"],
  ['switchboard-features-are-islands', 'switchboard/desk/visits.ts', "export * from '../intake/stays.ts';\n"],
  ['switchboard-features-are-islands', 'switchboard/db/visits.ts', "export * from '../intake/stays.ts';\n"],
  ['no-node-in-core', 'core/rules/reads.ts', "export { readFileSync } from 'node:fs';\n"],
  ['no-unresolved', 'site/plain/dreams.ts', "export * from './nowhere.ts';\n"],
  ['no-unresolved', 'switchboard/desk/breaks-in.ts', "export * from '@seinhuis/core/crypto/open';\n"],
];

/** What keeps every rule, of the kinds that rules speak about. */
const KEPT: Offences = {
  'core/wire/circle-two.ts': "import { one } from './circle-one.ts';\nexport const two = () => one;\n",
  'switchboard/intake/stays.ts':
    "export { bucketOf } from '@seinhuis/core/switchboard';\nexport * from '../db/keeps.ts';\n",
  'switchboard/db/keeps.ts': "export { ERRORS } from '@seinhuis/core/wire/errors';\n",
  'site/page.ts': "export type Page = { readonly text: string };\nexport * from '@seinhuis/core/tipster';\n",
  'site/sealed/keeps.ts':
    "export { sealTip } from '@seinhuis/core/tipster';\nexport * from '@seinhuis/core/wire/network';\n",
  'office/partner/stays.ts':
    "export type { Report } from '@seinhuis/core/wire/report';\nexport * from '../keys/holds.ts';\n",
  'office/keys/holds.ts': "export { openDelivery } from '@seinhuis/core/reader';\n",
  'guard/keeps.ts': "export { isDay } from '@seinhuis/core/ids';\n",
  'cli/composes.ts':
    "export * from '../site/page.ts';\nexport * from '../switchboard/intake/stays.ts';\nexport * from '@seinhuis/core/operator';\n",
};

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };

let tree: Tree;
let found: readonly Violation[];

beforeAll(async () => {
  tree = makeTree({ ...KEPT, ...Object.fromEntries(BROKEN.map(([, path, text]) => [path, text])) });
  const { told } = await tree.run(
    'depcruise',
    ...['--config', 'dependency-cruiser.config.mjs', '--output-type', 'json'],
    ...['core', 'guard', 'switchboard', 'site', 'office', 'cli'],
  );
  const from = told.indexOf('{\n');
  const answer = JSON.parse(told.slice(from, told.lastIndexOf('\n}') + 2)) as {
    summary: { violations: Violation[] };
  };
  found = answer.summary.violations;
});

afterAll(() => tree?.remove());

describe('the walls between the rooms (DESIGN 2)', () => {
  test.each(BROKEN)('%s: breaks on %s', (rule, path) => {
    expect(found.filter((v) => v.from === path).map((v) => v.rule.name)).toContain(rule);
  });

  test('no rule is without a file that breaks it', () => {
    const named = forbidden.map((rule) => rule.name);
    expect([...new Set(BROKEN.map(([rule]) => rule))].toSorted()).toEqual(named.toSorted());
  });

  test('what keeps the rules is left alone, core itself included', () => {
    const offending = new Set(BROKEN.map(([, path]) => path));
    expect(found.filter((v) => !offending.has(v.from))).toEqual([]);
  });

  test('every rule tells its reason', () => {
    for (const rule of forbidden) expect(rule.comment.length).toBeGreaterThan(20);
  });
});

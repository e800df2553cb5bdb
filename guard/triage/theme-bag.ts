// A text as weighed features for the theme and urgency models: words, their beginnings, pieces of four and five letters
// (so that a compound or a slip of the pen still looks like what it is made of), the word lists, and the kinds of things
// that are named, alone and two in one sentence. Each group counts for the same.
import type { Theme } from '../corpus/tip.ts';
import type { Reading } from '../reading.ts';
import { FEATURE_BITS } from '../tagger/features.ts';
import { hash } from '../text/hash.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { CONCEPTS, conceptsIn } from './concepts.ts';
import { themesOf } from './theme-words.ts';

const MASK = (1 << FEATURE_BITS) - 1;
const keyOf = (text: string): number => {
  const h = hash(text);
  return (h ^ (h >>> 8)) & MASK;
};

export type Weighed = { readonly feature: number; readonly weight: number };
/** A feature as often as it stands in a text, with its places among the tokens. */
type Seen = { count: number; readonly at: number[] };

/** How much each group of features counts. */
const GROUPS = { word: 3, start: 0.7, four: 1, five: 1, pair: 0.5, list: 0.3, kind: 1, both: 0.25 } as const;
type Group = keyof typeof GROUPS;

/** No word is longer; what is may be a whole text without a space, and need not be cut into pieces. */
const LONGEST = 60;

function piecesOf(norm: string): readonly (readonly [Group, string])[] {
  const found: (readonly [Group, string])[] = [['word', norm]];
  if (norm.length > 5) found.push(['start', norm.slice(0, 5)]);
  for (let k = 0; norm.length > 4 && k + 4 <= norm.length; k++) found.push(['four', norm.slice(k, k + 4)]);
  for (let k = 0; norm.length > 6 && k + 5 <= norm.length; k++) found.push(['five', norm.slice(k, k + 5)]);
  for (const theme of themesOf(norm)) found.push(['list', theme]);
  return found;
}

const PIECES = new Map<string, readonly (readonly [Group, number])[]>();

function numbered(norm: string): readonly (readonly [Group, number])[] {
  const known = PIECES.get(norm);
  if (known) return known;
  const made = piecesOf(norm).map(([group, text]) => [group, keyOf(`${group} ${text}`)] as const);
  if (PIECES.size > 20_000) PIECES.clear();
  PIECES.set(norm, made);
  return made;
}

const KINDS = CONCEPTS.map((name) => keyOf(`kind ${name}`));
const BOTH = new Map<number, number>();

/** One number for two kinds of things, whichever comes first. */
function bothOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  const pair = low * CONCEPTS.length + high;
  const known = BOTH.get(pair) ?? keyOf(`both ${CONCEPTS[low]} ${CONCEPTS[high]}`);
  BOTH.set(pair, known);
  return known;
}

/** How likely a text is about a theme, as a feature for the model of urgency. */
export const themeFeature = (theme: Theme): number => keyOf(`theme ${theme}`);

type Put = (group: Group, feature: number, i: number) => void;

function seenIn({ tokens }: Reading): ReadonlyMap<Group, ReadonlyMap<number, Seen>> {
  const groups = new Map<Group, Map<number, Seen>>();
  const put: Put = (group, feature, i) => {
    const map = groups.get(group) ?? new Map<number, Seen>();
    groups.set(group, map);
    const seen = map.get(feature);
    if (!seen) map.set(feature, { count: 1, at: [i] });
    else {
      seen.count++;
      if (seen.at.at(-1) !== i) seen.at.push(i);
    }
  };
  let before = '';
  tokens.forEach((token, i) => {
    if (!isWord(token) || token.norm.length > LONGEST || /^\d/.test(token.norm)) {
      before = '';
      return;
    }
    for (const [group, feature] of numbered(token.norm)) put(group, feature, i);
    if (before) put('pair', keyOf(`pair ${before} ${token.norm}`), i);
    before = token.norm;
  });
  putKinds(tokens, put);
  return groups;
}

/** The kinds of things, and each two kinds once in every sentence that holds both. */
function putKinds(tokens: readonly Token[], put: Put): void {
  let sentence = -1;
  const here = new Map<number, number>();
  const pair = (): void => {
    const kinds = [...here];
    kinds.forEach(([a, at], k) => {
      for (const [b] of kinds.slice(k + 1)) put('both', bothOf(a, b), at);
    });
    here.clear();
  };
  for (const { concept, at } of conceptsIn(tokens)) {
    const own = tokens[at]?.sentence ?? 0;
    if (own !== sentence) pair();
    sentence = own;
    put('kind', KINDS[concept] ?? 0, at);
    if (!here.has(concept)) here.set(concept, at);
  }
  pair();
}

/** Features with their weight and the tokens they come from. */
export type Places = ReadonlyMap<number, { readonly weight: number; readonly at: readonly number[] }>;

/** Repeats count for less and less, and a long text for no more than a short one. */
export function themePlaces(reading: Reading): Places {
  const all = new Map<number, { readonly weight: number; readonly at: readonly number[] }>();
  for (const [group, map] of seenIn(reading)) {
    let sum = 0;
    for (const { count } of map.values()) sum += Math.log(1 + count) ** 2;
    const scale = Math.sqrt(GROUPS[group] / sum);
    for (const [feature, { count, at }] of map) all.set(feature, { weight: scale * Math.log(1 + count), at });
  }
  return all;
}

export const themeBag = (reading: Reading): readonly Weighed[] =>
  [...themePlaces(reading)].map(([feature, { weight }]) => ({ feature, weight }));

// A text as weighed features for the theme model: words, their beginnings, pieces of four and five letters (so that a
// compound or a slip of the pen still looks like what it is made of) and the word lists. Each group counts for the same.
import type { Reading } from '../reading.ts';
import { FEATURE_BITS } from '../tagger/features.ts';
import { hash } from '../text/hash.ts';
import { isWord } from '../text/tokens.ts';
import { themesOf } from './theme-words.ts';

const MASK = (1 << FEATURE_BITS) - 1;
const keyOf = (text: string): number => {
  const h = hash(text);
  return (h ^ (h >>> 8)) & MASK;
};

export type Weighed = { readonly feature: number; readonly weight: number };
/** A feature as often as it stands in a word, with the word's place among the tokens. */
type Seen = { count: number; readonly at: number[] };

/** How much each group of features counts. */
const GROUPS = { word: 1, start: 0.7, four: 1, five: 1, pair: 0.3, list: 0.3 } as const;
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

function seenIn({ tokens }: Reading): ReadonlyMap<Group, ReadonlyMap<number, Seen>> {
  const groups = new Map<Group, Map<number, Seen>>();
  const put = (group: Group, feature: number, i: number): void => {
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
  return groups;
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

// A text as a bag of features for the linear models: words, their beginnings and consonants, pairs, classes, rules
// that matched and kinds of entities.
import type { Reading } from '../reading.ts';
import { FEATURE_BITS } from '../tagger/features.ts';
import { hash } from '../text/hash.ts';
import { classesOf } from '../text/lexicon.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { themesOf } from './theme-words.ts';

const MASK = (1 << FEATURE_BITS) - 1;
const key = (text: string): number => {
  const h = hash(text);
  return (h ^ (h >>> 8)) & MASK;
};

export type BagEntry = { readonly feature: number; readonly from: number; readonly to: number };

const AHEAD = new Set(
  'morgen vanavond vannacht overmorgen komende aanstaande volgende straks tomorrow tonight next aanstonds eerstvolgende weekend binnenkort morgenavond morgenochtend'.split(
    ' ',
  ),
);
const YOUNG = new Set('tien elf twaalf dertien veertien vijftien zestien zeventien minderjarig'.split(' '));

/** Which tokens to leave out: names and numbers say nothing about a theme. */
export function bagOf(
  { tokens, rules, structured, times }: Reading,
  extra: readonly string[] = [],
): readonly BagEntry[] {
  const seen = new Set<number>();
  const bag: BagEntry[] = [];
  const counts = new Map<string, number>();
  const put = (text: string, from: number, to: number): void => {
    const feature = key(text);
    if (seen.has(feature)) return;
    seen.add(feature);
    bag.push({ feature, from, to });
  };
  tokens.forEach((token, i) => {
    if (!isWord(token) || /^\d/.test(token.norm)) return;
    const { norm } = token;
    put(`w ${norm}`, i, i + 1);
    if (norm.length > 5) put(`p ${norm.slice(0, 5)}`, i, i + 1);
    if (norm.length > 7) {
      put(`h ${norm.slice(0, 7)}`, i, i + 1);
      put(`t ${norm.slice(-5)}`, i, i + 1);
    }
    const next = nextWord(tokens, i);
    if (next) put(`b ${norm} ${next.norm}`, i, i + 2);
    for (const name of classesOf(norm)) put(`c ${name}`, i, i + 1);
    for (const theme of themesOf(norm)) {
      put(`t ${theme}`, i, i + 1);
      const times = (counts.get(theme) ?? 0) + 1;
      counts.set(theme, times);
      if (times === 2 || times === 4) put(`t${times} ${theme}`, i, i + 1);
    }
  });
  tokens.forEach(({ norm }, i) => {
    if (AHEAD.has(norm)) put('ahead', i, i + 1);
    const age = /^(?:1[0-7]|[5-9])$/.test(norm) || YOUNG.has(norm);
    if (age && /^(?:jaar|jarige|year|-)$/.test(tokens[i + 1]?.norm ?? '')) put('minor', i, i + 1);
  });
  for (const { rule, from, to } of rules) put(`r ${rule.kind}`, from, to);
  for (const { kind } of structured) put(`e ${kind}`, 0, 0);
  if (times.some(({ value }) => value.includes('FREQ'))) put('e recurring', 0, 0);
  for (const one of extra) put(`x ${one}`, 0, 0);
  put('bias', 0, 0);
  return bag;
}

function nextWord(tokens: readonly Token[], i: number): Token | null {
  const next = tokens[i + 1];
  return next && next.sentence === tokens[i]?.sentence && isWord(next) ? next : null;
}

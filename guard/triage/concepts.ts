// What kind of thing a word stands for (a firearm, a bed, a debt, tonight): word lists from our own knowledge of Dutch
// and of crime. The models learn which themes a kind of thing, or two of them together, point at; so a word that no
// training text has still says something.

import { normalise, perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { DRUGS } from './concepts/drugs.ts';
import { FORCE } from './concepts/force.ts';
import { HOMES } from './concepts/homes.ts';
import { MONEY } from './concepts/money.ts';
import { NATURE } from './concepts/nature.ts';
import { PEOPLE } from './concepts/people.ts';
import { SITUATION } from './concepts/situation.ts';
import { TRUST } from './concepts/trust.ts';

/** "word", "stem-" (begins with), "-tail" (ends with), "~part" (either), "two+words" (in this order). */
export const CONCEPT_TABLES: readonly Readonly<Record<string, string>>[] = [
  DRUGS,
  FORCE,
  MONEY,
  HOMES,
  PEOPLE,
  NATURE,
  TRUST,
  SITUATION,
];

export const CONCEPTS: readonly string[] = CONCEPT_TABLES.flatMap((table) => Object.keys(table));

/** Words behind a first word, and how many words may stand between. */
type Phrase = { readonly rest: readonly string[]; readonly reach: number; readonly concept: number };

const WHOLE = new Map<string, Set<number>>();
const HEADS = new Map<string, (readonly [string, number])[]>();
const TAILS = new Map<string, (readonly [string, number])[]>();
const PHRASES = new Map<string, Phrase[]>();
const PHRASE_HEADS = new Map<string, (readonly [string, Phrase])[]>();

/** Parts shorter than this are only looked for as a whole word or at its end: "mes" is no beginning of "mest". */
const SHORTEST_HEAD = 5;
/** Between the words of a phrase others may stand, when each says something by itself. */
const REACH = 4;
const SHORTEST_LOOSE = 4;
const KEY = 3;

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function enter(entry: string, concept: number): void {
  if (entry.includes('+')) {
    const [first = '', ...rest] = entry.split('+');
    const reach = [first, ...rest].every((part) => part.length >= SHORTEST_LOOSE) ? REACH : 1;
    const phrase = { rest, reach, concept };
    if (first.endsWith('-')) push(PHRASE_HEADS, first.slice(0, KEY), [first.slice(0, -1), phrase] as const);
    else push(PHRASES, first, phrase);
    return;
  }
  const part = entry.replace(/^[-~]|-$/g, '');
  const [either, tail, head] = [entry.startsWith('~'), entry.startsWith('-'), entry.endsWith('-')];
  if (!tail) WHOLE.set(part, (WHOLE.get(part) ?? new Set()).add(concept));
  if (head || (either && part.length >= SHORTEST_HEAD))
    push(HEADS, part.slice(0, KEY), [part, concept] as const);
  if (tail || either) push(TAILS, part.slice(-KEY), [part, concept] as const);
}

CONCEPT_TABLES.flatMap((table) => Object.values(table)).forEach((entries, concept) => {
  for (const entry of entries.split(' ')) if (entry) enter(normalise(entry), concept);
});

/** Endings that leave the kind of thing as it is. */
const ENDINGS = [
  '',
  'en',
  'n',
  'e',
  's',
  't',
  'je',
  'jes',
  'tje',
  'tjes',
  'er',
  'ers',
  'ing',
  'ed',
  'd',
] as const;
const LEAST_STEM = 4;
/** No word is longer; what is may be a whole text without a space. */
const LONGEST = 60;

const SAID: ReadonlyMap<string, string> = new Map([
  ["z'n", 'zijn'],
  ['zn', 'zijn'],
  ["m'n", 'mijn'],
  ['mn', 'mijn'],
  ["d'r", 'haar'],
  ["'m", 'hem'],
  ["'n", 'een'],
]);
const said = (norm: string): string => SAID.get(norm) ?? norm.replace(/'s$/, '').replaceAll("'", '');

/** Phrases by the word that comes second: as a whole, or by its first letters where only its beginning is told. */
type Following = {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>;
  readonly heads: ReadonlyMap<string, readonly Phrase[]>;
  /** How far away the second word may be. */
  readonly reach: number;
};
type Known = {
  readonly word: string;
  /** Its first letters. */
  readonly start: string;
  readonly concepts: readonly number[];
  readonly following: Following | null;
};

function followingOf(phrases: readonly Phrase[]): Following | null {
  if (phrases.length === 0) return null;
  const second = ({ rest }: Phrase): string => rest[0] ?? '';
  const isHead = (phrase: Phrase): boolean => second(phrase).endsWith('-');
  return {
    whole: Map.groupBy(
      phrases.filter((phrase) => !isHead(phrase)),
      second,
    ),
    heads: Map.groupBy(phrases.filter(isHead), (phrase) => second(phrase).slice(0, KEY)),
    reach: Math.max(...phrases.map(({ reach }) => reach)),
  };
}

function conceptsOf(word: string): readonly number[] {
  const found = new Set<number>();
  for (const [head, concept] of HEADS.get(word.slice(0, KEY)) ?? [])
    if (word.startsWith(head)) found.add(concept);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (ending !== '' && stem.length < LEAST_STEM) continue;
    for (const concept of WHOLE.get(stem) ?? []) found.add(concept);
    for (const [tail, concept] of TAILS.get(stem.slice(-KEY)) ?? [])
      if (stem.length > tail.length + 1 && stem.endsWith(tail)) found.add(concept);
  }
  return [...found];
}

const NOTHING: Known = { word: '', start: '', concepts: [], following: null };

const known = perForm(({ norm, word: isWord }): Known => {
  if (!isWord || norm.length > LONGEST) return NOTHING;
  const word = said(norm);
  const phrases = [...(PHRASES.get(word) ?? [])];
  for (const [head, phrase] of PHRASE_HEADS.get(word.slice(0, KEY)) ?? [])
    if (word.startsWith(head)) phrases.push(phrase);
  return { word, start: word.slice(0, KEY), concepts: conceptsOf(word), following: followingOf(phrases) };
});

const fits = (part: string, word: string): boolean =>
  part.endsWith('-') ? word.startsWith(part.slice(0, -1)) : part === word;

/** Does the rest of a phrase stand behind its second word, at token `at`? */
function goesOn(tokens: readonly Token[], at: number, { rest, reach }: Phrase): boolean {
  let last = at;
  for (const part of rest.slice(1)) {
    let next = -1;
    for (let k = last + 1; k <= last + reach && next < 0; k++) {
      const token = tokens[k];
      if (!token || token.sentence !== tokens[at]?.sentence) return false;
      if (fits(part, known(token.form).word)) next = k;
    }
    if (next < 0) return false;
    last = next;
  }
  return true;
}

export type ConceptHit = { readonly concept: number; readonly at: number };

/** Phrases that begin at token i, each once. */
function putPhrases(
  tokens: readonly Token[],
  i: number,
  { whole, heads, reach }: Following,
  hits: ConceptHit[],
): void {
  const sentence = tokens[i]?.sentence;
  let found: Phrase[] | null = null;
  for (let k = i + 1; k <= i + reach; k++) {
    const token = tokens[k];
    if (!token || token.sentence !== sentence) return;
    const { word, start } = known(token.form);
    for (const list of [whole.get(word), heads.get(start)]) {
      for (const phrase of list ?? []) {
        if (k - i > phrase.reach || found?.includes(phrase) || !fits(phrase.rest[0] ?? '', word)) continue;
        if (!goesOn(tokens, k, phrase)) continue;
        found = [...(found ?? []), phrase];
        hits.push({ concept: phrase.concept, at: i });
      }
    }
  }
}

/** The kinds of things that are named, by token. */
export function conceptsIn(tokens: readonly Token[]): readonly ConceptHit[] {
  const hits: ConceptHit[] = [];
  tokens.forEach(({ form }, i) => {
    const { concepts, following } = known(form);
    for (const concept of concepts) hits.push({ concept, at: i });
    if (following) putPhrases(tokens, i, following, hits);
  });
  return hits;
}

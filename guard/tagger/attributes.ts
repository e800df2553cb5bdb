// What the tagger knows about each token, as numbers: the word, its parts, its shape, its classes, what the rules say
// of it, and what its clause and sentence hold.
import { endsHere } from '../findings/pattern.ts';
import { perForm } from '../text/forms.ts';
import { bitsOf, CLASS_NAMES, classesIn, type LexiconClass } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { type Column, columnOf } from './column.ts';
import { EDGE, EDGE_HASH, isScale, MARKED, SCALES, type ScaleName } from './scale.ts';
import { type CaseStyle, isOfWord, type Word, type WordName, wordIn } from './word.ts';

/** What does not follow from the word alone: numbers of a scale, for every token. */
type PlaceName = Exclude<ScaleName, WordName>;
export type AttributeName = WordName | PlaceName;
export type Attributes = {
  readonly words: readonly Word[];
  /** 1 where a clause begins. */
  readonly begins: Uint8Array;
  /** Those of words are made when they are asked for (valuesOf). */
  readonly columns: Partial<Record<AttributeName, Column>>;
};

/** All values of an attribute. */
export function valuesOf({ words, columns }: Attributes, name: AttributeName): Column {
  const known = columns[name];
  if (known) return known;
  if (!isOfWord(name)) throw new TypeError('every attribute of a place is made at once');
  const made = columnOf(words.length, isScale(name) ? EDGE : EDGE_HASH, (i) => words[i]?.[name] ?? NOTHING);
  columns[name] = made;
  return made;
}

type Rows = (i: number) => readonly number[];

/** What rules and lists say of a token range, as a label that becomes an attribute. */
export type Mark = { readonly from: number; readonly to: number; readonly label: string };

/** Classes that count for the whole clause and sentence. */
const WATCHED: readonly LexiconClass[] = [
  ...([
    'IK',
    'MIJ',
    'MIJN',
    'WIJ',
    'ONS',
    'MELDER',
    'KIN',
    'BUUR',
    'TIE',
    'ZIE',
    'HOOR',
    'RUIK',
    'TEL',
  ] as const),
  ...(['TOON', 'WERK', 'BEROEP', 'KLUS', 'TOEGANG', 'KIJKPLEK', 'WOON', 'GEZIN', 'ERBIJ', 'PAST'] as const),
  ...(['TIJDPUNT', 'KLACHT', 'ALLEEN', 'STIJL', 'VOLGENS', 'HIJ'] as const),
];
const SELF: readonly LexiconClass[] = ['IK', 'MIJ', 'MIJN', 'WIJ', 'ONS', 'MELDER'];

const NOTHING: readonly number[] = [];
/** Lists of one number, each made once. */
const ONES: (readonly number[])[] = [];
const one = (number: number): readonly number[] => (ONES[number] ??= [number]);

export function attributesOf(
  tokens: readonly Token[],
  ruleMarks: readonly Mark[],
  hitMarks: readonly Mark[],
): Attributes {
  const { length } = tokens;
  const wordOf = wordIn[caseOf(tokens)];
  const words: Word[] = [];
  const self = new Int8Array(length);
  const ends = new Uint8Array(length);
  tokens.forEach(({ form }, i) => {
    words.push(wordOf(form));
    self[i] = selfIn(form);
    ends[i] = endsHere(tokens, i, true) ? 1 : 0;
  });
  const opens = (i: number): boolean => i === 0 || tokens[i]?.sentence !== tokens[i - 1]?.sentence;
  const begins = new Uint8Array(length);
  for (let i = 0; i < length; i++) begins[i] = ends[i] === 1 || opens(i) ? 1 : 0;
  const doc = one(docOf(self));
  const column = (valuesAt: Rows): Column => columnOf(length, EDGE, valuesAt);
  return {
    words,
    begins,
    columns: {
      doc: column(() => doc),
      rule: column(marked(length, ruleMarks, 'rule')),
      hit: column(marked(length, hitMarks, 'hit')),
      clause: column(watched(tokens, (i) => begins[i] === 1)),
      sent: column(watched(tokens, opens)),
      near: column(nearSelf(tokens, self)),
      spot: column((i) => one(spotOf(tokens, ends, i))),
    },
  };
}

/** 1: begins with a small letter, 2: with a capital, 0: with no letter. */
const caseIn = perForm(({ raw }) => (/^\p{Lu}/u.test(raw) ? 2 : /^\p{L}/u.test(raw) ? 1 : 0));

/** A text in capitals or without any says nothing with its capitals: then shapes are another alphabet. */
function caseOf(tokens: readonly Token[]): CaseStyle {
  let upper = 0;
  let words = 0;
  for (const { form } of tokens) {
    const found = caseIn(form);
    if (found > 0) words++;
    if (found === 2) upper++;
  }
  return upper * 50 < words || upper * 10 > words * 7 ? 'flat' : 'mixed';
}

/** Which word for the tipster it is, or -1. */
const selfIn = perForm((form) => {
  const name = classesIn(form).names.find((found) => SELF.includes(found));
  return name ? SELF.indexOf(name) : -1;
});

function docOf(self: Int8Array): number {
  const count = self.reduce((sum, found) => sum + (found >= 0 ? 1 : 0), 0);
  const much = count === 0 ? 'none' : count < 3 ? 'few' : count < 7 ? 'some' : 'many';
  return SCALES.doc.numberOf(`self ${much}`);
}

const WATCH = bitsOf(WATCHED);
const WATCH_NUMBERS = CLASS_NAMES.map((name) => SCALES.class.numberOf(name));

/** The watched classes of each stretch of tokens, shared by all its tokens; `begins` says where the next one does. */
function watched(tokens: readonly Token[], begins: (i: number) => boolean): Rows {
  const rows: (readonly number[])[] = [];
  for (let from = 0; from < tokens.length; ) {
    let [low, high] = [0, 0];
    let to = from;
    do {
      const form = tokens[to]?.form;
      if (form) {
        const found = classesIn(form);
        low |= found.low;
        high |= found.high;
      }
      to++;
    } while (to < tokens.length && !begins(to));
    const numbers = numbersOf(low & WATCH.low, high & WATCH.high);
    for (; from < to; from++) rows.push(numbers);
  }
  return (i) => rows[i] ?? NOTHING;
}

function numbersOf(low: number, high: number): readonly number[] {
  const numbers: number[] = [];
  for (let bit = 0; bit < CLASS_NAMES.length; bit++)
    if (((bit < 32 ? low : high) & (1 << bit)) !== 0) numbers.push(WATCH_NUMBERS[bit] ?? 0);
  return numbers;
}

const MARK_NUMBERS: Readonly<Record<'rule' | 'hit', Map<string, readonly number[]>>> = {
  rule: new Map(),
  hit: new Map(),
};

function marked(length: number, marks: readonly Mark[], name: 'rule' | 'hit'): Rows {
  const rows: number[][] = [];
  for (let i = 0; i < length; i++) rows.push(NOTHING as number[]);
  const put = (i: number, number: number): void => {
    const row = rows[i];
    if (row === NOTHING) rows[i] = [number];
    else row?.push(number);
  };
  for (const { from, to, label } of marks) {
    let numbers = MARK_NUMBERS[name].get(label);
    if (!numbers) {
      numbers = MARKED.map((place) => SCALES[name].numberOf(`${place}-${label}`));
      MARK_NUMBERS[name].set(label, numbers);
    }
    const [begin = 0, on = 0, after = 0] = numbers;
    for (let i = from; i < to; i++) put(i, i === from ? begin : on);
    put(to, after);
  }
  return (i) => rows[i] ?? NOTHING;
}

const STEPS = ['0', '1', '2', '3', '4-6', '7-12', 'far'] as const;
/** By distance, up to the one from which on all are far. */
const STEP_OF = Uint8Array.from([0, 1, 2, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6]);
const FAR = STEP_OF.length - 1;
/** On each side: who is near, by distance; the last is nobody. */
const [LEFT, RIGHT] = ['<', '>'].map((side) => [
  ...SELF.flatMap((name) => STEPS.map((far) => SCALES.near.numberOf(`${side}${name}${far}`))),
  SCALES.near.numberOf(`${side}none`),
]);
const NOBODY = SELF.length * STEPS.length;
const PAIRS: (readonly number[])[] = [];

/** How far the nearest word for the tipster is, to the left and to the right, within the sentence. */
function nearSelf(tokens: readonly Token[], self: Int8Array): Rows {
  const { length } = tokens;
  const nearest = (last: number, i: number): number =>
    last >= 0 && tokens[last]?.sentence === tokens[i]?.sentence
      ? (self[last] ?? 0) * STEPS.length + (STEP_OF[Math.min(Math.abs(i - last), FAR)] ?? 0)
      : NOBODY;
  const [left, right] = [new Uint8Array(length), new Uint8Array(length)];
  for (let i = 0, last = -1; i < length; i++) {
    if ((self[i] ?? -1) >= 0) last = i;
    left[i] = nearest(last, i);
  }
  for (let i = length - 1, last = -1; i >= 0; i--) {
    if ((self[i] ?? -1) >= 0) last = i;
    right[i] = nearest(last, i);
  }
  return (i) => pairOf(left[i] ?? 0, right[i] ?? 0);
}

const pairOf = (left: number, right: number): readonly number[] =>
  (PAIRS[left * (NOBODY + 1) + right] ??= [LEFT?.[left] ?? 0, RIGHT?.[right] ?? 0]);

const SPOTS = ['first', 'last', 'mid'].flatMap((sentence) =>
  ['', ' begin', ' clause'].flatMap((place) =>
    ['', ' end'].flatMap((end) =>
      ['', ' sign'].map((sign) => SCALES.spot.numberOf(`${sentence}${place}${end}${sign}`)),
    ),
  ),
);

function spotOf(tokens: readonly Token[], ends: Uint8Array, i: number): number {
  const token = tokens[i];
  const sentence = token?.sentence === 0 ? 0 : token?.sentence === tokens.at(-1)?.sentence ? 1 : 2;
  const begins = i === 0 || tokens[i - 1]?.sentence !== token?.sentence;
  const place = begins ? 1 : ends[i - 1] === 1 ? 2 : 0;
  const end = i + 1 >= tokens.length || ends[i + 1] === 1 ? 1 : 0;
  return SPOTS[((sentence * 3 + place) * 2 + end) * 2 + (token?.word ? 0 : 1)] ?? 0;
}

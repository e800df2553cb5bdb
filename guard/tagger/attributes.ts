// What the tagger knows about each token, as numbers: the word, its parts, its shape, its classes, what the rules say
// of it, and what its clause and sentence hold. Values are hashes of short strings; explain.ts makes the strings again.
import { endsHere } from '../findings/pattern.ts';
import { classesOf, type LexiconClass } from '../text/lexicon.ts';
import { isWord, type Token } from '../text/tokens.ts';

/** Per token one or more values; names are the attribute names that templates use. */
export type AttributeName =
  | 'w'
  | 'pre'
  | 'suf'
  | 'bone'
  | 'shape'
  | 'class'
  | 'rule'
  | 'hit'
  | 'clause'
  | 'sent'
  | 'near'
  | 'spot'
  | 'list'
  | 'doc';
export type Attributes = Readonly<Record<AttributeName, readonly (readonly number[])[]>> & {
  /** What does not depend on the neighbours: one object for each word, however often it stands there. */
  readonly words: readonly Word[];
};

/** What rules and lists say of a token range, as a label that becomes an attribute. */
export type Mark = { readonly from: number; readonly to: number; readonly label: string };

const WATCHED: readonly LexiconClass[] = [
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
  'TOON',
  'WERK',
  'BEROEP',
  'KLUS',
  'TOEGANG',
  'KIJKPLEK',
  'WOON',
  'GEZIN',
  'ERBIJ',
  'PAST',
  'TIJDPUNT',
  'KLACHT',
  'ALLEEN',
  'STIJL',
  'VOLGENS',
  'HIJ',
];
const WATCH = new Set<LexiconClass>(WATCHED);
const SELF: readonly LexiconClass[] = ['IK', 'MIJ', 'MIJN', 'WIJ', 'ONS', 'MELDER'];

let names = new Map<number, string>();
let remember = false;

/** Runs `work` while every hashed string is remembered, for explanations. */
export function remembering<T>(work: () => T): {
  readonly result: T;
  readonly names: ReadonlyMap<number, string>;
} {
  names = new Map();
  remember = true;
  try {
    return { result: work(), names };
  } finally {
    remember = false;
  }
}

export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h >>>= 0;
  if (remember) names.set(h, text);
  return h;
}

export function attributesOf(
  tokens: readonly Token[],
  ruleMarks: readonly Mark[],
  hitMarks: readonly Mark[],
  lists: (norm: string) => readonly string[],
): Attributes {
  const style = caseOf(tokens);
  const words = tokens.map(({ norm, raw }) => wordOf(norm, raw, style, lists));
  const classes = tokens.map(({ norm }) => classesOf(norm));
  const self = classes.filter((found) => found.some((name) => SELF.includes(name))).length;
  const doc = [hash(self === 0 ? 'self none' : self < 3 ? 'self few' : self < 7 ? 'self some' : 'self many')];
  const clauses = clauseIds(tokens);
  const sentences = tokens.map(({ sentence }) => sentence);
  const spans = (ids: readonly number[]): readonly (readonly number[])[] => {
    const seen = new Map<number, Set<string>>();
    ids.forEach((id, i) => {
      const set = seen.get(id) ?? new Set<string>();
      seen.set(id, set);
      for (const name of classes[i] ?? []) if (WATCH.has(name)) set.add(name);
    });
    const hashed = new Map([...seen].map(([id, set]) => [id, [...set].map(hash)]));
    return ids.map((id) => hashed.get(id) ?? []);
  };
  return {
    words,
    w: words.map((word) => word.w),
    pre: words.map((word) => word.pre),
    suf: words.map((word) => word.suf),
    bone: words.map((word) => word.bone),
    shape: words.map((word) => word.shape),
    class: words.map((word) => word.class),
    list: words.map((word) => word.list),
    doc: tokens.map(() => doc),
    rule: marked(tokens.length, ruleMarks),
    hit: marked(tokens.length, hitMarks),
    clause: spans(clauses),
    sent: spans(sentences),
    near: nearSelf(tokens, classes),
    spot: tokens.map((token, i) => [hash(spotOf(tokens, i, token))]),
  };
}

type CaseStyle = 'mixed' | 'flat';

/** A text in capitals or without any says nothing with its capitals: then shapes are another alphabet. */
function caseOf(tokens: readonly Token[]): CaseStyle {
  let upper = 0;
  let words = 0;
  for (const { raw } of tokens) {
    if (!/^\p{L}/u.test(raw)) continue;
    words++;
    if (/^\p{Lu}/u.test(raw)) upper++;
  }
  return upper * 50 < words || upper * 10 > words * 7 ? 'flat' : 'mixed';
}

const WORD_ATTRIBUTES = ['w', 'pre', 'suf', 'bone', 'shape', 'class', 'list'] as const;
type WordAttribute = (typeof WORD_ATTRIBUTES)[number];
export type Word = Readonly<Record<WordAttribute, readonly number[]>>;

export const isWordAttribute = (name: AttributeName): name is WordAttribute =>
  (WORD_ATTRIBUTES as readonly string[]).includes(name);

const WORDS: Readonly<Record<CaseStyle, Map<string, Word>>> = { mixed: new Map(), flat: new Map() };
/** Words that are remembered of each style. */
const REMEMBERED = 8_000;

/** What does not depend on the neighbours, kept per word. */
function wordOf(
  norm: string,
  raw: string,
  style: CaseStyle,
  lists: (norm: string) => readonly string[],
): Word {
  const words = WORDS[style];
  const known = remember ? undefined : words.get(raw);
  if (known) return known;
  const word: Word = {
    w: [hash(norm.replace(/\d/g, '0'))],
    pre: norm.length > 4 ? [hash(norm.slice(0, 4))] : [],
    suf: norm.length > 3 ? [hash(norm.slice(-3)), hash(norm.slice(-5))] : [],
    bone: norm.length > 3 ? [hash(bone(norm))] : [],
    shape: [hash(style === 'mixed' ? shapeOf(raw) : `~${shapeOf(raw.toLowerCase())}`)],
    class: classesOf(norm).map(hash),
    list: lists(norm.replace(/'s$/, '')).map(hash),
  };
  if (words.size > REMEMBERED) words.clear();
  if (!remember) words.set(raw, word);
  return word;
}

/** Consonants without doubles: what stays of a misspelled word. */
function bone(norm: string): string {
  return norm
    .replace(/[aeiouyh'-]/g, '')
    .replace(/(.)\1+/g, '$1')
    .replaceAll('ck', 'k')
    .replaceAll('d', 't')
    .replaceAll('c', 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .slice(0, 6);
}

function shapeOf(raw: string): string {
  if (!/[\p{L}\p{N}]/u.test(raw)) return raw.length === 1 ? raw : 'sign';
  return raw
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\d+/g, (run) => '9'.repeat(Math.min(run.length, 4)));
}

function clauseIds(tokens: readonly Token[]): readonly number[] {
  let clause = 0;
  return tokens.map((token, i) => {
    if (i > 0 && (endsHere(tokens, i, true) || token.sentence !== tokens[i - 1]?.sentence)) clause++;
    return clause;
  });
}

function marked(length: number, marks: readonly Mark[]): readonly (readonly number[])[] {
  const rows: number[][] = Array.from({ length }, () => []);
  for (const { from, to, label } of marks) {
    for (let i = from; i < to; i++) rows[i]?.push(hash(`${i === from ? 'B' : 'I'}-${label}`));
    rows[to]?.push(hash(`after-${label}`));
  }
  return rows;
}

/** How far the nearest word for the tipster is, to the left and to the right, within the sentence. */
function nearSelf(
  tokens: readonly Token[],
  classes: readonly (readonly LexiconClass[])[],
): readonly (readonly number[])[] {
  const bucket = (n: number): string => (n > 12 ? 'far' : n > 6 ? '7-12' : n > 3 ? '4-6' : String(n));
  const own = classes.map((found) => found.find((name) => SELF.includes(name)));
  const scan = (order: readonly number[], side: string): readonly string[] => {
    const out: string[] = [];
    let last = -1;
    for (const i of order) {
      if (own[i]) last = i;
      const ok = last >= 0 && tokens[last]?.sentence === tokens[i]?.sentence;
      out[i] = ok ? `${side}${own[last]}${bucket(Math.abs(i - last))}` : `${side}none`;
    }
    return out;
  };
  const order = tokens.map((_, i) => i);
  const left = scan(order, '<');
  const right = scan(order.toReversed(), '>');
  return order.map((i) => [hash(left[i] ?? ''), hash(right[i] ?? '')]);
}

function spotOf(tokens: readonly Token[], i: number, token: Token): string {
  const begins = i === 0 || tokens[i - 1]?.sentence !== token.sentence;
  const last = token.sentence === tokens.at(-1)?.sentence;
  const clause = endsHere(tokens, i - 1, true) || i === 0;
  const next = tokens[i + 1];
  const ends = !next || endsHere(tokens, i + 1, true);
  return `${token.sentence === 0 ? 'first' : last ? 'last' : 'mid'}${begins ? ' begin' : clause ? ' clause' : ''}${ends ? ' end' : ''}${isWord(token) ? '' : ' sign'}`;
}

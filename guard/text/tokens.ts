// Words and marks of a folded text, with offsets. A word keeps its inner apostrophes and hyphens (m'n, ex-man);
// everything else that is not white space is a token of its own.

import { type Form, formOf } from './forms.ts';

export type Token = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Lower case without accents: what rules and lists compare. */
  readonly norm: string;
  /** Counts up after . ! ? and line ends. */
  readonly sentence: number;
  /** Stands after white space or at the start. */
  readonly spaced: boolean;
  /** Holds a letter or a digit. */
  readonly word: boolean;
  /** Raw, norm and word, with whatever is remembered of them. */
  readonly form: Form;
};

const WORD =
  /\p{L}[\p{L}\p{M}\p{N}]*(?:['-]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}[\p{L}\p{M}\p{N}]*|'[a-zA-Z](?![\p{L}\p{N}])|'(?:ns|ne|et|em|er|tis|twas)(?![\p{L}\p{N}])|[^\s]/uy;
const ABBREVIATION = new Set([
  'dhr',
  'mevr',
  'mw',
  'dr',
  'mr',
  'ing',
  'drs',
  'st',
  'nr',
  'o.a',
  'bv',
  'ca',
  'evt',
  'tel',
  'str',
  'hr',
  'fam',
  'jl',
  'mrs',
  'incl',
  'excl',
  'wo',
  'do',
  'vr',
  'za',
  'zo',
  'ma',
  'di',
  'no',
]);
const SPACE = /\s/;

/** What a sign below 128 is, for the words that need no more than those. */
const [LETTER, DIGIT, SPACE_SIGN] = [1, 2, 3] as const;
const PLAIN = 128;
const SORTS = Uint8Array.from({ length: PLAIN }, (_, code) => {
  const ch = String.fromCharCode(code);
  return /[a-z]/i.test(ch) ? LETTER : /\d/.test(ch) ? DIGIT : SPACE.test(ch) ? SPACE_SIGN : 0;
});
const [APOSTROPHE, HYPHEN] = [39, 45] as const;

/** Where the token that begins here ends, by the same rule as WORD; -1 when only WORD can tell. */
function plainEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const first = SORTS[code];
  if (code === APOSTROPHE || first === undefined) return -1;
  if (first !== LETTER && first !== DIGIT) return at + 1;
  for (let i = at + 1; i < text.length; ) {
    const here = text.charCodeAt(i);
    if (here >= PLAIN) return -1;
    const sort = SORTS[here];
    if (sort === LETTER || sort === DIGIT) i++;
    else if (first === LETTER && (here === APOSTROPHE || here === HYPHEN) && i + 1 < text.length) {
      const next = text.charCodeAt(i + 1);
      if (next >= PLAIN) return -1;
      if (SORTS[next] !== LETTER) return i;
      i += 2;
    } else return i;
  }
  return text.length;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < PLAIN ? SORTS[code] === SPACE_SIGN : SPACE.test(text.charAt(at));
}

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let spaced = true;
  for (let i = 0; i < text.length; ) {
    if (isSpace(text, i)) {
      if (text[i] === '\n' && tokens.at(-1)?.sentence === sentence) sentence++;
      spaced = true;
      i++;
      continue;
    }
    const form = formOf(text.slice(i, wordEnd(text, i)));
    const { raw, norm, word } = form;
    const end = i + raw.length;
    tokens.push({ start: i, end, raw, norm, sentence, spaced, word, form });
    if (endsSentence(raw, text, end, tokens.at(-2))) sentence++;
    spaced = false;
    i = end;
  }
  return tokens;
}

function wordEnd(text: string, at: number): number {
  const plain = plainEnd(text, at);
  if (plain >= 0) return plain;
  WORD.lastIndex = at;
  // Half of a pair of signs is a token by itself.
  return at + (WORD.exec(text)?.[0] ?? text.charAt(at)).length;
}

function endsSentence(raw: string, text: string, end: number, before: Token | undefined): boolean {
  if (raw === '!' || raw === '?' || raw === '…') return true;
  if (raw !== '.') return false;
  const next = text[end];
  if (next !== undefined && !SPACE.test(next) && next !== '"' && next !== ')') return false;
  if (!before) return true;
  return !(before.raw.length === 1 && /\p{Lu}/u.test(before.raw)) && !ABBREVIATION.has(before.norm);
}

export function isWord(token: Token): boolean {
  return token.word;
}

// Words and marks of a folded text, with offsets. A word keeps its inner apostrophes and hyphens (m'n, ex-man);
// everything else that is not white space is a token of its own.

import { memo } from './memo.ts';

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

export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let spaced = true;
  for (let i = 0; i < text.length; ) {
    const ch = text[i] ?? '';
    if (SPACE.test(ch)) {
      if (ch === '\n' && tokens.at(-1)?.sentence === sentence) sentence++;
      spaced = true;
      i++;
      continue;
    }
    WORD.lastIndex = i;
    const { raw, norm, word } = faced(
      WORD.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(i) ?? 0xfffd),
    );
    const end = i + raw.length;
    tokens.push({ start: i, end, raw, norm, sentence, spaced, word });
    if (endsSentence(raw, text, end, tokens.at(-2))) sentence++;
    spaced = false;
    i = end;
  }
  return tokens;
}

function endsSentence(raw: string, text: string, end: number, before: Token | undefined): boolean {
  if (raw === '!' || raw === '?' || raw === '…') return true;
  if (raw !== '.') return false;
  const next = text[end];
  if (next !== undefined && !SPACE.test(next) && next !== '"' && next !== ')') return false;
  if (!before) return true;
  return !(before.raw.length === 1 && /\p{Lu}/u.test(before.raw)) && !ABBREVIATION.has(before.norm);
}

const ASCII_LOWER = /^[a-z0-9'-]+$/;

export const normalise = memo((word: string): string => {
  if (ASCII_LOWER.test(word)) return word;
  const lower = word.toLowerCase();
  return ASCII_LOWER.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('ĳ', 'ij')
        .replaceAll('ı', 'i')
        .replaceAll('ł', 'l')
        .replaceAll('ß', 'ss')
        .replaceAll('ø', 'o');
});

/** One string for every time a word stands in a text: what is remembered per word is found sooner. */
const faced = memo((raw: string) => ({ raw, norm: normalise(raw), word: /[\p{L}\p{N}]/u.test(raw) }));

export function isWord(token: Token): boolean {
  return token.word;
}

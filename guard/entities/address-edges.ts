// Where an address begins and ends when the tagger has found its middle, and what it took for one that is none.
import type { Token } from '../text/tokens.ts';
import { nameStart } from './address-starts.ts';
import { counts, isStreet, SPOT, streetKind } from './address-words.ts';
import { houseEnd, spotEnd, tailEnd } from './house-numbers.ts';

const NUMBER = /^\d{1,4}[a-z]{0,2}$/i;
/** "Laan van de Bork": the tagger sometimes finds only what stands behind. */
const ROAD = /^(?:Laan|Plein|Weg|Straat|Singel|Hof|Dijk|Pad|Kade|Gracht|Baan|Dreef|Park|Kamp|Oord)$/;
const BETWEEN = /^(?:van|voor|in|op|aan|de|den|der|het|naar)$/;
const MOST_BETWEEN = 2;

/** The first token of an address that was found from `from`. */
export function addressStart(tokens: readonly Token[], from: number, towns: ReadonlySet<number>): number {
  const first = tokens[from];
  const at = (k: number): Token | undefined =>
    tokens[k]?.sentence === first?.sentence ? tokens[k] : undefined;
  const before = at(from - 1);
  if (!first || !before) return from;
  if (SPOT.has(before.norm) && spotEnd(tokens, from - 1) > from - 1) return from - 1;
  if (first.raw === '.' && /^\p{Lu}$/u.test(before.raw)) return addressStart(tokens, from - 1, towns);
  const named = nameStart(tokens, from, towns);
  if (named < from && (streetKind(first.form) || named === from - 1)) return named;
  let k = from - 1;
  while (k > from - 1 - MOST_BETWEEN && BETWEEN.test(at(k)?.norm ?? '')) k--;
  return k < from - 1 && ROAD.test(at(k)?.raw ?? '') ? k : from;
}

/** One past the last token of an address that was found up to `to`. */
export function addressEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (NUMBER.test(tokens[i]?.raw ?? '')) return tailEnd(tokens, i + 1);
  let end = to;
  while (end - 1 > from && !tokens[end - 1]?.word) end--;
  const last = tokens[end - 1];
  return last && (/^\p{Lu}\p{L}+/u.test(last.raw) || isStreet(last)) ? houseEnd(tokens, end) : end;
}

/** Without a number or the end of a street the tagger must be this sure. */
const SURE = 0.7;

/** What the tagger takes for a house though the number counts or is a sum: "charges 150 euros", "takes 1,200". */
export function isHouse(tokens: readonly Token[], from: number, to: number, sure: number): boolean {
  const words = tokens.slice(from, to);
  if (!words.some(({ norm }) => /\p{L}{2}/u.test(norm))) return false;
  if (words.some(isStreet)) return true;
  if (words.some(({ norm }) => /^(?:cobra|yamaha|super)$/.test(norm))) return false;
  if (/\d/.test(words.at(-1)?.raw ?? '')) return !counts(tokens, to);
  return sure >= SURE || words.some(({ form, raw }) => streetKind(form) !== null || /\d/.test(raw));
}

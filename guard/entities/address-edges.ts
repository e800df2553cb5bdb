// Where an address begins and ends when the tagger has found its middle: ordinals before the street and additions
// behind the number; and the abbreviation "str." with a number, which the tagger does not know.
import type { Token } from '../text/tokens.ts';
import type { TokenHit } from './addresses.ts';

const ORDINAL = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-9](?:e|de|ste))$/;
const ADDITION = /^(?:II|III|IV|hs|bis|huis|zwart|rood|boven|beneden|toev|bg|[A-H])$/;
const NUMBER = /^\d{1,4}[a-z]{0,2}$/i;
/** Behind a number that counts or tells the time: then it is no house number. */
const COUNTED =
  /^(?:uur|euro|jaar|jaren|keer|maal|man|mensen|personen|dagen|weken|maanden|minuten|meter|kilo|gram|procent|stuks|%|:|,\d|o|am|pm|hours|years|times|people)$/;

/** The first token of an address that was found from `from`. */
export function addressStart(tokens: readonly Token[], from: number): number {
  const [before, first] = [tokens[from - 1], tokens[from]];
  return before &&
    first &&
    before.sentence === first.sentence &&
    ORDINAL.test(before.norm) &&
    /^\p{Lu}/u.test(first.raw)
    ? from - 1
    : from;
}

/** One past the last token of an address that was found up to `to`. */
export function addressEnd(tokens: readonly Token[], to: number): number {
  const [last, next] = [tokens[to - 1], tokens[to]];
  const misses =
    last &&
    next &&
    last.sentence === next.sentence &&
    /^\p{Lu}\p{L}+$/u.test(last.raw) &&
    NUMBER.test(next.raw) &&
    !COUNTED.test(tokens[to + 1]?.norm ?? '');
  const end = misses ? to + 1 : to;
  const number = tokens[end - 1]?.raw ?? '';
  if (!NUMBER.test(number)) return end;
  const [mark, part] = [tokens[end], tokens[end + 1]];
  if (/^[-/]$/.test(mark?.raw ?? '') && mark?.spaced === false && part?.spaced === false)
    return /^(?:\d{1,3}|[a-z]{1,2}|I{2,3})$/i.test(part.raw) ? end + 2 : end;
  return /^\d{1,4}$/.test(number) && ADDITION.test(mark?.raw ?? '') ? end + 1 : end;
}

/** "kerkstr. 14", "Molenstr 3a". */
export function shortStreets(tokens: readonly Token[]): readonly TokenHit[] {
  return tokens.flatMap(({ norm }, i) => {
    if (norm.length < 6 || !norm.endsWith('str')) return [];
    const at = tokens[i + 1]?.raw === '.' ? i + 2 : i + 1;
    return /^\d{1,4}[a-z]?$/i.test(tokens[at]?.raw ?? '')
      ? [{ from: i, to: addressEnd(tokens, at + 1), label: 'address' }]
      : [];
  });
}

const WITHIN =
  /^(?:chalet|unit|box|ligplaats|standplaats|kavel|stacaravan|staplaats|opslagbox|garagebox|berth)$/;

/** A numbered spot on a site, which is all the address there is: "chalet 88", "box F18". */
export function numberedSpots(tokens: readonly Token[]): readonly TokenHit[] {
  return tokens.flatMap(({ norm }, i) =>
    WITHIN.test(norm) && /^[A-Z]?\d{1,4}[a-z]?$/i.test(tokens[i + 1]?.raw ?? '')
      ? [{ from: i, to: i + 2, label: 'address' }]
      : [],
  );
}

/** Two addresses that were found as one: "Rozenlaan 1 en Heideweg 6"; and what stands before "at". */
export function apart(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  for (let i = from + 1; i < to - 1; i++) {
    const word = tokens[i]?.norm ?? '';
    if (word === 'at') return [[i + 1, to]];
    if (
      /^(?:en|and)$/.test(word) &&
      /\d/.test(tokens[i - 1]?.raw ?? '') &&
      /^\p{Lu}/u.test(tokens[i + 1]?.raw ?? '')
    )
      return [[from, i], ...apart(tokens, i + 1, to)];
  }
  return [[from, to]];
}

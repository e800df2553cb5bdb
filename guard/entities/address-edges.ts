// Where an address begins and ends when the tagger has found its middle: ordinals before the street and additions
// behind the number; and the abbreviation "str." with a number, which the tagger does not know.
import type { Token } from '../text/tokens.ts';
import type { TokenHit } from './addresses.ts';

const ORDINAL = /^(?:eerste|tweede|derde|vierde|vijfde|zesde|[1-9](?:e|de|ste))$/;
const ADDITION = /^(?:II|III|IV|hs|bis|huis|zwart|rood|boven|beneden)$/;

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
  const number = /^\d{1,4}$/.test(tokens[to - 1]?.raw ?? '');
  return number && ADDITION.test(tokens[to]?.raw ?? '') ? to + 1 : to;
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

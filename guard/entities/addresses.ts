// Streets by their last word, with or without a number: what a reading marks, and where an address certainly is.
import type { Token } from '../text/tokens.ts';
import { nameStart, withArticle } from './address-starts.ts';
import { isDirection, type StreetKind, streetKind } from './address-words.ts';
import { houseEnd, within } from './house-numbers.ts';

export type TokenHit = { readonly from: number; readonly to: number; readonly label: string };

/** What stands around a word that ends like a street. */
type Sign = {
  readonly number: boolean;
  /** Written large. */
  readonly capital: boolean;
  /** Written large, with more of a name before it: "Oude Rijksweg". */
  readonly called: boolean;
  /** Behind "aan de" and the like. */
  readonly led: boolean;
  /** Behind a comma or "op", as in "hij woont nu, singel 300". */
  readonly told: boolean;
};

/** What makes a word of each kind a street. */
const HOLDS: Readonly<Record<StreetKind, (sign: Sign) => boolean>> = {
  strong: () => true,
  surname: ({ number, led }) => number || led,
  likely: ({ number, capital, led }) => number || (capital && led),
  common: ({ number, capital, called, led }) => number || (capital && (called || led)),
  named: ({ number, led }) => number || led,
  weak: ({ number }) => number,
  bare: ({ number, capital, called, led, told }) => (number && (capital || told)) || (called && led),
};

const ARTICLE = /^(?:de|het|the|den|'t|t)$/;
const ALONG = /^(?:aan|op|langs|on|over|achter|rond|bij|near)$/;
/** A surname is one behind "de", or right behind these: "in Moerdijk" is a town, "aan Molendijk" a street. */
const AT = /^(?:aan|op|langs|bij|achter|naar|on|in|over|vanaf)$/;
/** Behind "aan de", without a number: as often no street. */
const OPEN = /(?:markt|park)$/;
/** Lower-case words that are a street behind a comma with a number. */
const PLAIN = /^(?:singel|dreef|straatweg|plantsoen|brink|laan)$/;
const YEAR = /^(?:19|20)\d\d$/;
/** "Plein 1944". */
const DATED = /^(?:plein|laan)$/;
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.raw ?? '');

export function findAddresses(
  tokens: readonly Token[],
  places: readonly TokenHit[] = [],
): readonly TokenHit[] {
  const towns = townEnds(places);
  return tokens.flatMap((token, i): TokenHit[] => {
    const kind = streetKind(token.form);
    if (!kind) return [];
    const capital = isCapital(token);
    // Many words end like these ("meisjes"): written small they are none, whatever is around them.
    if (!capital && (kind === 'weak' || kind === 'named')) return [];
    const road = roadEnd(tokens, i);
    if (road > 0) return [hit(i, road, houseEnd(tokens, road))];
    const year = YEAR.test(tokens[i + 1]?.raw ?? '');
    const dated = capital && year && DATED.test(token.norm);
    if (year && !dated && kind !== 'strong' && kind !== 'surname') return [];
    const end = dated ? i + 2 : directed(tokens, i + 1);
    const to = houseEnd(tokens, end, capital || kind === 'strong');
    const number = to > end || dated;
    const name = nameStart(tokens, i, towns);
    const from = number && kind !== 'strong' && kind !== 'surname' ? withArticle(tokens, name) : name;
    const [before, along] = [tokens[from - 1]?.norm ?? '', tokens[from - 2]?.norm ?? ''];
    const sign = {
      number,
      capital,
      called: capital && from < i && !/^(?:De|Het|Den)$/.test(tokens[from]?.raw ?? ''),
      led:
        kind === 'surname'
          ? ARTICLE.test(before) || (!towns.has(i + 1) && AT.test(before))
          : ARTICLE.test(before) && ALONG.test(along) && !OPEN.test(token.norm),
      told: PLAIN.test(token.norm) && /^(?:,|op)$/.test(before),
    };
    if (towns.has(i + 1) && !number && !sign.led) return [];
    if (towns.has(i + 1) && kind !== 'strong' && kind !== 'bare' && !sign.led) return [];
    if (tokens[i + 1]?.raw === '_' && !tokens[i + 1]?.spaced) return [];
    return HOLDS[kind](sign) ? [{ from, to, label: number ? 'address' : 'street' }] : [];
  });
}

const hit = (from: number, street: number, to: number): TokenHit => ({
  from,
  to,
  label: to > street ? 'address' : 'street',
});

const ROAD = /^(?:Laan|Plein)$/;
const OF = /^(?:van|der|den|de|het|naar)$/;
const MOST_OF = 3;

/** Where a name like "Laan van de Boterbloem" or "Plein der Naties" ends, or 0. */
function roadEnd(tokens: readonly Token[], i: number): number {
  if (!ROAD.test(tokens[i]?.raw ?? '')) return 0;
  const at = within(tokens, i);
  let name = i + 1;
  while (name < i + MOST_OF && OF.test(at(name)?.raw ?? '')) name++;
  if (name === i + 1) return 0;
  let end = name;
  while (end < name + MOST_OF && isCapital(at(end)) && at(end)?.word) end++;
  return end > name ? end : 0;
}

/** Past "Zuid" in "Rijksweg Zuid", where it is part of the name. */
function directed(tokens: readonly Token[], i: number): number {
  const next = tokens[i];
  const part =
    next &&
    isDirection(next) &&
    next.sentence === tokens[i - 1]?.sentence &&
    (isCapital(next) || /^\d/.test(tokens[i + 1]?.raw ?? ''));
  return part ? i + 1 : i;
}

/** Where towns end that are no common words. */
export const townEnds = (places: readonly TokenHit[]): ReadonlySet<number> =>
  new Set(places.filter(({ label }) => label === 'place' || label === 'place-low').map(({ to }) => to));

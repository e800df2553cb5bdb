// Addresses of more than one part: the corner of two streets, a number that stands before its street, and words around
// an address that are not part of it.
import { perForm } from '../text/forms.ts';
import type { Token } from '../text/tokens.ts';
import { nameStart } from './address-starts.ts';
import { isDirection, isStreet, NUMBER_WORD, SPOT, streetKind } from './address-words.ts';
import type { TokenHit } from './addresses.ts';
import { within } from './house-numbers.ts';

const LINK = /^(?:en|and|hoek|met|\/)$/;
const CORNER = /^(?:hoek|corner)$/;
const ARTICLE = /^(?:de|het|the|van|of|met|'|'t)$/;
const INTO = /^(?:in|aan|of|on|van)$/;
const isNumber = perForm(({ raw }) => /^\d{1,4}[a-z]?$/i.test(raw));

/** "hoek Walstraat en Zeestraat", "Schoonstraat hoek Lijsterbesstraat": two streets that meet are one place. One of
 * them must be a street by itself, the other may only look like one. */
export function corners(
  tokens: readonly Token[],
  streets: readonly TokenHit[],
  towns: ReadonlySet<number>,
): readonly TokenHit[] {
  const found = new Map<number, TokenHit>();
  const known = new Map(streets.map((street) => [street.from, street]));
  for (const link of new Set(streets.flatMap((street) => linksBeside(tokens, street)))) {
    const norm = tokens[link]?.norm ?? '';
    const at = within(tokens, link);
    const last = at(link - 1)?.raw === ',' ? link - 2 : link - 1;
    const left = streetBefore(last, at, tokens, towns);
    if (left < 0) continue;
    let i = link + 1;
    while (i < link + MOST_ARTICLES && ARTICLE.test(at(i)?.norm ?? '') && at(i)?.raw !== 'Van') i++;
    const right = known.get(i) ?? streetFrom(i, at);
    if (!right || !(known.has(left) || known.has(i))) continue;
    let from = left;
    while (from > left - 3 && /^(?:de|het|the|van|of)$/.test(at(from - 1)?.norm ?? '')) from--;
    const cue = CORNER.test(at(from - 1)?.norm ?? '');
    if (cue || norm === 'hoek' || norm === '/')
      found.set(left, { from: cue ? from - 1 : left, to: right.to, label: 'address' });
  }
  return [...found.values()];
}

const MOST_ARTICLES = 4;

/** The words right before and behind a street that can join it to another. */
function linksBeside(tokens: readonly Token[], { from, to }: TokenHit): readonly number[] {
  const behind = tokens[to]?.raw === ',' ? to + 1 : to;
  let before = from - 1;
  while (before > from - MOST_ARTICLES && ARTICLE.test(tokens[before]?.norm ?? '')) before--;
  return [behind, before].filter((i) => LINK.test(tokens[i]?.norm ?? ''));
}

type At = (i: number) => Token | undefined;
const looksLikeStreet = (token: Token | undefined): boolean => {
  const kind = token ? streetKind(token.form) : null;
  return kind !== null && kind !== 'weak' && /^\p{Lu}/u.test(token?.raw ?? '');
};

/** Where the street begins that ends with token `last`, or -1. */
function streetBefore(last: number, at: At, tokens: readonly Token[], towns: ReadonlySet<number>): number {
  const end = at(last);
  const core = end && isDirection(end) ? last - 1 : last;
  const street = at(core);
  return street && !towns.has(core + 1) && (isStreet(street) || looksLikeStreet(street))
    ? nameStart(tokens, core, towns)
    : -1;
}

/** A street of at most three words, written as a name, from token i on. */
function streetFrom(i: number, at: At): TokenHit | undefined {
  for (let k = i; k < i + 3 && /^\p{Lu}/u.test(at(k)?.raw ?? ''); k++)
    if (looksLikeStreet(at(k))) return { from: i, to: k + 1, label: 'street' };
  return undefined;
}

/** "op nr 190 aan de Kerkweg", "no. 12 in the Dorpsstraat", "box 88 aan de Molenlaan", "op nr 8 in zomervaart". */
export function numbersBefore(
  tokens: readonly Token[],
  streets: readonly TokenHit[],
  towns: ReadonlySet<number>,
): readonly TokenHit[] {
  const known = new Map(streets.map((street) => [street.from, street]));
  return tokens.flatMap(({ form }, i): TokenHit[] => {
    if (!isNumber(form) || !INTO.test(tokens[i + 1]?.norm ?? '')) return [];
    const at = within(tokens, i);
    let from = i;
    if (at(from - 1)?.raw === '.') from--;
    const cue = at(from - 1)?.norm ?? '';
    const spot = SPOT.has(cue) && /^(?:aan|on)$/.test(at(i + 1)?.norm ?? '');
    const named = NUMBER_WORD.has(cue) || spot;
    from = named ? from - 1 : i;
    if (at(from - 1)?.norm === 'op' && !spot) from--;
    const start = /^(?:de|het|the)$/.test(at(i + 2)?.norm ?? '') ? i + 3 : i + 2;
    const street = known.get(start) ?? (named ? (streetFrom(start, at) ?? plainFrom(start, at)) : undefined);
    return street && street.label === 'street' && from < i && !towns.has(street.to)
      ? [{ from, to: street.to, label: 'address' }]
      : [];
  });
}

const PLAIN = new Set(['strong', 'surname', 'likely', 'named']);

const isPlain = (token: Token | undefined): boolean =>
  token !== undefined && PLAIN.has(streetKind(token.form) ?? '');

/** A street of at most two words, written small. */
function plainFrom(i: number, at: At): TokenHit | undefined {
  for (let k = i; k < i + 2 && at(k)?.word; k++)
    if (isPlain(at(k))) return { from: i, to: k + 1, label: 'street' };
  return undefined;
}

/** An address as the tagger found it, without the town behind the number or the shop before the street. `towns`: by
 * where they end. */
export function trimmed(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  towns: ReadonlyMap<number, TokenHit>,
): readonly [number, number] {
  let end = to;
  const town = towns.get(end);
  if (
    town &&
    town.from > from &&
    tokens.slice(from, town.from).some((token) => /\d/.test(token.raw) || streetKind(token.form) !== null)
  )
    end = town.from;
  while (end - 1 > from && (tokens[end - 1]?.raw === ',' || tokens[end - 1]?.raw === '.')) end--;
  let start = from;
  for (let i = from + 1; i < end; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!token || !before || streetKind(token.form) === null) continue;
    const shop = token.raw === token.norm && /^\p{Lu}|\d/u.test(before.raw);
    if (shop || (i === from + 1 && /^\d+$/.test(before.raw))) start = i;
  }
  return [start, end];
}

/** Two addresses that were found as one: "Rozenlaan 1 en Heideweg 6"; and what stands before "at". */
export function apart(
  tokens: readonly Token[],
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let start = from;
  for (let i = from + 1; i < to - 1; i++) {
    if (i === start) continue;
    const word = tokens[i]?.norm ?? '';
    if (word === 'at') return [...parts, [i + 1, to]];
    if (/^(?:en|and)$/.test(word) && areTwo(tokens[i - 1], tokens[i + 1])) {
      parts.push([start, i]);
      start = i + 1;
    }
  }
  return [...parts, [start, to]];
}

/** Is what stands on both sides of "en" an address each? */
const areTwo = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  /^\p{Lu}/u.test(right.raw) &&
  (/\d/.test(left.raw) || (isStreet(left) && isStreet(right)));

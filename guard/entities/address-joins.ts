// Addresses of more than one part: the corner of two streets, a number that stands before its street, and words behind
// an address that are not part of it.
import type { Token } from '../text/tokens.ts';
import type { TokenHit } from './addresses.ts';

const LINK = /^(?:en|and|hoek|met|\/)$/;
const CORNER = /^(?:hoek|corner)$/;
const ARTICLE = /^(?:de|het|the|van|of|')$/;
const LEAD = /^(?:op)$/;
const NUMBER_WORD = /^(?:nummer|nr|no|number)$/;
const INTO = /^(?:in|aan|of|on)$/;
const NUMBER = /^\d{1,4}[a-z]?$/i;

const same = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens[a]?.sentence === tokens[b]?.sentence;

/** "hoek Walstraat en Zeestraat", "Schoonstraat hoek Lijsterbesstraat": two streets that meet are one place. */
export function corners(tokens: readonly Token[], streets: readonly TokenHit[]): readonly TokenHit[] {
  const byStart = new Map(streets.map((street) => [street.from, street]));
  const found: TokenHit[] = [];
  for (const left of streets) {
    let i = left.to;
    if (tokens[i]?.raw === ',') i++;
    const link = tokens[i]?.norm ?? '';
    if (!LINK.test(link)) continue;
    i++;
    for (let k = 0; k < 2 && ARTICLE.test(tokens[i]?.norm ?? ''); k++) i++;
    if (tokens[i]?.norm === 'met') i++;
    if (ARTICLE.test(tokens[i]?.norm ?? '')) i++;
    const right = byStart.get(i);
    if (!right || !same(tokens, left.from, right.from)) continue;
    let from = left.from;
    while (from > left.from - 3 && ARTICLE.test(tokens[from - 1]?.norm ?? '')) from--;
    const cue = CORNER.test(tokens[from - 1]?.norm ?? '');
    if (cue && same(tokens, from - 1, left.from)) from--;
    else from = left.from;
    if (cue || link === 'hoek') found.push({ from, to: right.to, label: 'address' });
  }
  return found;
}

/** "op nr 190 aan de Kerkweg", "no. 12 in the Dorpsstraat". */
export function numbersBefore(tokens: readonly Token[], streets: readonly TokenHit[]): readonly TokenHit[] {
  return streets.flatMap((street) => {
    if (/\d/.test(tokens[street.to - 1]?.raw ?? '')) return [];
    let i = street.from - 1;
    if (/^(?:de|het|the)$/.test(tokens[i]?.norm ?? '')) i--;
    if (!INTO.test(tokens[i]?.norm ?? '') || !NUMBER.test(tokens[i - 1]?.raw ?? '')) return [];
    i--;
    let from = i;
    if (tokens[from - 1]?.raw === '.') from--;
    if (NUMBER_WORD.test(tokens[from - 1]?.norm ?? '')) from--;
    else from = i;
    if (LEAD.test(tokens[from - 1]?.norm ?? '')) from--;
    if (from === i || !same(tokens, from, street.from)) return [];
    return [{ from, to: street.to, label: 'address' }];
  });
}

const STREET_END =
  /\p{L}{3}(?:straat|straatje|laan|weg|plein|singel|gracht|kade|dijk|steeg|dreef|hof|pad|park|ring|baan|plantsoen|leane|strjitte)$/u;

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
    tokens.slice(from, town.from).some(({ raw, norm }) => /\d/.test(raw) || STREET_END.test(norm))
  )
    end = town.from;
  while (end - 1 > from && (tokens[end - 1]?.raw === ',' || tokens[end - 1]?.raw === '.')) end--;
  let start = from;
  for (let i = from + 1; i < end; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!token || !before || !STREET_END.test(token.norm)) continue;
    const shop = token.raw === token.norm && /^\p{Lu}|\d/u.test(before.raw);
    if (shop || (i === from + 1 && /^\d+$/.test(before.raw))) start = i;
  }
  return [start, end];
}

// Time phrases of a text: parts that stand next to one another are one phrase.
import type { Token } from '../text/tokens.ts';
import { openings, parsePart } from './grammar.ts';
import type { Meaning, Part } from './part.ts';
import { timeValue } from './value.ts';

export type TimeHit = {
  readonly from: number;
  readonly to: number;
  readonly kind: 'time' | 'date';
  readonly value: string;
};

const LEAD = new Set([
  'op',
  'in',
  'om',
  'rond',
  'tegen',
  'on',
  'in',
  'at',
  'omstreeks',
  'meestal',
  'vooral',
  'tussen',
  'van',
  'altijd',
  'de',
  'het',
  ',',
]);
const LINK = new Set([
  'en',
  'of',
  'tot',
  't/m',
  'and',
  '-',
  '/',
  'op',
  'in',
  'rond',
  'om',
  'van',
  'tussen',
  'omstreeks',
  'tegen',
  'at',
  'on',
  'na',
  'voor',
]);

/** No phrase has more parts than this. */
const PARTS = 8;

export function findTimes(tokens: readonly Token[]): readonly TimeHit[] {
  const hits: TimeHit[] = [];
  const open = openings(tokens);
  const partAt = (at: number): Part | null => (open[at] === 1 ? parsePart(tokens, at) : null);
  for (let i = 0; i < tokens.length; i++) {
    const first = partAt(i);
    if (!first) continue;
    const meanings: Meaning[] = [first.meaning];
    let to = first.to;
    let weak = first.weak === true;
    while (meanings.length < PARTS) {
      let next = to;
      if (tokens[next]?.sentence !== tokens[i]?.sentence) break;
      let part = partAt(next);
      if (!part && LINK.has(tokens[next]?.norm ?? '')) part = partAt(++next);
      if (!part && LEAD.has(tokens[next]?.norm ?? '') && next === to + 1) part = partAt(++next);
      if (
        !part ||
        tokens[next]?.sentence !== tokens[i]?.sentence ||
        (dated(part.meaning) !== meanings.some(dated) && !part.meaning.date)
      )
        break;
      meanings.push(part.meaning);
      weak &&= part.weak === true;
      to = part.to;
    }
    if (weak && meanings.length === 1 && aged(tokens, to)) continue;
    const merged: Meaning = Object.assign({}, ...meanings);
    const kind = merged.date && !merged.every ? 'date' : 'time';
    hits.push({ from: i, to, kind, value: timeValue(merged) });
    i = to - 1;
  }
  return hits;
}

const dated = (meaning: Meaning | undefined): boolean => meaning?.date !== undefined;

/** "30 jaar oud" and "van 18 jaar" are ages. */
function aged(tokens: readonly Token[], to: number): boolean {
  return /^(?:oud|old|jong|jonger|ouder)$/.test(tokens[to]?.norm ?? '');
}

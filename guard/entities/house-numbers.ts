// Where an address ends: behind the street its number, and behind that all that belongs to it ("12-2 hoog", "44 bis",
// "5, unit 3.02", "12, 14 en 18", "tegenover nr. 3").
import type { Token } from '../text/tokens.ts';
import { numberOf } from '../times/atoms.ts';
import { ADDITION, counts, LOOSE, NUMBER_WORD, PART, SHORT, SPOT, STOREY } from './address-words.ts';

type At = (i: number) => Token | undefined;
const NEAR = 8;
const FAR = 24;

/** Does the sentence that begins at token i go on behind the point of "Kerkstr." or "Kon."? */
const goesOn = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.raw === '.' && !tokens[i - 1]?.spaced && SHORT.test(tokens[i - 2]?.norm ?? '');

/** The tokens of the sentence of token `from`, a stretch to each side. */
export function within(tokens: readonly Token[], from: number): At {
  const joined = (i: number): boolean =>
    tokens[i] !== undefined && (tokens[i]?.sentence === tokens[i - 1]?.sentence || goesOn(tokens, i));
  let [first, limit] = [from, from + 1];
  while (first > Math.max(0, from - NEAR) && joined(first)) first--;
  while (limit < from + FAR && joined(limit)) limit++;
  return (i) => (i >= first && i < limit ? tokens[i] : undefined);
}

const HOUSE = /^\d{1,4}(?:[a-z]|hs|bis|zw|rd|bv|ii|iii|[a-z]\d{1,2})?$/i;
const CODE = /^(?:\d{1,4}[a-z]{0,2}|[a-z]{1,2}\d{0,3})$/i;
const PART_CODE = /^(?:\d{1,4}[a-z]?|[A-Z]{1,2}\d{0,3}|[a-z]\d{1,3}|[a-h])$/;
const ARTICLE = /^(?:de|het|een|the|'t|t|van|zijn|haar|hun|mijn|onze|ons)$/;
/** What can follow a whole address; anything else may be what a number counts. */
const CLOSES =
  /^(?:[^\p{L}\p{N}-]|in|te|op|aan|bij|van|voor|staat|staan|is|zijn|was|waren|zit|zitten|wordt|worden|heeft|hebben|woont|wonen|komt|komen|waar|daar|met|and|at|of|are|where|t)$/u;

const isNumber = (token: Token | undefined): boolean => token !== undefined && HOUSE.test(token.raw);
const closes = (at: At, i: number): boolean => CLOSES.test(at(i)?.norm ?? '.');
const afterComma = (at: At, i: number): number => (at(i)?.raw === ',' ? i + 1 : i);
/** Past "nr." or "nummer", or where it was. */
function pastNumberWord(at: At, i: number): number {
  if (!NUMBER_WORD.has(at(i)?.norm ?? '')) return i;
  return at(i + 1)?.raw === '.' && at(i + 1)?.spaced === false ? i + 2 : i + 1;
}

/** One past the address whose street ends before token `to`; `to` itself when no number follows. */
export function houseEnd(tokens: readonly Token[], to: number, parts = true): number {
  const at = within(tokens, to - 1);
  const point = at(to)?.raw === '.' && at(to)?.spaced === false && SHORT.test(at(to - 1)?.norm ?? '');
  const number = pastNumberWord(at, point ? to + 1 : to);
  if (isNumber(at(number)) && !counts(tokens, number + 1)) return tailEnd(tokens, number + 1);
  const related = relatedEnd(tokens, to);
  const part = related > to || !parts ? related : numberedPart(at, to);
  return part > to ? tailEnd(tokens, part) : to;
}

const RELATION =
  /^(?:op|at|near|opposite|behind|beside|tegenover|naast|bij|bie|achter|boven|tussen|between|thv|to)$/;
const PHRASES: readonly (readonly string[])[] = [
  ['ter', 'hoogte', 'van'],
  ['t', '.', 'o', '.'],
  ['t', '.', 'h', '.', 'v', '.'],
];

/** "Kerkweg, op nummer 36", "Kanaalweg ter hoogte van nr. 3", "Kerkstraat tussen 61 en 65". */
function relatedEnd(tokens: readonly Token[], to: number): number {
  const at = within(tokens, to - 1);
  let i = afterComma(at, to);
  const phrase = PHRASES.find((parts) => parts.every((part, k) => at(i + k)?.norm === part));
  if (phrase) i += phrase.length;
  else if (RELATION.test(at(i)?.norm ?? '')) i++;
  const between = /^(?:tussen|between)$/.test(at(i - 1)?.norm ?? '');
  const number = pastNumberWord(at, i);
  const named = number > i;
  const token = at(number);
  if (!token || i === to || (!named && !isNumber(token))) return to;
  if (named && (isNumber(token) || numberOf(token.norm) !== null)) {
    const second = between ? pastNumberWord(at, number + 2) : 0;
    return second && isNumber(at(second)) ? second + 1 : tailEnd(tokens, number + 1);
  }
  if (between)
    return /^(?:en|and)$/.test(at(number + 1)?.norm ?? '') &&
      isNumber(at(number + 2)) &&
      closes(at, number + 3)
      ? number + 3
      : to;
  const loose = at(number - 1)?.norm === 'op' || at(number - 1)?.norm === 'at' || at(number - 1)?.raw === ',';
  return !loose && closes(at, number + 1) && !counts(tokens, number + 1) ? number + 1 : to;
}

const MOST_PARTS = 4;

/** Past all that belongs to the house number that ends before token `to`. */
export function tailEnd(tokens: readonly Token[], to: number, parts = PARTS): number {
  const at = within(tokens, to - 1);
  let end = to;
  for (let k = 0; k < MOST_PARTS; k++) {
    const next = parts.reduce((found, part) => (found > end ? found : part(at, end)), end);
    if (next === end) break;
    end = next;
  }
  return end;
}

type Part = (at: At, i: number) => number;

/** "-2", "/3", "-hs", "-unit 4". */
const joined: Part = (at, i) => {
  const [mark, code] = [at(i), at(i + 1)];
  if (!mark || !code || !/^[-/]$/.test(mark.raw) || mark.spaced || code.spaced) return i;
  if (PART.has(code.norm) && PART_CODE.test(at(i + 2)?.raw ?? '')) return i + 3;
  return CODE.test(code.raw) || ADDITION.has(code.norm) ? i + 2 : i;
};

/** " bis", " A", " B02", " 2 hoog", " tweehoog". */
const added: Part = (at, i) => {
  const [word, next] = [at(i), at(i + 1)];
  if (!word) return i;
  if (ADDITION.has(word.norm)) {
    const led = LOOSE.has(word.norm) && (ARTICLE.test(next?.norm ?? '') || isNumber(next));
    return led ? i : i + 1;
  }
  if (/^[A-Z]\d{1,3}$/i.test(word.raw)) return /\d{2}$/.test(word.raw) || /^[A-Z]/.test(word.raw) ? i + 1 : i;
  if (/^[A-HJ-N]$/.test(word.raw)) return i + 1;
  if (
    !/^[a-hjl]$/.test(word.raw) ||
    (next?.raw === '.' && next.spaced === false && at(i + 2)?.spaced === false)
  )
    return i;
  return word.norm === 'a' && !closes(at, i + 1) && !/^[-/]$/.test(next?.raw ?? '') ? i : i + 1;
};

const HIGH = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|\d{1,2})$/;
const HIGHER = /^(?:een|twee|drie|vier|vijf|zes|zeven|acht|\d)hoog$/;
const WHICH =
  /^(?:begane|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|laatste|bovenste|onderste|\d{1,2}(?:e|de|ste|st|nd|rd|th)?|first|second|third|fourth|fifth|top|ground)$/;

/** ", tweede etage", " 3 hoog", ", driehoog". */
const storey: Part = (at, start) => {
  const i = afterComma(at, start);
  if (HIGHER.test(at(i)?.norm ?? '')) return i + 1;
  if (HIGH.test(at(i)?.norm ?? '')) {
    const high = at(i + 1)?.raw === '-' ? i + 2 : i + 1;
    if (at(high)?.norm === 'hoog') return high + 1;
  }
  return WHICH.test(at(i)?.norm ?? '') && STOREY.has(at(i + 1)?.norm ?? '') ? i + 2 : start;
};

const APART = /^(?:bovenwoning|benedenwoning|achterhuis|voorhuis|souterrain|bovenhuis|benedenhuis|hs|bis)$/;

/** ", unit 3.02", " kamer 12", ", bovenwoning". */
const numberedPart: Part = (at, start) => {
  const i = afterComma(at, start);
  if (i > start && APART.test(at(i)?.norm ?? '')) return i + 1;
  if (!PART.has(at(i)?.norm ?? '')) return start;
  let code = i + 1;
  if (at(code)?.raw === '.' && at(code)?.spaced === false) code++;
  code = pastNumberWord(at, code);
  const token = at(code);
  if (!token) return start;
  if (/^(?:links|rechts)$/.test(token.norm)) return code + 1;
  if (!PART_CODE.test(token.raw)) return start;
  const [mark, rest] = [at(code + 1), at(code + 2)];
  return mark?.raw === '.' && !mark.spaced && rest?.spaced === false && /^\d{1,3}$/.test(rest.raw)
    ? code + 3
    : code + 1;
};

/** " t/m 14", " tot 26", " tot en met 44", " t/m c". */
const range: Part = (at, i) => {
  const norm = at(i)?.norm ?? '';
  const through =
    norm === 't' && at(i + 2)?.norm === 'm'
      ? i + 3
      : norm === 'tot' && at(i + 1)?.norm === 'en' && at(i + 2)?.norm === 'met'
        ? i + 3
        : /^(?:tot|tm|to|-)$/.test(norm)
          ? i + 1
          : 0;
  if (through === 0) return i;
  const last = at(through)?.raw ?? '';
  return HOUSE.test(last) || (through === i + 3 && /^[a-z]$/i.test(last)) ? through + 1 : i;
};

/** ", 14 en 18", " en 7": more numbers of one street, when nothing stands behind that they could count. */
const listed: Part = (at, start) => {
  let i = start;
  while (at(i)?.raw === ',' && isNumber(at(i + 1))) i += 2;
  return /^(?:en|and|&)$/.test(at(i)?.norm ?? '') && isNumber(at(i + 1)) && closes(at, i + 2) ? i + 2 : start;
};

const PARTS: readonly Part[] = [joined, storey, range, added, numberedPart, listed];
/** Of a spot, which has no storeys or sides. */
const SPOT_PARTS: readonly Part[] = [joined, range, numberedPart, listed];

const SPOT_NUMBER = /^(?:[A-Z]{1,2}\d{1,4}|\d{1,4}[a-z]?|[a-z]\d{1,3})$/i;

/** A numbered spot on a site: "chalet 88", "box F18", "kamers 30 t/m 44"; where it ends, or its start. */
export function spotEnd(tokens: readonly Token[], from: number): number {
  if (!SPOT.has(tokens[from]?.norm ?? '')) return from;
  const at = within(tokens, from);
  const number = pastNumberWord(at, from + 1);
  return SPOT_NUMBER.test(at(number)?.raw ?? '') && !counts(tokens, number + 1)
    ? tailEnd(tokens, number + 1, SPOT_PARTS)
    : from;
}

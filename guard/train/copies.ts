// Copies of training tips: names, places and numbers varied, and in part lower-cased and misspelled. Sentences are
// never made up: only these words change, and all labels move along.
import { allPlaces } from '@seinhuis/core/reference/places';
import type { Span, Tip } from '../corpus/tip.ts';
import { FIRST_NAMES, SURNAMES } from '../names/names.data.ts';
import { tokenise } from '../text/tokens.ts';
import { random } from './fit.ts';

type Edit = { readonly start: number; readonly end: number; readonly text: string };

const FIRST = FIRST_NAMES.split(' ');
const LAST = SURNAMES.split(' ');
const PLACES = allPlaces()
  .map(({ name }) => name)
  .filter((name) => /^\p{Lu}[\p{Ll}-]+$/u.test(name));

/** The share of tips that get a lower-cased and misspelled copy. */
const ROUGH = 1 / 3;

export function withCopies(tips: readonly Tip[]): readonly Tip[] {
  const next = random(7);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return tips.flatMap((tip) => {
    const varied = applyEdits(tip, namesAndNumbers(tip, pick, next));
    if (next() >= ROUGH) return [tip, varied];
    return [tip, varied, lowered(applyEdits(varied, misspellings(varied, next)))];
  });
}

function namesAndNumbers(
  tip: Tip,
  pick: <T>(list: readonly T[]) => T | undefined,
  next: () => number,
): readonly Edit[] {
  const changed = new Map<string, string>();
  const words = tokenise(tip.text);
  return words.flatMap(({ start, end, raw, norm }) => {
    const kind = tip.entities.find((entity) => entity.start <= start && end <= entity.end)?.kind;
    if (!changed.has(norm)) {
      if (kind === 'person' && raw.length > 2 && !/^(?:van|den|der|familie|heer|mevrouw)$/.test(norm)) {
        const known = tip.entities.some((entity) => entity.kind === 'person' && entity.start === start);
        const name = pick(known ? FIRST : LAST) ?? norm;
        changed.set(norm, name);
      } else if (kind === 'place' && next() < 0.5 && PLACES.some((place) => place.toLowerCase() === norm))
        changed.set(norm, pick(PLACES)?.toLowerCase() ?? norm);
      else if (/^\d+$/.test(raw) && (kind === 'address' || kind === 'amount'))
        changed.set(
          norm,
          raw.replace(/\d/g, (d) => (d === '0' ? '0' : String(1 + Math.floor(next() * 9)))),
        );
    }
    const other = changed.get(norm);
    if (
      other === undefined ||
      (kind !== 'person' && kind !== 'place' && kind !== 'address' && kind !== 'amount')
    )
      return [];
    return [{ start, end, text: cased(other, raw) }];
  });
}

function cased(word: string, like: string): string {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/dt$/, 'd'],
  [/ij/, 'ei'],
  [/ei/, 'ij'],
  [/ie/, 'i'],
  [/ee/, 'e'],
  [/aa/, 'a'],
  [/oo/, 'o'],
  [/([bdfgklmnprst])\1/, '$1'],
  [/ch/, 'g'],
  [/ou/, 'au'],
  [/d$/, 't'],
  [/en$/, 'e'],
  [/c/, 'k'],
  [/z/, 's'],
  [/v/, 'f'],
  [/(?<=.)h/, ''],
  [/^het$/, 't'],
  [/^een$/, 'n'],
  [/^mijn$/, 'mn'],
  [/^zijn$/, 'zn'],
  [/^haar$/, 'dr'],
  [/^hij$/, 'ie'],
  [/^niet$/, 'nie'],
  [/^heeft$/, 'heb'],
  [/^ik$/, 'k'],
  [/^dat$/, 'da'],
  [/^ook$/, 'ok'],
];

function misspellings(tip: Tip, next: () => number): readonly Edit[] {
  return tokenise(tip.text).flatMap(({ start, end, raw }) => {
    const hard = tip.entities.some(
      (entity) =>
        entity.start <= start &&
        end <= entity.end &&
        !['time', 'drug', 'weapon', 'amount', 'vehicle', 'description'].includes(entity.kind),
    );
    if (hard || !/^\p{L}{2,}$/u.test(raw) || next() > 0.22) return [];
    if (raw.length > 4 && next() < 0.25) {
      const k = 1 + Math.floor(next() * (raw.length - 3));
      return [{ start, end, text: raw.slice(0, k) + raw.charAt(k + 1) + raw.charAt(k) + raw.slice(k + 2) }];
    }
    const slips = SLIPS.filter(([from]) => from.test(raw));
    const slip = slips[Math.floor(next() * slips.length)];
    return slip ? [{ start, end, text: raw.replace(slip[0], slip[1]) }] : [];
  });
}

const lowered = (tip: Tip): Tip => {
  const lower = tip.text.toLowerCase();
  return lower.length === tip.text.length ? { ...tip, text: lower } : tip;
};

function applyEdits(tip: Tip, edits: readonly Edit[]): Tip {
  let text = '';
  let at = 0;
  const starts = new Map<number, number>();
  for (const { start, end, text: other } of edits) {
    for (; at < start; at++) {
      starts.set(at, text.length);
      text += tip.text[at];
    }
    starts.set(start, text.length);
    text += other;
    at = end;
  }
  for (; at < tip.text.length; at++) {
    starts.set(at, text.length);
    text += tip.text[at];
  }
  starts.set(tip.text.length, text.length);
  const move = <S extends Span<string>>(span: S): S => ({
    ...span,
    start: starts.get(span.start) ?? 0,
    end: starts.get(span.end) ?? endOf(span.end, edits, starts),
  });
  return { ...tip, text, identifying: tip.identifying.map(move), entities: tip.entities.map(move) };
}

/** An end inside no kept character is the end of an edited word. */
function endOf(end: number, edits: readonly Edit[], starts: ReadonlyMap<number, number>): number {
  const edit = edits.find((one) => one.end === end);
  return edit ? (starts.get(edit.start) ?? 0) + edit.text.length : end;
}

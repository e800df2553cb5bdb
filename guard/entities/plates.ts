// Dutch number plates, RDW side codes 1 to 14. With hyphens the form speaks for itself; loose forms (spaces, nothing
// between, part of a plate, foreign plates) count only after a cue word such as "kenteken".
import { cueBefore, type EntityHit } from './hit.ts';

// X is a letter, 9 a figure.
const SIDE_CODES = new Set([
  'XX9999',
  '9999XX',
  '99XX99',
  'XX99XX',
  'XXXX99',
  '99XXXX',
  '99XXX9',
  '9XXX99',
  'XX999X',
  'X999XX',
  'XXX99X',
  'X99XXX',
  '9XX999',
  '999XX9',
]);
const CUE =
  /(?<![\p{L}])(?:kenteken(?:plaat|nummer|s)?|kent|nummerplaat|plaat|nummerbord|plate|registration|reg|kentekennr|kennteken|kenteke|(?:pools|belgisch|duits|roemeens|bulgaars|litouws|frans|engels)e? (?:nummer|nr))(?:[ :.,"'(]|is|van|met|nummer|no|nr|een|begint|op|the|begon|eindigt|eindigend|beginnend)*$/iu;
const HYPHENS =
  /(?=\S{1,3}[-.·]\S)(?<![\p{L}\p{N}-])[\p{L}\p{N}]{1,3}[-.·][\p{L}\p{N}]{2,3}[-.·][\p{L}\p{N}]{1,3}(?![\p{L}\p{N}]|-[\p{L}\p{N}])/gu;
const LOOSE = /(?<![\p{L}\p{N}])[A-Za-z\d]{1,4}(?:[ .-]{0,2}[A-Za-z\d]{1,4}){0,3}(?![\p{L}\p{N}])/gu;

function shape(plate: string): string {
  return plate
    .toUpperCase()
    .replace(/[\s.·-]/g, '')
    .replace(/[A-Z]/g, 'X')
    .replace(/\d/g, '9');
}

const SPACED =
  /(?=[A-Z\d])(?<![\p{L}\p{N}-])[A-Z\d]{1,3}[ -][A-Z\d]{2,3}[ -][A-Z\d]{1,3}(?![\p{L}\p{N}]|-[\p{L}\p{N}])/gu;
const BELGIAN = /(?=\d-)(?<![\p{L}\p{N}-])\d-[A-Za-z]{3}-\d{3}(?![\p{L}\p{N}]|-[\p{L}\p{N}])/gu;

const NO_GROUPS = new Set('VAN TOT OP EN DE IN OM UUR TE IS OF NA HET EEN'.split(' '));

export function isPlate(plate: string): boolean {
  if (!SIDE_CODES.has(shape(plate))) return false;
  // The groups between the marks are groups of one sort: AB-12-CD, never A-B12-CD.
  return plate
    .split(/[\s.·-]+/)
    .every((group, i, all) => all.length === 1 || (i >= 0 && /^(?:[A-Za-z]{1,4}|\d{1,4})$/.test(group)));
}

export function normalPlate(plate: string): string {
  return plate.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

export function findPlates(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: raw } of text.matchAll(HYPHENS)) {
    const upper = /[-·]|[A-Za-z]\.\d|\d\.[A-Za-z]/.test(raw);
    if (isPlate(raw) && upper)
      hits.push({ start: index, end: index + raw.length, kind: 'plate', value: normalPlate(raw) });
  }
  for (const { index, 0: raw } of [...text.matchAll(SPACED), ...text.matchAll(BELGIAN)]) {
    const ok = /^\d-/.test(raw) ? /^\d-[A-Za-z]{3}-\d{3}$/.test(raw) || isPlate(raw) : isPlate(raw);
    const words = raw.split(/[ -]/).some((group) => NO_GROUPS.has(group));
    const free = !words && !hits.some((hit) => index < hit.end && index + raw.length > hit.start);
    if (ok && free)
      hits.push({ start: index, end: index + raw.length, kind: 'plate', value: normalPlate(raw) });
  }
  for (const { index: at, 0: cue } of text.matchAll(
    /(?:kenteken|kent\.|plaat|nummerbord|plate|registration|(?:pools|belgisch|duits|roemeens|bulgaars|litouws|frans|engels|kroatisch|tsjechisch|hongaars|spaans)e? (?:nummer|nr))/gi,
  )) {
    const from = at + cue.length;
    const near = text.slice(from, from + 40);
    for (const { index, 0: raw } of near.matchAll(LOOSE)) {
      const start = from + index;
      if (!cueBefore(text, start, CUE) && !cueBefore(text, start, /kenteken[^.!?\n]{0,25}$/iu)) continue;
      const plate = longestPlate(raw);
      if (!plate || hits.some((hit) => start < hit.end && start + plate.length > hit.start)) continue;
      hits.push({ start, end: start + plate.length, kind: 'plate', value: normalPlate(plate) });
      break;
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

/** The longest beginning that is a Dutch plate, or looks like a foreign or partial one: capitals and figures mixed. */
function longestPlate(raw: string): string | null {
  const groups = [...raw.matchAll(/[A-Za-z\d]+/g)];
  for (let n = groups.length; n > 0; n--) {
    const last = groups[n - 1];
    const plate = raw.slice(0, (last?.index ?? 0) + (last?.[0].length ?? 0));
    if (isPlate(plate)) return plate;
  }
  const all = raw.trim();
  const mixed =
    /\d/.test(all) && /[A-Z]/.test(all) && all === all.toUpperCase() && normalPlate(all).length >= 4;
  return mixed ? all : null;
}

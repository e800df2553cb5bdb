// Postcodes, Chamber of Commerce numbers and phones.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { cueBefore, type EntityHit } from './hit.ts';

const POSTCODE = /(?=[1-9])(?<![\p{L}\d.,-])[1-9]\d{3} ?(?:[A-Z]{2}|[a-z]{2})(?![\p{L}\d])/gu;
// Two-letter words that follow a number in running text: "1500 in", "2024 en".
const SHORT_WORDS = new Set(
  'aa al an at be bv cm de dm do di du ed ee en er et eu ex ft ga ge go gr ha he hm ie ik in is it ja je jl jr kg km ko kw la ld li lp ma me mg mi ml mm mn mo mw na nl no nr nu of om on op os pa pk pp re ro so st te tv uk um up us ut va vr wa we wo xl ze zn zo'.split(
    ' ',
  ),
);
const KVK = /(?=\d)(?<![\p{L}\d.,-])\d{2}(?:[ .]?\d){5,6}(?![\p{L}\d])/gu;
const KVK_CUE = /(?:kvk|k\.v\.k|kamer van koophandel|chamber of commerce|coc)[^\d\n]{0,20}$/iu;
/** What every cue holds: most texts need not be looked through. */
const KVK_SIGN = /k\.?v\.?k|koophandel|chamber|coc/i;
const PHONE =
  /(?=[\d+(])(?<![\p{L}\d+.,-])(?:\+|00)?\(?\d(?:[\d()]|[ ./-]{1,3}(?=[\d(])){7,18}(?![\p{L}\d])/gu;

export function findPostcodes(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: raw } of text.matchAll(POSTCODE)) {
    const letters = raw.slice(-2);
    const upper = letters === letters.toUpperCase();
    if (/^(?:SA|SD|SS)$/.test(letters) || (!upper && SHORT_WORDS.has(letters))) continue;
    if (upper && raw.includes(' ') && /^(?:EU|KM|KG|CM)$/.test(letters)) continue;
    hits.push({
      start: index,
      end: index + raw.length,
      kind: 'postcode',
      value: `${raw.slice(0, 4)} ${letters.toUpperCase()}`,
    });
  }
  return hits;
}

export function findKvks(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  if (!KVK_SIGN.test(text)) return hits;
  for (const { index, 0: raw } of text.matchAll(KVK)) {
    if (cueBefore(text, index, KVK_CUE))
      hits.push({ start: index, end: index + raw.length, kind: 'kvk', value: raw.replace(/\D/g, '') });
  }
  return hits;
}

export function findPhones(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  for (const { index, 0: raw } of text.matchAll(PHONE)) {
    // A number behind the phone may look like more of it: try the longest beginning first.
    const ends = [...raw.matchAll(/\d+/g)].map((run) => run.index + run[0].length).reverse();
    const phone = ends.map((end) => phoneOf(raw.slice(0, end))).find((found) => found !== null);
    if (phone) hits.push({ start: index, end: index + phone.length, kind: 'phone', value: phone.value });
  }
  return hits;
}

// A Dutch number by its shape alone (a detector that insists on issued ranges misses numbers), a foreign one when
// its country can have it.
function phoneOf(raw: string): { readonly length: number; readonly value: string } | null {
  const digits = raw
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310/, '+31');
  if (/^0[1-9]\d{8}$/.test(digits)) return { length: raw.length, value: `+31${digits.slice(1)}` };
  if (/^\+31[1-9]\d{8}$/.test(digits)) return { length: raw.length, value: digits };
  if (!digits.startsWith('+')) return null;
  const foreign = parsePhoneNumberFromString(digits);
  return foreign?.isPossible() ? { length: raw.length, value: foreign.number } : null;
}

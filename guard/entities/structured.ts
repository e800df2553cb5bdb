// Everything with a hard format, in the order in which one may not be taken for another: accounts, citizen numbers,
// plates, company numbers, phones, links, postcodes.
import { findBsns } from './bsn.ts';
import type { EntityHit } from './hit.ts';
import { findIbans } from './ibans.ts';
import { findLinks } from './links.ts';
import { findKvks, findPhones, findPostcodes } from './numbers.ts';
import { findPlates } from './plates.ts';

const FINDERS = [findIbans, findKvks, findBsns, findPlates, findPhones, findLinks, findPostcodes] as const;
/** All others hold a figure. */
const WITHOUT_FIGURES = [findLinks] as const;

/** Without overlaps, in the order of the text. */
export function findStructured(text: string): readonly EntityHit[] {
  const hits: EntityHit[] = [];
  const taken = new Uint8Array(text.length);
  for (const find of /\d/.test(text) ? FINDERS : WITHOUT_FIGURES) {
    for (const hit of find(text)) {
      if (taken.subarray(hit.start, hit.end).includes(1)) continue;
      taken.fill(1, hit.start, hit.end);
      hits.push(hit);
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

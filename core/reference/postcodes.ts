// Which municipality a four-digit postcode lies in. The table is decoded at first use: the sealed door
// resolves postcodes on the device and need not pay before somebody types one.
import { POSTCODE_LINES, STRADDLING_LINES } from './postcodes.data.ts';

const FIRST = 1000;

const decode = (): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, string[]>();
  for (const line of POSTCODE_LINES.trim().split('\n')) {
    const [gm, ranges = ''] = line.split('|');
    for (const range of ranges.split(',')) {
      const [from, to = from] = range.split('-').map(Number);
      for (let code = from ?? 0; code <= (to ?? 0); code += 1) found.set(code, [`GM${gm}`]);
    }
  }
  for (const line of STRADDLING_LINES.trim().split('\n')) {
    const [code, neighbours = ''] = line.split('|');
    found.get(Number(code))?.push(...neighbours.split(',').map((gm) => `GM${gm}`));
  }
  return found;
};

let table: ReadonlyMap<number, readonly string[]> | null = null;

const postcodes = (): ReadonlyMap<number, readonly string[]> => {
  table ??= decode();
  return table;
};

/** The municipalities of a four-digit postcode, the one with most of it first. Empty: no such postcode. */
export function municipalitiesOfPostcode(postcode: number): readonly string[] {
  return postcode < FIRST ? [] : (postcodes().get(postcode) ?? []);
}

/** Every four-digit postcode of the table. */
export function allPostcodes(): readonly number[] {
  return [...postcodes().keys()].sort((left, right) => left - right);
}

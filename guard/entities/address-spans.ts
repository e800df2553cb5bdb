// All addresses of a text: the grammar says where one begins and ends, the tagger finds those that no grammar knows.
import type { Reading } from '../reading.ts';
import type { Tagged } from '../tagger/tag.ts';
import type { Token } from '../text/tokens.ts';
import { addressEnd, addressStart, isHouse } from './address-edges.ts';
import { apart, corners, numbersBefore, trimmed } from './address-joins.ts';
import { canLead } from './address-starts.ts';
import { townEnds } from './addresses.ts';
import { namedHouses } from './named-houses.ts';

export type AddressSpan = { readonly from: number; readonly to: number; readonly sure: number };
export type Addresses = {
  /** Before any other name. */
  readonly first: readonly AddressSpan[];
  /** Where nothing else was found. */
  readonly last: readonly AddressSpan[];
};

export function addressesOf(reading: Reading, tagged: readonly Tagged[]): Addresses {
  const { tokens, places, streets } = reading;
  const towns = townEnds(places);
  const houses = namedHouses(tokens, places);
  const joined = [...corners(tokens, streets, towns), ...numbersBefore(tokens, streets, towns)];
  const taken = new Uint8Array(tokens.length);
  const known = [...joined, ...streets, ...houses.told].flatMap(({ from, to, label }) => {
    if (taken.subarray(from, to).includes(1)) return [];
    taken.fill(1, from, to);
    return [{ from, to, sure: label === 'street' ? 0.7 : 0.9 }];
  });
  const guesses = guessed(reading, tagged, towns);
  return {
    first: [
      ...led(tokens, known, guesses),
      ...guesses.filter(({ from, to }) => !taken.subarray(from, to).includes(1)),
    ],
    last: houses.alone.map(({ from, to }) => ({ from, to, sure: 0.5 })),
  };
}

/** What the tagger takes for addresses, each with its own edges. */
function guessed(
  { tokens, places }: Reading,
  tagged: readonly Tagged[],
  towns: ReadonlySet<number>,
): readonly AddressSpan[] {
  const ends = new Map(places.map((place) => [place.to, place]));
  return tagged
    .filter(({ from, to, sure }) => isHouse(tokens, from, to, sure))
    .flatMap(({ from, to, sure }) =>
      apart(tokens, from, to)
        .map((one) => trimmed(tokens, one, ends))
        .map(([start, end]) => ({
          from: addressStart(tokens, start, towns),
          to: addressEnd(tokens, start, end),
          sure,
        })),
    );
}

/** With the first words of a name that only the tagger knows: "meint veningastraat". */
function led(
  tokens: readonly Token[],
  known: readonly AddressSpan[],
  guesses: readonly AddressSpan[],
): readonly AddressSpan[] {
  const startAt = new Int32Array(tokens.length).fill(-1);
  for (const { from, to } of guesses) startAt.fill(from, from, to);
  return known.map((one) => {
    const start = startAt[one.from] ?? -1;
    return start >= 0 && start < one.from && canLead(tokens, start, one.from) ? { ...one, from: start } : one;
  });
}

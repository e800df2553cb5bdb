// Where somebody means: a municipality, a place or a postcode, resolved on the device (PROTOCOL-DESIGN 9).
// What exists twice is asked back, never guessed.
import type { Day } from '../ids.ts';
import { typingErrors } from '../words/typing-errors.ts';
import { MUNICIPALITIES, type Municipality, municipality, PROVINCES, successorOn } from './municipalities.ts';
import { nameKey, PROVINCE_SUFFIXES, readings } from './place-names.ts';
import { PLACE_LINES } from './places.data.ts';
import { municipalitiesOfPostcode } from './postcodes.ts';

export interface PlaceCandidate {
  readonly gmCode: string;
  /** The settlement, or the municipality itself. */
  readonly name: string;
  /** Name of the municipality. */
  readonly municipality: string;
}

export type PlaceAnswer =
  | { readonly kind: 'found'; readonly gmCode: string; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly PlaceCandidate[] }
  | { readonly kind: 'unknown'; readonly nearest?: readonly string[] };

interface Gazetteer {
  readonly byKey: ReadonlyMap<string, readonly PlaceCandidate[]>;
  readonly names: ReadonlyMap<string, string>;
}

const NEAREST = 3;

const placesOf = (m: Municipality, lines: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  lines.get(m.code) ?? [];

const readLines = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    PLACE_LINES.trim()
      .split('\n')
      .map((line) => {
        const [gm, names = ''] = line.split('|');
        return [`GM${gm}`, names.split(';')];
      }),
  );

/** A name of the tables without what was added there to tell it from its namesakes. */
const bareKey = (name: string): string => {
  const bare = name
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/\s+gem\.\s.*$/, '')
    .replace(/\s+(Gld|GN|Gn|L|NB|NH|Ut)$/, '');
  return nameKey(bare);
};

const build = (): Gazetteer => {
  const byKey = new Map<string, PlaceCandidate[]>();
  const names = new Map<string, string>();
  const add = (key: string, candidate: PlaceCandidate): void => {
    const known = byKey.get(key) ?? [];
    // A place in the municipality of its own name is that municipality, not a second meaning.
    if (!known.some((other) => other.gmCode === candidate.gmCode)) byKey.set(key, [...known, candidate]);
    if (!names.has(key)) names.set(key, candidate.name);
  };
  // Municipalities first: they stand first among the candidates.
  for (const m of MUNICIPALITIES) {
    for (const name of [m.name, ...m.aliases]) {
      add(bareKey(name), { gmCode: m.code, name, municipality: m.name });
    }
  }
  const lines = readLines();
  for (const m of MUNICIPALITIES) {
    for (const name of placesOf(m, lines)) {
      add(bareKey(name), { gmCode: m.code, name, municipality: m.name });
    }
  }
  return { byKey, names };
};

let gazetteer: Gazetteer | null = null;

const places = (): Gazetteer => {
  gazetteer ??= build();
  return gazetteer;
};

const inProvince = (key: string): string | null =>
  PROVINCE_SUFFIXES[key] ??
  PROVINCES.find((province) => [province.name, ...province.aliases].some((name) => nameKey(name) === key))
    ?.code ??
  null;

/** The candidates that a qualifier leaves: those in that province, or in that municipality. */
const narrow = (candidates: readonly PlaceCandidate[], qualifier: string): readonly PlaceCandidate[] => {
  const province = inProvince(qualifier);
  return candidates.filter(
    (candidate) =>
      (province !== null && municipality(candidate.gmCode)?.provinceCode === province) ||
      bareKey(candidate.municipality) === qualifier ||
      nameKey(candidate.municipality) === qualifier,
  );
};

const named = (text: string): readonly PlaceCandidate[] => {
  for (const { key, qualifier } of readings(text)) {
    const candidates = places().byKey.get(key) ?? [];
    const left = qualifier === null ? candidates : narrow(candidates, qualifier);
    if (left.length > 0) return left;
  }
  return [];
};

const nearestNames = (text: string): readonly string[] => {
  const key = nameKey(text).slice(0, 40);
  if (key.length < 3) return [];
  const limit = key.length < 6 ? 2 : 3;
  return [...places().names]
    .map(([other, name]) => ({ name, errors: typingErrors(key, other, limit) }))
    .filter(({ errors }) => errors < limit)
    .sort((left, right) => left.errors - right.errors || (left.name < right.name ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ name }) => name);
};

const ofPostcode = (digits: string): readonly PlaceCandidate[] =>
  municipalitiesOfPostcode(Number(digits)).map((gmCode) => {
    const name = municipality(gmCode)?.name ?? gmCode;
    return { gmCode, name, municipality: name };
  });

/** Postcode and place together: the place says which side of the border when the postcode straddles it. */
const both = (digits: string, rest: string): readonly PlaceCandidate[] => {
  const byPostcode = ofPostcode(digits);
  const byName = rest === '' ? [] : named(rest);
  const agreed = byName.filter((one) => byPostcode.some((other) => other.gmCode === one.gmCode));
  if (agreed.length > 0) return agreed;
  // They contradict each other: both are shown and the reader chooses.
  return [...byPostcode, ...byName];
};

/** After a merger the successor is meant; two candidates that merged are one. */
const onDay = (candidates: readonly PlaceCandidate[], day: Day): readonly PlaceCandidate[] => {
  const seen = new Set<string>();
  return candidates.flatMap((candidate) => {
    const gmCode = successorOn(candidate.gmCode, day) ?? candidate.gmCode;
    if (seen.has(gmCode)) return [];
    seen.add(gmCode);
    return [{ ...candidate, gmCode, municipality: municipality(gmCode)?.name ?? candidate.municipality }];
  });
};

/**
 * Which municipality a text means. Takes names of municipalities and places, other names for them, a province
 * or municipality behind a name (`Bergen (NH)`, `Nes, Ameland`) and postcodes (`1234`, `1234 AB`, `1234AB
 * Place`). With a day, the municipality that is there on it. Never throws, whatever is typed.
 */
export function resolvePlace(text: string, day?: Day): PlaceAnswer {
  const answer = knownPlace(text, day);
  if (answer.kind !== 'unknown') return answer;
  const nearest = nearestNames(tidy(text));
  return nearest.length === 0 ? answer : { kind: 'unknown', nearest };
}

/** The same, without looking for names that are written almost so: that compares with all there are. */
export function knownPlace(text: string, day?: Day): PlaceAnswer {
  const typed = tidy(text);
  const postcode = /^([1-9]\d{3})(?: ?[A-Za-z]{2}\b)?(?=$|[ ,])[ ,]*(.*)$/.exec(typed);
  const found = postcode === null ? named(typed) : both(postcode[1] ?? '', postcode[2] ?? '');
  const candidates = day === undefined ? found : onDay(found, day);
  const [only] = candidates;
  if (only === undefined) return { kind: 'unknown' };
  return candidates.length === 1
    ? { kind: 'found', gmCode: only.gmCode, name: only.name }
    : { kind: 'ambiguous', candidates };
}

const tidy = (text: string): string => text.slice(0, 120).replace(/\s+/g, ' ').trim();

/** Every settlement of the table with its municipality, in the order of the table. */
export function allPlaces(): readonly PlaceCandidate[] {
  const lines = readLines();
  return MUNICIPALITIES.flatMap((m) =>
    placesOf(m, lines).map((name) => ({ gmCode: m.code, name, municipality: m.name })),
  );
}

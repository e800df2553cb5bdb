// Attributes that have few values. Each value has a number, so that what two of them weigh together is one look in a
// small table. What the model learned of them goes by the hash of their text, as everywhere.
import { CLUE_KINDS } from '@seinhuis/core/rules/decisions';
import { NAME_LISTS } from '../names/lists.ts';
import { hash } from '../text/hash.ts';
import { CLASS_NAMES } from '../text/lexicon.ts';

export type Scale = {
  /** No value has a higher number. */
  readonly most: number;
  readonly numberOf: (text: string) => number;
  /** By number; EDGE has one of its own. */
  readonly hashes: readonly number[];
  readonly texts: readonly string[];
};

/** The value before the text and behind it. */
export const EDGE = 0;
export const EDGE_HASH = 1;

function scale(known: readonly string[], room = 0): Scale {
  const most = known.length + room;
  const texts = ['edge'];
  const hashes = [EDGE_HASH];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const found = numbers.get(text);
    if (found !== undefined) return found;
    if (texts.length > most) throw new RangeError('more values than this attribute has room for');
    numbers.set(text, texts.length);
    hashes.push(hash(text));
    return texts.push(text) - 1;
  };
  known.forEach(numberOf);
  return { most, numberOf, hashes, texts };
}

/** A mark says where it begins, where it goes on and what stands right behind it. */
export const MARKED = ['B', 'I', 'after'] as const;
const CLASSES = scale(CLASS_NAMES);

export const SCALES = {
  class: CLASSES,
  clause: CLASSES,
  sent: CLASSES,
  near: scale([], 96),
  spot: scale([], 40),
  doc: scale([], 4),
  rule: scale(CLUE_KINDS.flatMap((kind) => MARKED.map((place) => `${place}-${kind}`))),
  hit: scale([], 90),
  list: scale(NAME_LISTS),
} as const satisfies Readonly<Record<string, Scale>>;

export type ScaleName = keyof typeof SCALES;
export const isScale = (name: string): name is ScaleName => name in SCALES;

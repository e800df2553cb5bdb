// How a list of templates is looked up in a model: which of them follow from one word, which are the same for a whole
// clause, which follow from where a token stands, and which have few or many values.
import type { AttributeName } from './attributes.ts';
import { REACH } from './column.ts';
import { half, SINGLE, salt, whole } from './features.ts';
import type { Model } from './model.ts';
import { EDGE_HASH, isScale, SCALES } from './scale.ts';
import type { Slot, Template } from './templates.ts';
import { isOfWord } from './word.ts';

/** Where a template reads: an attribute, how far away, and what its values are hashed as (null: they are hashes). */
type Reads = {
  readonly name: AttributeName;
  readonly offset: number;
  readonly hashes: readonly number[] | null;
  /** How many values there are, with the edge; 0 when there is no end of them. */
  readonly size: number;
};
export type Part = {
  readonly salted: number;
  readonly first: Reads;
  readonly second: Reads | null;
};

export type Plan = {
  /** The place of these templates among what is remembered. */
  readonly number: number;
  /** Templates that read one word only, by how far away it stands. */
  readonly word: readonly (readonly Part[])[];
  /** What is the same for all tokens of a clause. */
  readonly clause: readonly Part[];
  /** What follows from where a token stands: how near the tipster is named, and the place in the sentence. */
  readonly stand: readonly Part[];
  /** Of attributes that all have few values. */
  readonly few: readonly Part[];
  /** All others. */
  readonly many: readonly Part[];
};

const PLANS = new Map<readonly Template[], Plan>();

export function planOf(templates: readonly Template[]): Plan {
  const known = PLANS.get(templates);
  if (known) return known;
  const word: Part[][] = Array.from({ length: 2 * REACH + 1 }, () => []);
  const clause: Part[] = [];
  const stand: Part[] = [];
  const few: Part[] = [];
  const many: Part[] = [];
  templates.forEach((template, t) => {
    const first = readsOf(template[0]);
    const second = template[1] ? readsOf(template[1]) : null;
    const part = { salted: salt(t), first, second };
    const { name, offset } = first;
    const here = (names: readonly AttributeName[]): boolean =>
      [first, second].every((reads) => !reads || (reads.offset === 0 && names.includes(reads.name)));
    if (isOfWord(name) && (!second || (isOfWord(second.name) && second.offset === offset)))
      word[offset + REACH]?.push(part);
    else if (here(CLAUSE) && !second) clause.push(part);
    else if (here(STAND)) stand.push(part);
    else if (first.size > 0 && second?.size !== 0) few.push(part);
    else many.push(part);
  });
  const plan = { number: PLANS.size, word, clause, stand, few, many };
  PLANS.set(templates, plan);
  return plan;
}

const CLAUSE: readonly AttributeName[] = ['clause', 'sent', 'doc'];
export const STAND = ['doc', 'near', 'spot'] as const satisfies readonly AttributeName[];

const readsOf = ([name, offset]: Slot): Reads =>
  isScale(name)
    ? { name, offset, hashes: SCALES[name].hashes, size: SCALES[name].most + 1 }
    : { name, offset, hashes: null, size: 0 };

export const hashed = (hashes: readonly number[] | null, value: number): number =>
  hashes ? (hashes[value] ?? EDGE_HASH) : value;

/** The feature that a template makes of one value, or two. */
export const featureOf = ({ salted, first, second }: Part, a: number, b: number): number =>
  whole(half(salted, hashed(first.hashes, a)), second ? hashed(second.hashes, b) : SINGLE);

/** Adds a row of the model, in steps, to what stands from `at` on. */
export function addRow({ starts, cells }: Model, row: number, steps: Int32Array, at: number): void {
  if (row < 0) return;
  const end = starts[row + 1] ?? 0;
  for (let k = starts[row] ?? 0; k < end; k += 2) {
    const to = at + (cells[k] ?? 0);
    steps[to] = (steps[to] ?? 0) + (cells[k + 1] ?? 0);
  }
}

const ONE: ArrayLike<number> = [SINGLE];

/** Adds the rows of all features that a template makes of these values. */
export function addCombined(
  model: Model,
  part: Part,
  values: ArrayLike<number>,
  others: ArrayLike<number> | null,
  steps: Int32Array,
  at: number,
): void {
  const { salted, first, second } = part;
  const seconds = others ?? ONE;
  for (let x = 0; x < values.length; x++) {
    const begun = half(salted, hashed(first.hashes, values[x] ?? 0));
    for (let y = 0; y < seconds.length; y++) {
      const value = second ? hashed(second.hashes, seconds[y] ?? 0) : SINGLE;
      addRow(model, model.find(whole(begun, value)), steps, at);
    }
  }
}

// What is added up once and remembered: what a word brings by itself, to its own place and to its neighbours', and what
// follows from where a token stands.
import type { Attributes } from './attributes.ts';
import { valuesOf } from './attributes.ts';
import { REACH, valuesIn } from './column.ts';
import type { Model } from './model.ts';
import { addCombined, type Plan, STAND } from './plan.ts';
import { isOfWord, type Sums, type Word } from './word.ts';

const WIDTH = 2 * REACH + 1;

/** Pairs of a place, from the first label of the token REACH before the word on, and the steps to add there. */
export function wordSums(model: Model, plan: Plan, word: Word): Int16Array {
  const known = word.sums[plan.number];
  if (known?.model === model) return known.pairs;
  const n = model.labels.length;
  const steps = new Int32Array(WIDTH * n);
  plan.word.forEach((parts, k) => {
    for (const part of parts) {
      const [name, other] = [part.first.name, part.second?.name ?? ''];
      if (!isOfWord(name)) continue;
      addCombined(model, part, word[name], isOfWord(other) ? word[other] : null, steps, (WIDTH - 1 - k) * n);
    }
  });
  const pairs: number[] = [];
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at] ?? 0;
    if (step !== 0) pairs.push(at, step);
  }
  const made: Sums = { model, pairs: new Int16Array(pairs) };
  word.sums[plan.number] = made;
  return made.pairs;
}

/** Places to stand that are remembered for each model. */
const PLACES = 20_000;
const STANDS = new WeakMap<Model, Map<number, Int32Array>[]>();

/** For every token, what each label weighs because of where it stands. */
export function standSums(model: Model, plan: Plan, attributes: Attributes): (i: number) => Int32Array {
  const all = STANDS.get(model) ?? [];
  STANDS.set(model, all);
  const known = all[plan.number] ?? new Map<number, Int32Array>();
  all[plan.number] = known;
  const [docs, nears, spots] = STAND.map((name) => valuesOf(attributes, name));
  const at = (column: typeof docs, i: number, k: number): number =>
    column?.values[(column.starts[i + REACH] ?? 0) + k] ?? 0;
  return (i) => {
    const key = ((at(docs, i, 0) * 128 + at(nears, i, 0)) * 128 + at(nears, i, 1)) * 64 + at(spots, i, 0);
    const found = known.get(key);
    if (found) return found;
    const sum = new Int32Array(model.labels.length);
    for (const part of plan.stand) {
      const [values, others] = [part.first, part.second].map((reads) =>
        reads ? valuesIn(valuesOf(attributes, reads.name), i) : null,
      );
      if (values) addCombined(model, part, values, others ?? null, sum, 0);
    }
    if (known.size >= PLACES) known.clear();
    known.set(key, sum);
    return sum;
  };
}

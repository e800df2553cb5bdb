// Fits a linear model by least squares with a penalty on size (ridge), solved over examples by conjugate gradients:
// no step size, no order, no chance. Rare features weigh more, as they say more.
import type { Fitted } from '../tagger/model.ts';
import type { Weighed } from '../triage/theme-bag.ts';

export type RidgeExample = {
  readonly bag: readonly Weighed[];
  readonly label: number;
  /** How much the example counts. */
  readonly weight?: number;
  /** What is expected of each label without the bag: only the rest is learned. */
  readonly expected?: readonly number[];
};
export type RidgeOptions = {
  readonly penalty: number;
  readonly rounds: number;
  /** Features that fewer examples have are left out. */
  readonly least: number;
  /** Weights are multiplied by this, so that scores may go through a softmax. */
  readonly scale: number;
  /** How many features stay: those that move the scores most. */
  readonly keep: number;
};

type Sparse = { readonly at: Int32Array; readonly value: Float64Array };

export function fitRidge(
  examples: readonly RidgeExample[],
  labels: readonly string[],
  options: RidgeOptions,
): Fitted {
  const n = labels.length;
  const counts = new Map<number, number>();
  for (const { bag } of examples)
    for (const { feature } of bag) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const all = [...counts].filter(([, count]) => count >= options.least);
  const w = weightsOf(examples, n, all, options);
  const kept = strongest(all, w, n, options.keep);
  return {
    labels,
    weights: new Map(
      kept.map((f) => [all[f]?.[0] ?? 0, w.slice(f * n, (f + 1) * n).map((value) => value * options.scale)]),
    ),
    transitions: new Float64Array(0),
  };
}

/** A feature with the number of examples that have it. */
type Counted = readonly [feature: number, count: number];

/** Which features move the scores most: by what they weigh and by how many examples have them. */
function strongest(all: readonly Counted[], w: Float64Array, n: number, keep: number): readonly number[] {
  const force = Float64Array.from(all, ([, count], f) => {
    let sum = 0;
    for (let k = f * n; k < (f + 1) * n; k++) sum += (w[k] ?? 0) ** 2;
    return Math.sqrt(sum * count);
  });
  const edge = [...force].sort((a, b) => b - a)[keep - 1] ?? 0;
  return all.map((_, f) => f).filter((f) => (force[f] ?? 0) >= edge);
}

/** What each feature weighs for each label. */
function weightsOf(
  examples: readonly RidgeExample[],
  n: number,
  kept: readonly Counted[],
  { penalty, rounds }: RidgeOptions,
): Float64Array {
  const index = new Map(kept.map(([feature], i) => [feature, i]));
  const rarity = Float64Array.from(kept, ([, count]) => Math.log(examples.length / count));
  const rows: readonly Sparse[] = examples.map(({ bag }) => {
    const own = bag.filter(({ feature }) => index.has(feature));
    const at = Int32Array.from(own, ({ feature }) => index.get(feature) ?? 0);
    return {
      at,
      value: Float64Array.from(own, ({ weight }, k) => weight * (rarity[at[k] ?? 0] ?? 0) * SIZE),
    };
  });
  const wanted = wantedOf(examples, n);
  const ridge = Float64Array.from(examples, ({ weight = 1 }) => penalty / weight);
  const w = new Float64Array(kept.length * n);
  const times = (x: Float64Array): Float64Array => {
    spread(rows, n, x, w);
    const out = gather(rows, n, w);
    for (let k = 0; k < x.length; k++)
      out[k] = (out[k] ?? 0) + (x[k] ?? 0) * (ridge[Math.floor(k / n)] ?? penalty);
    return out;
  };
  spread(rows, n, solve(times, wanted, n, rounds), w);
  return w.map((value, k) => value * SIZE * (rarity[Math.floor(k / n)] ?? 0));
}

/** What is to be learned: each label, less what is expected of it without the bag. */
function wantedOf(examples: readonly RidgeExample[], n: number): Float64Array {
  const share = Array.from(
    { length: n },
    (_, y) => examples.filter(({ label }) => label === y).length / examples.length,
  );
  const wanted = new Float64Array(examples.length * n);
  examples.forEach(({ label, expected = share }, i) => {
    for (let y = 0; y < n; y++) wanted[i * n + y] = (y === label ? 1 : 0) - (expected[y] ?? 0);
  });
  return wanted;
}

/** Brings the length of an example near to one. */
const SIZE = 0.15;

/** w = what the examples add up to, each taken x times. */
function spread(rows: readonly Sparse[], n: number, x: Float64Array, w: Float64Array): void {
  w.fill(0);
  rows.forEach(({ at, value }, i) => {
    for (let k = 0; k < at.length; k++) {
      const to = (at[k] ?? 0) * n;
      const by = value[k] ?? 0;
      for (let y = 0; y < n; y++) w[to + y] = (w[to + y] ?? 0) + by * (x[i * n + y] ?? 0);
    }
  });
}

function gather(rows: readonly Sparse[], n: number, w: Float64Array): Float64Array {
  const out = new Float64Array(rows.length * n);
  rows.forEach(({ at, value }, i) => {
    for (let k = 0; k < at.length; k++) {
      const from = (at[k] ?? 0) * n;
      const by = value[k] ?? 0;
      for (let y = 0; y < n; y++) out[i * n + y] = (out[i * n + y] ?? 0) + by * (w[from + y] ?? 0);
    }
  });
  return out;
}

/** Conjugate gradients for every label at once. */
function solve(
  times: (x: Float64Array) => Float64Array,
  wanted: Float64Array,
  n: number,
  rounds: number,
): Float64Array {
  const x = new Float64Array(wanted.length);
  const rest = Float64Array.from(wanted);
  const step = Float64Array.from(wanted);
  let norms = dots(rest, rest, n);
  for (let round = 0; round < rounds; round++) {
    const moved = times(step);
    const along = dots(step, moved, n);
    const far = norms.map((norm, y) => ((along[y] ?? 0) > 0 ? norm / (along[y] ?? 1) : 0));
    for (let k = 0; k < x.length; k++) {
      x[k] = (x[k] ?? 0) + (far[k % n] ?? 0) * (step[k] ?? 0);
      rest[k] = (rest[k] ?? 0) - (far[k % n] ?? 0) * (moved[k] ?? 0);
    }
    const next = dots(rest, rest, n);
    const turn = next.map((norm, y) => ((norms[y] ?? 0) > 0 ? norm / (norms[y] ?? 1) : 0));
    for (let k = 0; k < step.length; k++) step[k] = (rest[k] ?? 0) + (turn[k % n] ?? 0) * (step[k] ?? 0);
    norms = next;
  }
  return x;
}

function dots(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(n);
  for (let k = 0; k < a.length; k++) sums[k % n] = (sums[k % n] ?? 0) + (a[k] ?? 0) * (b[k] ?? 0);
  return sums;
}

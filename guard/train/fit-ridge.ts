// Fits a linear model by least squares with a penalty on size (ridge), solved over examples by conjugate gradients:
// no step size, no order, no chance. Rare features weigh more, as they say more.
import type { Fitted } from '../tagger/model.ts';
import type { Weighed } from '../triage/theme-bag.ts';

export type RidgeExample = {
  readonly bag: readonly Weighed[];
  readonly label: number;
  /** How much the example counts. */
  readonly weight?: number;
};
export type RidgeOptions = {
  readonly penalty: number;
  readonly rounds: number;
  /** Features that fewer examples have are left out. */
  readonly least: number;
  /** Weights are multiplied by this, so that scores may go through a softmax. */
  readonly scale: number;
  /** How many weights may stay: the others are left out, and those that stay are fitted again. */
  readonly keep: number;
};

type Sparse = { readonly at: Int32Array; readonly value: Float64Array };

export function fitRidge(
  examples: readonly RidgeExample[],
  labels: readonly string[],
  { penalty, rounds, least, scale, keep }: RidgeOptions,
): Fitted {
  const n = labels.length;
  const counts = new Map<number, number>();
  for (const { bag } of examples)
    for (const { feature } of bag) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= least);
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
  const share = labels.map((_, y) => examples.filter(({ label }) => label === y).length / examples.length);
  const wanted = new Float64Array(examples.length * n);
  examples.forEach(({ label }, i) => {
    for (let y = 0; y < n; y++) wanted[i * n + y] = (y === label ? 1 : 0) - (share[y] ?? 0);
  });
  const ridge = Float64Array.from(examples, ({ weight = 1 }) => penalty / weight);
  const w = new Float64Array(kept.length * n);
  const off = new Uint8Array(w.length);
  const sum = (x: Float64Array): void => {
    spread(rows, n, x, w);
    for (let k = 0; k < w.length; k++) if (off[k] === 1) w[k] = 0;
  };
  const times = (x: Float64Array): Float64Array => {
    sum(x);
    const out = gather(rows, n, w);
    for (let k = 0; k < x.length; k++)
      out[k] = (out[k] ?? 0) + (x[k] ?? 0) * (ridge[Math.floor(k / n)] ?? penalty);
    return out;
  };
  sum(solve(times, wanted, n, rounds));
  if (keep < w.length) {
    const size = (k: number): number => Math.abs(w[k] ?? 0) * (rarity[Math.floor(k / n)] ?? 0);
    const sizes = Float64Array.from(w, (_, k) => size(k)).sort();
    const edge = sizes[sizes.length - keep] ?? 0;
    for (let k = 0; k < w.length; k++) off[k] = size(k) < edge ? 1 : 0;
    sum(solve(times, wanted, n, rounds));
  }
  const weights = new Map(
    kept.map(([feature], f) => [
      feature,
      w.slice(f * n, (f + 1) * n).map((value) => value * scale * SIZE * (rarity[f] ?? 0)),
    ]),
  );
  return { labels, weights, transitions: new Float64Array(0) };
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

// Fits a CRF by AdaGrad on the likelihood, with feature dropout and an L1 pull towards zero. One seeded generator,
// one order: the same corpus gives the same weights.
import { FORBIDDEN, posterior, transitionMask } from '../tagger/crf.ts';

export type Row = {
  /** Feature numbers of each token. */
  readonly features: readonly Int32Array[];
  readonly labels: Uint8Array;
};

export type Fit = {
  readonly labels: readonly string[];
  readonly weights: ReadonlyMap<number, Float64Array>;
  readonly transitions: Float64Array;
};

export type FitOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly dropout: number;
  readonly least: number;
  /** Over how many of the last epochs the weights are averaged: in any one moment what was seen last weighs too much. */
  readonly averaged: number;
};

export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function fit(rows: readonly Row[], labels: readonly string[], options: FitOptions): Fit {
  const n = labels.length;
  const counts = new Map<number, number>();
  for (const { features } of rows)
    for (const list of features) for (const f of list) counts.set(f, (counts.get(f) ?? 0) + 1);
  const index = new Map<number, number>();
  for (const [f, count] of counts) if (count >= options.least) index.set(f, index.size);
  const w = new Float64Array(index.size * n);
  const g2 = new Float64Array(index.size * n).fill(1e-3);
  const lastPull = new Int32Array(index.size);
  const mask = transitionMask(labels);
  const transitions = Float64Array.from(mask);
  const t2 = new Float64Array(transitions.length).fill(1);
  const compact = rows.map(({ features, labels: gold }) => ({
    gold,
    features: features.map((list) =>
      Int32Array.from([...list].map((f) => index.get(f) ?? -1).filter((f) => f >= 0)),
    ),
  }));
  const mean = new Float64Array(w.length);
  const meanTransitions = new Float64Array(transitions.length);
  const next = random(20_261_122);
  // The labels of a token that are off by more than a trace, and by how much.
  const moved = new Int32Array(n);
  const by = new Float64Array(n);
  const order = compact.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const row = compact[at];
      if (!row) continue;
      step++;
      const length = row.gold.length;
      const kept = row.features.map((list) => list.filter(() => next() >= options.dropout));
      const boost = 1 / (1 - options.dropout);
      const emissions = new Float64Array(length * n);
      kept.forEach((list, i) => {
        for (const f of list) {
          // The L1 pull of the steps in which the feature was absent is made up for here.
          const missed = step - 1 - (lastPull[f] ?? 0);
          if (missed > 0) pull(w, g2, f, n, options.l1 * options.rate * Math.min(missed, rows.length));
          lastPull[f] = step - 1;
          for (let y = 0; y < n; y++)
            emissions[i * n + y] = (emissions[i * n + y] ?? 0) + (w[f * n + y] ?? 0) * boost;
        }
      });
      const { node, addPairs } = posterior(length, n, emissions, transitions);
      const pairs = new Float64Array(transitions.length);
      addPairs(pairs, -1);
      for (let i = 0; i < length; i++) {
        const gold = row.gold[i] ?? 0;
        const before = i === 0 ? n : (row.gold[i - 1] ?? 0);
        pairs[before * n + gold] = (pairs[before * n + gold] ?? 0) + 1;
        let active = 0;
        for (let y = 0; y < n; y++) {
          const grad = (y === gold ? 1 : 0) - (node[i * n + y] ?? 0);
          if (Math.abs(grad) < 1e-3) continue;
          moved[active] = y;
          by[active++] = grad;
        }
        if (active === 0) continue;
        for (const f of kept[i] ?? []) {
          for (let a = 0; a < active; a++) {
            const k = f * n + (moved[a] ?? 0);
            const grad = by[a] ?? 0;
            g2[k] = (g2[k] ?? 0) + grad * grad;
            w[k] = (w[k] ?? 0) + (options.rate * grad) / Math.sqrt(g2[k] ?? 1);
          }
        }
      }
      for (let k = 0; k < transitions.length; k++) {
        const grad = pairs[k] ?? 0;
        if ((mask[k] ?? 0) === FORBIDDEN || grad === 0) continue;
        t2[k] = (t2[k] ?? 0) + grad * grad;
        transitions[k] = (transitions[k] ?? 0) + (options.rate * grad) / Math.sqrt(t2[k] ?? 1);
      }
    }
    if (epoch < options.epochs - options.averaged) continue;
    for (let f = 0; f < index.size; f++) {
      const missed = step - (lastPull[f] ?? 0);
      if (missed > 0) pull(w, g2, f, n, options.l1 * options.rate * Math.min(missed, rows.length));
      lastPull[f] = step;
    }
    addShare(mean, w, options.averaged);
    addShare(meanTransitions, transitions, options.averaged);
  }
  const weights = new Map<number, Float64Array>();
  for (const [f, at] of index) {
    const row = mean.slice(at * n, (at + 1) * n);
    if (row.some((value) => value !== 0)) weights.set(f, row);
  }
  return { labels, weights, transitions: meanTransitions };
}

function addShare(sum: Float64Array, values: Float64Array, shares: number): void {
  for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (values[k] ?? 0) / shares;
}

function pull(w: Float64Array, g2: Float64Array, f: number, n: number, amount: number): void {
  for (let k = f * n; k < (f + 1) * n; k++) {
    const value = w[k] ?? 0;
    if (value === 0) continue;
    const by = amount / Math.sqrt(g2[k] ?? 1);
    w[k] = value > 0 ? Math.max(0, value - by) : Math.min(0, value + by);
  }
}

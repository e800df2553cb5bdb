// Fits a softmax over bags of features, by AdaGrad with an L1 pull; used for usable and circle.
import { FEATURE_BITS } from '../tagger/features.ts';
import type { Fitted } from '../tagger/model.ts';
import { random } from './fit.ts';

export type Example = {
  readonly features: readonly number[];
  readonly label: number;
  readonly weight?: number;
};
export type LinearOptions = {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly dropout: number;
  readonly least: number;
  readonly start?: number;
};

export function fitLinear(
  examples: readonly Example[],
  labels: readonly string[],
  options: LinearOptions,
): Fitted {
  const n = labels.length;
  const counts = new Map<number, number>();
  for (const { features } of examples)
    for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= options.least).map(([f]) => f);
  const index = new Map(kept.map((f, i) => [f, i]));
  const w = new Float64Array(kept.length * n);
  const g2 = new Float64Array(kept.length * n).fill(options.start ?? 1);
  const next = random(3);
  const order = examples.map((_, i) => i);
  const rows = examples.map(({ features }) => features.map((f) => index.get(f) ?? -1).filter((f) => f >= 0));
  const scores = new Float64Array(n);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const at of order) {
      const { label, weight = 1 } = examples[at] ?? { label: 0 };
      const row = (rows[at] ?? []).filter(() => next() >= options.dropout);
      scores.fill(0);
      for (const f of row) for (let y = 0; y < n; y++) scores[y] = (scores[y] ?? 0) + (w[f * n + y] ?? 0);
      softmax(scores);
      for (const f of row) {
        for (let y = 0; y < n; y++) {
          const grad = ((y === label ? 1 : 0) - (scores[y] ?? 0)) * weight;
          const k = f * n + y;
          if (Math.abs(grad) > 1e-4) {
            g2[k] = (g2[k] ?? 0) + grad * grad;
            w[k] = (w[k] ?? 0) + (options.rate * grad) / Math.sqrt(g2[k] ?? 1);
          }
          const value = w[k] ?? 0;
          const by = (options.l1 * options.rate) / Math.sqrt(g2[k] ?? 1);
          w[k] = value > 0 ? Math.max(0, value - by) : Math.min(0, value + by);
        }
      }
    }
  }
  const weights = new Map(kept.map((f, i) => [f & ((1 << FEATURE_BITS) - 1), w.slice(i * n, (i + 1) * n)]));
  return { labels, weights, transitions: new Float64Array(0) };
}

export function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let total = 0;
  for (let y = 0; y < scores.length; y++) {
    scores[y] = Math.exp((scores[y] ?? 0) - top);
    total += scores[y] ?? 0;
  }
  for (let y = 0; y < scores.length; y++) scores[y] = (scores[y] ?? 0) / total;
}

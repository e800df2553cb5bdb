// Scores of a linear model over a bag, as probabilities, and the entries that weigh most for a label.
import type { Model } from '../tagger/model.ts';
import type { BagEntry } from './bag.ts';

export function probabilities(model: Model, bag: readonly BagEntry[], prior?: Float64Array): Float64Array {
  const scores = prior ? Float64Array.from(prior) : new Float64Array(model.labels.length);
  for (const { feature } of bag) model.add(feature, scores, 0);
  const top = Math.max(...scores);
  let total = 0;
  for (let y = 0; y < scores.length; y++) {
    scores[y] = Math.exp((scores[y] ?? 0) - top);
    total += scores[y] ?? 0;
  }
  return scores.map((value) => value / total);
}

export function best(scores: Float64Array): number {
  let at = 0;
  for (let y = 1; y < scores.length; y++) if ((scores[y] ?? 0) > (scores[at] ?? 0)) at = y;
  return at;
}

/** Token ranges with the weight they bring to a label, heaviest first; one entry per token range. */
export function reasons(
  model: Model,
  bag: readonly BagEntry[],
  label: number,
): readonly { readonly from: number; readonly to: number; readonly weight: number }[] {
  const mean = 1 / model.labels.length;
  const sums = new Map<string, { from: number; to: number; weight: number }>();
  for (const { feature, from, to } of bag) {
    if (to <= from) continue;
    const row = model.weightsOf(feature);
    const own = row.find(([y]) => y === label)?.[1] ?? 0;
    const weight = own - row.reduce((sum, [, value]) => sum + value, 0) * mean;
    if (weight <= 0) continue;
    const at = `${from}-${to}`;
    const sum = sums.get(at) ?? { from, to, weight: 0 };
    sum.weight += weight;
    sums.set(at, sum);
  }
  return [...sums.values()].sort((a, b) => b.weight - a.weight);
}

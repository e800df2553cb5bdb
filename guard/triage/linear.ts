// Scores of a linear model over a bag, as probabilities.
import type { Model } from '../tagger/model.ts';
import type { BagEntry } from './bag.ts';

export function probabilities(model: Model, bag: readonly BagEntry[]): Float64Array {
  const scores = new Float64Array(model.labels.length);
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

// Scores of the models that learn from weighed features: probabilities per label, the theme by its top level first, and
// the words that led to a label.
import { THEMES, type Theme } from '../corpus/tip.ts';
import type { Model } from '../tagger/model.ts';
import type { Places, Weighed } from './theme-bag.ts';

/** Scores of a fit by least squares lie close together: this much sharper they say how sure the model is. */
const SHARP = 9;

/** `also`: what is known beside the words. */
export function weighedProbabilities(
  model: Model,
  places: Places,
  also: readonly Weighed[] = [],
): Float64Array {
  const scores = new Float64Array(model.labels.length);
  for (const { feature, weight } of also) model.addTimes(feature, weight * SHARP, scores);
  for (const [feature, { weight }] of places) model.addTimes(feature, weight * SHARP, scores);
  const top = Math.max(...scores);
  let total = 0;
  for (let y = 0; y < scores.length; y++) {
    scores[y] = Math.exp((scores[y] ?? 0) - top);
    total += scores[y] ?? 0;
  }
  return scores.map((value) => value / total);
}

const TOPS: readonly string[] = THEMES.map(topLevel);

export function topLevel(theme: string): string {
  return theme.split('.')[0] ?? theme;
}

/** The likeliest theme within the likeliest top level: four doubtful kinds of drugs are still drugs. */
export function likeliest(themes: Float64Array): { readonly theme: Theme; readonly at: number } {
  const sums = new Map<string, number>();
  TOPS.forEach((top, y) => {
    sums.set(top, (sums.get(top) ?? 0) + (themes[y] ?? 0));
  });
  let at = 0;
  const better = (y: number): boolean => {
    const [a, b] = [sums.get(TOPS[y] ?? '') ?? 0, sums.get(TOPS[at] ?? '') ?? 0];
    return a > b || (a === b && (themes[y] ?? 0) > (themes[at] ?? 0));
  };
  for (let y = 1; y < themes.length; y++) if (better(y)) at = y;
  return { theme: THEMES[at] ?? 'overig', at };
}

/** Tokens with the weight they bring to a label above what they bring to all, heaviest first. */
export function weighedReasons(
  model: Model,
  places: Places,
  label: number,
): readonly { readonly at: number; readonly weight: number }[] {
  const sums = new Map<number, number>();
  for (const [feature, { weight, at }] of places) {
    const lead = model.lead(feature, label);
    if (lead === 0) continue;
    for (const i of at) sums.set(i, (sums.get(i) ?? 0) + (weight * lead) / at.length);
  }
  return [...sums]
    .map(([at, weight]) => ({ at, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
}

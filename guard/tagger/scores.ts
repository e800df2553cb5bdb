// The score of every label at every token. What a word brings by itself, to its own place and to its neighbours', is added
// up once for each word and remembered: most words of a text have been seen before.
import { type Attributes, isWordAttribute, type Word } from './attributes.ts';
import { EDGE_VALUE, everyFeature, featureOf, type Template } from './features.ts';
import type { Model } from './model.ts';

/** How far from its word a template looks, at most. */
const REACH = 3;
const WIDTH = 2 * REACH + 1;

type Plan = {
  /** Templates that read one attribute of one word, by how far away that word stands. */
  readonly alone: readonly (readonly number[])[];
  readonly rest: readonly number[];
};

const PLANS = new WeakMap<readonly Template[], Plan>();

function planOf(templates: readonly Template[]): Plan {
  const known = PLANS.get(templates);
  if (known) return known;
  const alone: number[][] = Array.from({ length: WIDTH }, () => []);
  const rest: number[] = [];
  templates.forEach(([[name, offset], second], t) => {
    if (!second && isWordAttribute(name)) alone[offset + REACH]?.push(t);
    else rest.push(t);
  });
  const plan = { alone, rest };
  PLANS.set(templates, plan);
  return plan;
}

const SUMS = new WeakMap<Model, WeakMap<Word, Float32Array>>();
const EDGE: Word = {
  w: [EDGE_VALUE],
  pre: [EDGE_VALUE],
  suf: [EDGE_VALUE],
  bone: [EDGE_VALUE],
  shape: [EDGE_VALUE],
  class: [EDGE_VALUE],
  list: [EDGE_VALUE],
};

/** What a word adds to the labels of the token that stands `offset` before it, for each offset. */
function sumsOf(model: Model, templates: readonly Template[], { alone }: Plan, word: Word): Float32Array {
  const n = model.labels.length;
  const sums = new Float64Array(WIDTH * n);
  alone.forEach((numbers, k) => {
    for (const t of numbers) {
      const name = templates[t]?.[0][0] ?? 'w';
      if (!isWordAttribute(name)) continue;
      for (const value of word[name]) model.add(featureOf(t, value), sums, k * n);
    }
  });
  return Float32Array.from(sums);
}

export function scoresOf(model: Model, templates: readonly Template[], attributes: Attributes): Float64Array {
  const n = model.labels.length;
  const { words } = attributes;
  const scores = new Float64Array(words.length * n);
  const plan = planOf(templates);
  const known = SUMS.get(model) ?? new WeakMap<Word, Float32Array>();
  SUMS.set(model, known);
  for (let j = -REACH; j < words.length + REACH; j++) {
    const word = words[j] ?? EDGE;
    let sums = known.get(word);
    if (!sums) {
      sums = sumsOf(model, templates, plan, word);
      known.set(word, sums);
    }
    for (let k = 0; k < WIDTH; k++) {
      const i = j - k + REACH;
      if (i < 0 || i >= words.length || plan.alone[k]?.length === 0) continue;
      for (let y = 0; y < n; y++) scores[i * n + y] = (scores[i * n + y] ?? 0) + (sums[k * n + y] ?? 0);
    }
  }
  everyFeature(templates, plan.rest, attributes, (feature, i) => model.add(feature, scores, i * n));
  return scores;
}

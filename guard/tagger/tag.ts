// Applies a model to the attributes of a text: what is likely at each token, and the spans that follow from it.
import type { Attributes } from './attributes.ts';
import { chances } from './chain.ts';
import type { TokenSpan } from './labels.ts';
import type { Model } from './model.ts';
import { scoresOf } from './scores.ts';
import type { Template } from './templates.ts';

export type Tagged = TokenSpan & {
  /** Mean probability, over the span's tokens, that the token is inside a span of this kind. */
  readonly sure: number;
};

/** P(label at token), token by token. */
const nodesOf = (model: Model, templates: readonly Template[], attributes: Attributes): Float64Array =>
  chances(
    attributes.words.length,
    model.labels.length,
    scoresOf(model, templates, attributes),
    model.transitions,
  );

export type Likely = TokenSpan & {
  /** Mean and highest probability, over the span's tokens, of being inside a span of whatever kind. */
  readonly sure: number;
  readonly peak: number;
  /** Mean probability of being inside a span of this kind. */
  readonly own: number;
};

/** Of the probability to be inside, the part that must be a beginning for a new span to begin. */
const BEGINS = 0.5;
const BEGINS_LEAST = 0.3;

/** What is left of a run beside what is known for itself stays when some word of it is this sure. */
const LEFT = 0.3;

/**
 * Runs of tokens that are each inside a span, of whatever kind, with at least this probability; the kind is the one that
 * has most of it. Two kinds that are half likely each are one span that is likely. `breaks`: 1 where a run is cut,
 * whatever the model says, as something that is known for itself begins or ends there.
 */
export function likelySpans(
  model: Model,
  templates: readonly Template[],
  attributes: Attributes,
  from: number,
  breaks: Uint8Array,
): readonly Likely[] {
  const n = model.labels.length;
  const length = attributes.words.length;
  if (length === 0) return [];
  const node = nodesOf(model, templates, attributes);
  const inside = (i: number): number => 1 - (node[i * n] ?? 1);
  const begins = (i: number): boolean => {
    let sum = 0;
    for (let y = 1; y < n; y += 2) sum += node[i * n + y] ?? 0;
    return sum > BEGINS_LEAST && sum >= BEGINS * inside(i);
  };
  const spans: Likely[] = [];
  for (let i = 0; i < length; ) {
    let to = i;
    while (to < length && inside(to) >= from && (to === i || (breaks[to] !== 1 && !begins(to)))) to++;
    if (to > i) {
      const span = likely(model.labels, node, ...sharp(node, n, i, to));
      const cut = breaks[i] === 1 || breaks[to] === 1;
      if (!cut || span.peak >= LEFT) spans.push(span);
    }
    i = Math.max(to, i + 1);
  }
  return spans;
}

/** Words at the edges that are much less likely than the surest one. */
const EDGE = 0.3;

function sharp(node: Float64Array, n: number, first: number, last: number): readonly [number, number] {
  const inside = (i: number): number => 1 - (node[i * n] ?? 1);
  let peak = 0;
  for (let i = first; i < last; i++) peak = Math.max(peak, inside(i));
  let [from, to] = [first, last];
  while (inside(from) < EDGE * peak) from++;
  while (inside(to - 1) < EDGE * peak) to--;
  return [from, to];
}

function likely(labels: readonly string[], node: Float64Array, from: number, to: number): Likely {
  const n = labels.length;
  const sums = new Float64Array(n);
  let sure = 0;
  let peak = 0;
  for (let i = from; i < to; i++) {
    const here = 1 - (node[i * n] ?? 1);
    sure += here;
    peak = Math.max(peak, here);
    for (let y = 1; y < n; y += 2)
      sums[y] = (sums[y] ?? 0) + (node[i * n + y] ?? 0) + (node[i * n + y + 1] ?? 0);
  }
  let best = 1;
  for (let y = 3; y < n; y += 2) if ((sums[y] ?? 0) > (sums[best] ?? 0)) best = y;
  const length = to - from;
  return {
    from,
    to,
    kind: labels[best]?.slice(2) ?? '',
    sure: sure / length,
    peak,
    own: (sums[best] ?? 0) / length,
  };
}

/** How likely each kind is at each token; spans of the likeliest kinds come from the same figures for any threshold. */
export type Marginals = {
  /** Runs in which one kind is likelier than no kind and than each other. */
  readonly best: () => readonly Tagged[];
  /** Runs in which this kind has at least this probability, whatever else is likelier. */
  readonly of: (kind: string, from: number) => readonly Tagged[];
};

export function marginals(model: Model, templates: readonly Template[], attributes: Attributes): Marginals {
  const n = model.labels.length;
  const length = attributes.words.length;
  if (length === 0) return { best: () => [], of: () => [] };
  const node = nodesOf(model, templates, attributes);
  const kindAt = (i: number, y: number): number => (node[i * n + y] ?? 0) + (node[i * n + y + 1] ?? 0);
  const runs = (labelAt: (i: number) => number): readonly Tagged[] => {
    const spans: Tagged[] = [];
    for (let i = 0; i < length; ) {
      const y = labelAt(i);
      if (y === 0) {
        i++;
        continue;
      }
      let to = i + 1;
      let sum = kindAt(i, y);
      while (to < length && labelAt(to) === y && (node[to * n + y] ?? 0) < BEGINS * kindAt(to, y))
        sum += kindAt(to++, y);
      spans.push({ from: i, to, kind: model.labels[y]?.slice(2) ?? '', sure: sum / (to - i) });
      i = to;
    }
    return spans;
  };
  return {
    best: () =>
      runs((i) => {
        let top = node[i * n] ?? 0;
        let label = 0;
        if (top > 0.95) return 0;
        for (let y = 1; y < n; y += 2) {
          const p = kindAt(i, y);
          if (p > top) {
            top = p;
            label = y;
          }
        }
        return label;
      }),
    of: (kind, from) => {
      const label = model.labels.indexOf(`B-${kind}`);
      return runs((i) => (kindAt(i, label) >= from ? label : 0));
    },
  };
}

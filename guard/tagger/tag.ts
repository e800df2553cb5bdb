// Applies a model to the attributes of a text. `ease` is subtracted from the score of O: the higher, the more is found.
import type { Attributes } from './attributes.ts';
import { posterior, viterbi } from './crf.ts';
import { everyFeature, type Template } from './features.ts';
import { type TokenSpan, toSpans } from './labels.ts';
import type { Model } from './model.ts';

export type Tagged = TokenSpan & {
  /** Mean probability, over the span's tokens, that the token is inside a span of this kind; 0 when not asked for. */
  readonly sure: number;
};

export function scoresOf(model: Model, templates: readonly Template[], attributes: Attributes): Float64Array {
  const n = model.labels.length;
  const length = attributes.w.length;
  const scores = new Float64Array(length * n);
  everyFeature(templates, attributes, (feature, i) => model.add(feature, scores, i * n));
  return scores;
}

/** A text scored once; spans for any ease come from the same scores. */
export type Scored = { readonly spans: (ease: number) => readonly Tagged[] };

export function scored(model: Model, templates: readonly Template[], attributes: Attributes): Scored {
  const n = model.labels.length;
  const length = attributes.w.length;
  const scores = scoresOf(model, templates, attributes);
  let node: Float64Array | null = null;
  return {
    spans: (ease) => {
      const eased = Float64Array.from(scores);
      for (let i = 0; i < length; i++) eased[i * n] = (eased[i * n] ?? 0) - ease;
      const spans = toSpans(viterbi(length, n, eased, model.transitions), model.labels);
      if (spans.length === 0) return [];
      const sure = node ?? posterior(length, n, scores, model.transitions).node;
      node = sure;
      return spans.map((span) => {
        const begin = model.labels.indexOf(`B-${span.kind}`);
        let sum = 0;
        for (let i = span.from; i < span.to; i++)
          sum += (sure[i * n + begin] ?? 0) + (sure[i * n + begin + 1] ?? 0);
        return { ...span, sure: sum / (span.to - span.from) };
      });
    },
  };
}

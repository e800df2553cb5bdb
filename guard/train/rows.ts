// From labelled tips to training rows.
import type { Tip } from '../corpus/tip.ts';
import { type Reading, read } from '../reading.ts';
import { eachFeature } from '../tagger/features.ts';
import { tokensOf, toLabels } from '../tagger/labels.ts';
import type { Template } from '../tagger/templates.ts';
import type { Row } from './fit.ts';

export type Spans = readonly { readonly start: number; readonly end: number; readonly kind: string }[];

export function rowOf(
  reading: Reading,
  spans: Spans,
  templates: readonly Template[],
  labels: readonly string[],
): Row {
  const { tokens, folded, attributes } = reading;
  // Labels stand in the original text; tokens in the folded one.
  const shown = tokens.map((token) => {
    const [start, end] = folded.span(token.start, token.end);
    return { ...token, start, end };
  });
  const ranges = spans.flatMap(({ start, end, kind }) => {
    const range = tokensOf(shown, start, end);
    return range ? [{ from: range[0], to: range[1], kind }] : [];
  });
  const features = tokens.map((_, i) => {
    const list: number[] = [];
    eachFeature(templates, attributes, i, (feature) => list.push(feature));
    return Int32Array.from(list);
  });
  return { features, labels: toLabels(tokens.length, ranges, labels) };
}

export function rowsOf(
  tips: readonly Tip[],
  which: 'identifying' | 'entities',
  templates: readonly Template[],
  labels: readonly string[],
): readonly Row[] {
  return tips.map((tip) => rowOf(read(tip.text), tip[which], templates, labels));
}

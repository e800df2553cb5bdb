// Findings: what the tagger marks, and beneath it the floor of rules that hold by themselves.

import type { ClueKind, LadderStep } from '@seinhuis/core/rules/decisions';
import type { FindingModels } from '../model/models.ts';
import type { Settings } from '../model/settings.ts';
import type { Reading } from '../reading.ts';
import { likelySpans } from '../tagger/tag.ts';
import { FINDING_TEMPLATES } from '../tagger/templates.ts';
import { isWord, type Token } from '../text/tokens.ts';
import { best, probabilities } from '../triage/linear.ts';
import { circleBag } from './circle.ts';
import { type Circle, KIND_WORDS, type Lang } from './kinds.ts';
import type { RuleHit } from './match.ts';

export type Finding = {
  readonly start: number;
  readonly end: number;
  readonly kind: ClueKind;
  readonly circle: Circle;
  readonly step: LadderStep;
  readonly reason: string;
  /** What to write instead; null: leave out. */
  readonly suggestion: string | null;
  /** The rule that found it, or the tagger. */
  readonly by: string;
  readonly sure: number;
};

export type FoundSpan = {
  readonly from: number;
  readonly to: number;
  readonly kind: ClueKind;
  readonly by: string;
  /** How sure it is that this is a clue, of whatever kind. */
  readonly sure: number;
  /** The surest word of it. */
  readonly peak: number;
  /** How sure it is that it is one of this kind. */
  readonly own: number;
};

export function findingSpans(
  { tokens, attributes, rules }: Reading,
  models: FindingModels,
  settings: Settings,
): readonly FoundSpan[] {
  const floor = rules.filter(({ rule }) => models.floor.has(rule.id));
  const likely = likelySpans(
    models.findings,
    FINDING_TEMPLATES,
    attributes,
    settings.findingOn,
    breaksOf(floor, tokens.length),
  );
  const spans: FoundSpan[] = likely
    .map((span) => ({
      ...span,
      ...trimmed(tokens, span.from, span.to),
      kind: span.kind as ClueKind,
      by: 'tagger',
    }))
    .filter(({ from, to, peak }) => to > from && peak >= settings.findingFrom);
  const taken = new Uint8Array(tokens.length);
  for (const { from, to } of spans) taken.fill(1, from, to);
  for (const { rule, from, to } of floor) {
    if (taken.subarray(from, to).includes(1)) {
      // A rule that holds by itself holds no less because the tagger saw the same.
      spans.forEach((span, at) => {
        if (span.from >= to || from >= span.to) return;
        spans[at] = { ...span, ...CERTAIN, own: span.kind === rule.kind ? 1 : span.own };
      });
      continue;
    }
    const range = trimmed(tokens, from, to);
    if (range.to <= range.from) continue;
    taken.fill(1, range.from, range.to);
    spans.push({ ...range, kind: rule.kind, by: rule.id, ...CERTAIN });
  }
  return evidence(spans, tokens.length) < settings.findingEvidence
    ? []
    : spans.sort((a, b) => a.from - b.from);
}

/** Where a rule that holds by itself begins and ends: the tagger's longer spans are cut there, as less has to go. */
function breaksOf(floor: readonly RuleHit[], length: number): Uint8Array {
  const breaks = new Uint8Array(length + 1);
  for (const { from, to } of floor) {
    breaks[from] = 1;
    breaks[to] = 1;
  }
  return breaks;
}

/** A word is never surer than this, so that evidence has a limit. */
const SUREST = 0.9999;
/** As many words as even the shortest text counts for. */
const SHORTEST = 20;

/**
 * How much speaks for any clue in a text at all. Who gives themselves away seldom does so once: doubtful clues add up.
 * A longer text has more places to be wrong at, and needs more.
 */
function evidence(spans: readonly FoundSpan[], length: number): number {
  const sum = spans.reduce((total, { peak }) => total - Math.log(1 - Math.min(SUREST, peak)), 0);
  return sum / Math.sqrt(length + SHORTEST);
}

const CERTAIN = { sure: 1, peak: 1, own: 1 } as const;

export function findFindings(
  { tokens, folded }: Reading,
  spans: readonly FoundSpan[],
  models: FindingModels,
  lang: Lang,
): readonly Finding[] {
  return spans.map((span) => {
    const [start, end] = folded.span(tokens[span.from]?.start ?? 0, tokens[span.to - 1]?.end ?? 0);
    const { step, reason, suggestion } = KIND_WORDS[span.kind];
    const circle = (best(probabilities(models.circle, circleBag(tokens, span))) + 1) as Circle;
    const { kind, by, sure } = span;
    return { start, end, kind, circle, step, reason: reason[lang], suggestion: suggestion[lang], by, sure };
  });
}

/** Without marks at the edges, except quotation marks that belong together. */
function trimmed(
  tokens: readonly Token[],
  start: number,
  end: number,
): { readonly from: number; readonly to: number } {
  let from = start;
  let to = end;
  const quoted = tokens[from]?.raw === '"' && tokens[to - 1]?.raw === '"';
  const edge = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && !isWord(token) && !(quoted && token.raw === '"');
  };
  while (from < to && edge(from)) from++;
  while (to > from && edge(to - 1)) to--;
  return { from, to };
}

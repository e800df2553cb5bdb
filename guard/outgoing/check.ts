// Everything that is wrong with one outgoing statement. What a text says by itself is found without the tip, so that
// the second reader, who never sees the tip, finds exactly the same again.
import { findCopied } from './copied.ts';
import { flagOf, type OutgoingFlag } from './flag.ts';
import { findMarked } from './marked.ts';
import { findMoments } from './moments.ts';
import { findQuotes } from './quotes.ts';
import { findCarriedStyle } from './style.ts';
import { findVoice } from './voice.ts';
import type { Looked } from './words.ts';

type Span = { readonly start: number; readonly end: number };
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const within = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;

/** What the text gives away by itself. */
const ofText = (out: Looked): readonly OutgoingFlag[] => {
  const clues = out.findings.map((f) => flagOf(f, f.kind, f.circle, { suggestion: f.suggestion }));
  const rules = [...findVoice(out), ...findQuotes(out), ...findMoments(out)];
  return [...clues, ...rules.filter((r) => !clues.some((c) => c.kind === r.kind && overlap(c, r)))];
};

/** What it took over from the tip. */
const ofTip = (out: Looked, tip: readonly Looked[]): readonly OutgoingFlag[] => [
  ...findCopied(out, tip),
  ...findMarked(out, tip),
  ...findCarriedStyle(out, tip),
];

/**
 * The flags of one outgoing statement, in the order of its words. `tip` holds the texts of the tip, or nothing for who
 * may not see it: then only what the statement says by itself is found.
 */
export const outgoingFlags = (out: Looked, tip: readonly Looked[] = []): readonly OutgoingFlag[] => {
  const own = ofText(out);
  const more = ofTip(out, tip);
  const shown = more.filter((flag, at) => {
    const heavier = [...own, ...more.slice(0, at)].filter((o) => o.circle <= flag.circle);
    return !heavier.some((o) => within(flag, o));
  });
  return [...own, ...shown].sort((a, b) => a.start - b.start || b.end - a.end);
};

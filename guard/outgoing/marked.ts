// Words of a place that is marked in the tip. Two words in a row of which one says something are enough; of a mark
// with one such word ("mijn zwager") that word is.
import type { ClueKind } from '@seinhuis/core/rules/decisions';
import { flagOf, type OutgoingFlag } from './flag.ts';
import { isContent, type Looked, type Word, wordsOf } from './words.ts';

/** In these the fact itself is what betrays: the exact moment, the tipster's own name, number or home, what was said. */
const FACT_BETRAYS = new Set<ClueKind>(['self-name', 'self-contact', 'self-address', 'exact-time', 'quote']);

type Mark = {
  readonly kind: ClueKind;
  readonly circle: 1 | 2 | 3 | 4;
  readonly words: readonly Word[];
  readonly facts: boolean;
};

const marksOf = (tip: readonly Looked[]): readonly Mark[] =>
  tip.flatMap((text) => {
    const words = wordsOf(text);
    return text.findings.flatMap(({ start, end, kind, circle }) => {
      const facts = FACT_BETRAYS.has(kind);
      const own = words.filter((w) => w.start < end && start < w.end && (facts || !w.fact));
      return own.some(isContent) ? [{ kind, circle, words: own, facts }] : [];
    });
  });

/** How many words from `at` on stand the same somewhere in the mark. */
const runAt = (words: readonly Word[], at: number, mark: readonly Word[]): number => {
  let longest = 0;
  mark.forEach((_, begin) => {
    let n = 0;
    while (words[at + n] !== undefined && words[at + n]?.norm === mark[begin + n]?.norm) n += 1;
    longest = Math.max(longest, n);
  });
  return longest;
};

const findMark = (out: readonly Word[], { words, kind, circle, facts }: Mark): readonly OutgoingFlag[] => {
  const said = out.filter((w) => facts || !w.fact);
  const telling = new Set(words.filter(isContent).map(({ norm }) => norm));
  if (!said.some(({ norm }) => telling.has(norm))) return [];
  const single = words.filter(isContent).length === 1;
  const flags: OutgoingFlag[] = [];
  for (let at = 0; at < said.length; ) {
    const n = runAt(said, at, words);
    const run = said.slice(at, at + n);
    const [first, last] = [run.find(isContent), run.findLast(isContent)];
    if (first && last && (n > 1 || single))
      flags.push(flagOf({ start: first.start, end: last.end }, 'marked', circle, { because: kind }));
    at += Math.max(1, n);
  }
  return flags;
};

export const findMarked = (out: Looked, tip: readonly Looked[]): readonly OutgoingFlag[] => {
  const words = wordsOf(out);
  const all = marksOf(tip)
    .flatMap((mark) => findMark(words, mark))
    .sort((a, b) => a.circle - b.circle || b.end - b.start - (a.end - a.start));
  // Of marks on the same words the smallest circle counts.
  return all.filter((flag, at) => !all.slice(0, at).some((o) => o.start < flag.end && flag.start < o.end));
};

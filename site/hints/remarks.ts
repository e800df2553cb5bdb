import type { Finding } from '@seinhuis/guard/identifying';
import { SETTINGS } from '@seinhuis/guard/model/settings';
import { insteadOf, wordsOf } from './rewrite.ts';

/** One remark about words of a text. */
export type Remark = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What to write instead; null: leave out. */
  readonly instead: string | null;
};

/** How many remarks stand beside a field at once: more would no longer be calm. */
export const MOST_REMARKS = 3;

/** How many people could have told it, at most, to be worth a remark. */
const SMALL = 2;

/** The same words, however they are written: what somebody kept is not asked again. */
export const sameWords = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();

/** What somebody answered, and what stands there now: both as `sameWords` gives them. */
export type Said = { readonly kept: ReadonlySet<string>; readonly shown: ReadonlySet<string> };

/**
 * What to say of a text: findings of a small circle that are sure enough, less what was kept. The smallest circle and
 * the surest first; shown in the order of the text. What stands there stays while it is found at all: a remark that
 * comes and goes with every word is not calm.
 */
export const remarksOf = (
  text: string,
  findings: readonly Finding[],
  { kept, shown }: Said,
): readonly Remark[] => {
  const said = new Set<string>();
  return findings
    .map((finding) => ({ ...finding, ...wordsOf(finding, text) }))
    .filter(
      ({ start, end, circle, sure }) =>
        shown.has(sameWords(text.slice(start, end))) || (circle <= SMALL && sure >= SETTINGS.hintSure),
    )
    .sort((a, b) => a.circle - b.circle || b.sure - a.sure)
    .filter(({ start, end }) => {
      const words = sameWords(text.slice(start, end));
      if (words === '' || kept.has(words) || said.has(words)) return false;
      said.add(words);
      return true;
    })
    .slice(0, MOST_REMARKS)
    .sort((a, b) => a.start - b.start)
    .map((finding) => {
      const words = text.slice(finding.start, finding.end);
      return { start: finding.start, end: finding.end, words, instead: insteadOf(finding, words) };
    });
};

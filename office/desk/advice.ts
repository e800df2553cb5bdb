import type { LadderStep } from '@seinhuis/core/rules/decisions';
import type { guardWords } from '../words/guard.ts';

const LEAVES_OUT: readonly LadderStep[] = ['drop', 'generalise-vantage'];

/** What to do about a finding. Where other words are offered it never says to leave the words out as well. */
export const adviceOf = (words: typeof guardWords.nl, step: LadderStep, suggestion: string | null): string =>
  suggestion === null
    ? words.todo[step]
    : `${words.todo[LEAVES_OUT.includes(step) ? 'generalise-relation' : step]} ${words.suggestion(suggestion)}`;

import type { ClueKind, Flag, LadderStep } from '@seinhuis/core/rules/decisions';
import { KIND_WORDS } from '../findings/kinds.ts';

/** What is wrong with a piece of an outgoing text. Decisions are about the part that core calls a flag. */
export type OutgoingFlag = Flag & {
  /** What to do with it, of the rewrite ladder. */
  readonly step: LadderStep;
  /** What to write instead; null: leave out or write it anew. */
  readonly suggestion: string | null;
  /** For words of a place that is marked in the tip: as what it is marked there. */
  readonly because: ClueKind | null;
};

const isClue = (kind: string): kind is ClueKind => Object.hasOwn(KIND_WORDS, kind);

const stepOf = (kind: Flag['kind'], because: ClueKind | null): LadderStep => {
  const clue = because ?? kind;
  return isClue(clue) ? KIND_WORDS[clue].step : 'paraphrase';
};

export const flagOf = (
  { start, end }: Pick<Flag, 'start' | 'end'>,
  kind: Flag['kind'],
  circle: Flag['circle'],
  {
    suggestion = null,
    because = null,
  }: { readonly suggestion?: string | null; readonly because?: ClueKind | null } = {},
): OutgoingFlag => ({
  start,
  end,
  kind,
  circle,
  step: stepOf(kind, because),
  suggestion,
  because,
});

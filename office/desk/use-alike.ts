import type { AlikeGroup } from '@seinhuis/core/rules/likeness';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { useQuery } from '@tanstack/react-query';
import { keys } from '../keys/channel.ts';

type Tip = AnswerOf<'listTips'>['tips'][number];

/** Larger ones have files: their bytes are fetched when somebody reads them. */
const LARGEST = 1024 * 1024;
/** More than this at once would keep the browser that compares busy for minutes. */
const MOST_COMPARED = 2000;

/** Waiting tips without anything to compare them by; those with large files are left to people. */
export const uncomparedOf = (
  tips: readonly Tip[],
): { readonly tips: readonly string[]; readonly large: number } => {
  const without = tips.filter((t) => t.state === 'waiting' && !t.likeness);
  const small = without.filter((t) => t.bytes <= LARGEST);
  return {
    tips: small.slice(0, MOST_COMPARED).map((t) => t.id),
    large: without.length - small.length,
  };
};

/** The groups among the tips that wait and those of mine that nothing was written about. */
export const useAlike = (
  tips: readonly Tip[],
): {
  readonly groups: readonly AlikeGroup[] | undefined;
  readonly error: unknown;
  /** These are the groups of the tips that were asked, not still those of before. */
  readonly settled: boolean;
} => {
  const works = useQuery({ queryKey: ['works'], queryFn: () => keys.works(), staleTime: 0 });
  const begun = new Set((works.data ?? []).map((work) => work.tip));
  const asked = tips
    .filter((t) => t.likeness && (t.state === 'waiting' || (t.state === 'claimed' && t.mine)))
    .filter((t) => !begun.has(t.id))
    .slice(0, MOST_COMPARED)
    .map((t) => t.id);
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['alike', ...asked],
    queryFn: () => (asked.length < 2 ? [] : keys.alikeTips(asked)),
    enabled: works.data !== undefined,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { groups: data, error, settled: data !== undefined && !isPlaceholderData };
};

import { type LadderStep, type Taken, takenAway } from '@seinhuis/core/rules/decisions';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { GuardedTip, OutgoingFlag } from '../guard/contract.ts';
import { keys } from '../keys/channel.ts';
import { written } from '../keys/weighing.ts';
import type { Work } from '../keys/work.ts';

/** What the guard sees in a tip: read once, in the guard's own worker. */
export const useGuardedTip = (
  tip: string,
): { readonly guarded: GuardedTip | undefined; readonly error: unknown } => {
  const { data, error } = useQuery({
    queryKey: ['guarded', tip],
    queryFn: () => keys.guardTip(tip),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return { guarded: data, error };
};

export type FoundInWork = {
  /** For each written statement what was found in it; null as long as these very texts were not looked at. */
  readonly found: readonly (readonly OutgoingFlag[])[] | null;
  /** What was found last, perhaps in an older text: shown until the new one was looked at. */
  readonly of: (text: string) => readonly OutgoingFlag[];
  /** How often the guard has answered. */
  readonly answers: number;
  readonly error: unknown;
};

const PAUSE = 300;
const NONE: readonly OutgoingFlag[] = [];

/** Looks at the statements after a pause in typing. */
export const useFound = (tip: string, work: Work | undefined): FoundInWork => {
  const texts = work === undefined ? [] : written(work).map((s) => s.text.trim());
  const key = JSON.stringify(texts);
  const [known, setKnown] = useState<ReadonlyMap<string, readonly OutgoingFlag[]>>(new Map());
  const [answers, setAnswers] = useState(0);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    const statements = JSON.parse(key) as readonly string[];
    if (statements.length === 0) return;
    let here = true;
    const later = setTimeout(() => {
      keys.flags(tip, statements).then(
        (flags) => {
          if (!here) return;
          setError(null);
          setAnswers((before) => before + 1);
          setKnown(new Map(statements.map((text, at) => [text, flags[at] ?? NONE])));
        },
        (failure: unknown) => {
          if (here) setError(failure);
        },
      );
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(later);
    };
  }, [tip, key]);
  return {
    found: texts.every((text) => known.has(text)) ? texts.map((text) => known.get(text) ?? NONE) : null,
    answers,
    of: (text) => known.get(text.trim()) ?? NONE,
    error,
  };
};

/** Remembers which findings went with a change of the text, and by which step of the ladder. */
export const useTaken = (
  { found, answers }: FoundInWork,
  taken: readonly Taken[],
  onTaken: (taken: readonly Taken[]) => void,
  step: () => LadderStep,
): void => {
  const before = useRef<FoundInWork['found']>(null);
  const seen = useRef(0);
  useEffect(() => {
    if (found === null || seen.current === answers) return;
    seen.current = answers;
    const was = before.current ?? [];
    before.current = found;
    const by = step();
    if (takenAway([], was, found, by).length > 0) onTaken(takenAway(taken, was, found, by));
  });
};

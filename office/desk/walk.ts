import { useCallback, useRef, useState } from 'react';
import type { GuardedTip, TipMark } from '../guard/contract.ts';
import { announce } from '../ui/announce.tsx';

/** One mark in the tip, with the words it stands on and the answer it stands in. */
export type Marked = TipMark & { readonly name: string; readonly words: string };

export type Walk = {
  readonly marks: readonly Marked[];
  /** Which mark is looked at; -1 before the first. */
  readonly at: number;
  /** Goes to a mark: it gets the focus and is told. */
  readonly go: (at: number) => void;
  /** Keeps hold of the element of a mark, so that it can get the focus. */
  readonly hold: (at: number) => (element: HTMLElement | null) => void;
};

export const marksOf = (guarded: GuardedTip | undefined): readonly Marked[] =>
  (guarded?.texts ?? []).flatMap(({ name, text, marks }) =>
    marks.map((mark) => ({ ...mark, name, words: text.slice(mark.start, mark.end) })),
  );

/** Where a step from one place leads: round the end to the beginning. */
export const stepFrom = (at: number, by: 1 | -1, of: number): number =>
  of === 0 ? -1 : at < 0 ? (by === 1 ? 0 : of - 1) : (at + by + of) % of;

/** The walk along the marks of a tip, by button and by arrow key. */
export const useWalk = (
  guarded: GuardedTip | undefined,
  tell: (mark: Marked, at: number, of: number) => string,
): Walk => {
  const [at, setAt] = useState(-1);
  const held = useRef(new Map<number, HTMLElement>());
  const marks = marksOf(guarded);
  const go = (to: number): void => {
    const mark = marks[to];
    if (mark === undefined) return;
    setAt(to);
    held.current.get(to)?.focus();
    announce(tell(mark, to, marks.length));
  };
  const hold = useCallback(
    (place: number) => (element: HTMLElement | null) => {
      if (element === null) held.current.delete(place);
      else held.current.set(place, element);
    },
    [],
  );
  return { marks, at, go, hold };
};

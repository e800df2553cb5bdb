import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../ui/language.tsx';
import { guardWords } from '../words/guard.ts';
import { stepFrom, type Walk } from './walk.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/**
 * A text of the tip with the guard's marks in it. A mark has a line of its own form for its circle, the circle as a
 * figure and the kind in its name: never colour alone. One of them is in the tab order; arrows go on from there.
 */
export const MarkedText = ({
  name,
  text,
  walk,
}: {
  readonly name: string;
  readonly text: string;
  readonly walk: Walk;
}) => {
  const words = useWords(guardWords);
  const parts: ReactNode[] = [];
  let done = 0;
  walk.marks.forEach((mark, place) => {
    if (mark.name !== name || mark.start < done) return;
    const here = walk.at === place;
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = STEPS[event.key];
      const to =
        by !== undefined
          ? stepFrom(place, by, walk.marks.length)
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? walk.marks.length - 1
              : event.key === 'Enter' || event.key === ' '
                ? place
                : null;
      if (to === null) return;
      event.preventDefault();
      walk.go(to);
    };
    parts.push(
      text.slice(done, mark.start),
      // A button would not flow over the end of a line, and marks are often longer than one.
      // biome-ignore lint/a11y/useSemanticElements: see above
      <span
        key={`${mark.start} ${mark.kind}`}
        ref={walk.hold(place)}
        className="found"
        data-circle={mark.circle}
        role="button"
        tabIndex={here || (walk.at < 0 && place === 0) ? 0 : -1}
        aria-current={here || undefined}
        aria-label={words.marked(mark.words, words.kinds[mark.kind].name, mark.circle)}
        onClick={() => walk.go(place)}
        onKeyDown={onKeyDown}
      >
        {text.slice(mark.start, mark.end)}
      </span>,
    );
    done = mark.end;
  });
  parts.push(text.slice(done));
  return <>{parts}</>;
};

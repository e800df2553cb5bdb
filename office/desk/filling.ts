import { resolvePlace } from '@seinhuis/core/reference/places';
import type { LadderStep } from '@seinhuis/core/rules/decisions';
import { useRef, useState } from 'react';
import { type Fill, withAdded } from '../guard/fill.ts';
import { announce } from '../ui/announce.tsx';
import { useWords } from '../ui/language.tsx';
import { guardWords } from '../words/guard.ts';
import type { Writing } from './use-work.ts';
import { withText } from './with-text.ts';

export type Filling = {
  /** The statement that is filled, from 0. */
  readonly active: number;
  readonly setActive: (at: number) => void;
  readonly fill: (fill: Fill) => void;
  readonly insert: (sentence: string) => void;
  readonly theme: (theme: string) => void;
  /** The step that the next change of the text takes, when a button takes it; writing anew when not. */
  readonly takeStep: (step: LadderStep) => void;
  /** That step, once. */
  readonly step: () => LadderStep;
};

/** What chips and standard sentences do: they fill the statement that was worked on last, or a field beside it. */
export const useFilling = (writing: Writing | null, today: string): Filling => {
  const words = useWords(guardWords);
  const [chosen, setActive] = useState(0);
  const next = useRef<LadderStep>('paraphrase');
  const statements = writing?.work.statements ?? [];
  const active = Math.max(0, Math.min(chosen, statements.length - 1));
  const add = (added: string): void =>
    writing?.change({
      statements: statements.map((s, at) => (at === active ? withText(s, withAdded(s.text, added)) : s)),
    });
  return {
    active,
    setActive,
    takeStep: (step) => {
      next.current = step;
    },
    step: () => {
      const step = next.current;
      next.current = 'paraphrase';
      return step;
    },
    insert: (sentence) => {
      add(sentence);
      announce(words.inserted(active + 1));
    },
    fill: ({ field, value }) => {
      if (field === 'statement') {
        add(value);
        announce(words.filled(active + 1));
        return;
      }
      const found = resolvePlace(value, today);
      writing?.change({
        placeTyped: value,
        roles: {},
        place: found.kind === 'found' ? { gmCode: found.gmCode, name: found.name } : null,
      });
      announce(words.filledPlace);
    },
    theme: (theme) => {
      writing?.change({ theme, roles: {} });
      announce(words.filledTheme);
    },
  };
};

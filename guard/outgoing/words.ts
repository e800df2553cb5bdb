// The words of a text as texts are compared here: without case, accents and look-alike letters, and with a mark on
// those that are facts (names, addresses, plates, times): facts stay exact in a report and betray nobody's style.

import type { ClueKind } from '@seinhuis/core/rules/decisions';
import type { Entity } from '../entities/find.ts';
import { fold } from '../text/fold.ts';
import { isWord, tokenise } from '../text/tokens.ts';

/** A text with what the guard saw in it. */
export type Looked = {
  readonly text: string;
  readonly findings: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: ClueKind;
    readonly circle: 1 | 2 | 3 | 4;
    readonly suggestion: string | null;
  }[];
  readonly entities: readonly Pick<Entity, 'start' | 'end' | 'kind' | 'value'>[];
};

export type Word = {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  readonly norm: string;
  readonly fact: boolean;
};

export const wordsOf = ({ text, entities }: Pick<Looked, 'text' | 'entities'>): readonly Word[] => {
  const folded = fold(text);
  const facts = entities.toSorted((a, b) => a.start - b.start);
  // Words come in the order of the text: an entity that ended before one is behind all that follow.
  let next = 0;
  return tokenise(folded.text)
    .filter(isWord)
    .map((token) => {
      const [start, end] = folded.span(token.start, token.end);
      while ((facts[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const fact = (facts[next]?.start ?? Number.POSITIVE_INFINITY) < end;
      return { start, end, raw: token.raw, norm: token.norm, fact };
    });
};

const COMMON = new Set(
  `de het een en van in is dat die te op met voor aan er niet ook om bij zijn als uit naar nog wel maar dan al door
  over heeft worden wordt zo of hebben tot want geen omdat ik jij je hij zij ze we wij u mij me mijn jouw haar hem hun
  ons onze dit deze daar hier waar wat wie was waren had hadden heb ben bent kan kunnen kon zou zouden weer heel erg
  zich toen nu toch dus doet doe deed gaat ging komt kwam moet mag wil wilde alles iets niets meer veel vaak altijd
  soms eens even steeds tegen onder achter vanaf vanuit tussen na sinds per ze's the a an and or of to in is are was
  were that this it its for on with as at by from he she they them his her their i my me we us our you your have has
  had do does did will would can could not no but so there here very always often`.split(/\s+/),
);

/** Whether a word says something by itself. */
export const isContent = ({ norm }: Word): boolean => norm.length > 1 && !COMMON.has(norm);

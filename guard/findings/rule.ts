// A rule of the explainable floor: one row of a table. The kind gives reason, ladder step and usual circle; a row may
// say otherwise. Example and counter-example are both run as tests.
import type { ClueKind, LadderStep } from '@seinhuis/core/rules/decisions';
import type { Circle } from './kinds.ts';
import { KIND_WORDS } from './kinds.ts';
import { type Pattern, parsePattern } from './pattern.ts';

export type Rule = {
  readonly id: string;
  readonly kind: ClueKind;
  readonly circle: Circle;
  readonly step: LadderStep;
  readonly source: string;
  readonly pattern: Pattern;
  /** A text in which the rule finds exactly the part between { and }. */
  readonly example: string;
  /** A text that looks alike and in which this rule finds nothing. */
  readonly counterExample: string;
};

export type Row = readonly [
  pattern: string,
  example: string,
  counterExample: string,
  circle?: Circle,
  step?: LadderStep,
];

export function rules(kind: ClueKind, rows: readonly Row[]): readonly Rule[] {
  return rows.map(([source, example, counterExample, circle, step], i) => ({
    id: `${kind}-${i + 1}`,
    kind,
    circle: circle ?? KIND_WORDS[kind].circle,
    step: step ?? KIND_WORDS[kind].step,
    source,
    pattern: parsePattern(source),
    example,
    counterExample,
  }));
}

// What every recogniser gives: a piece of the folded text, its kind and its normalised value.
import type { EntityKind } from '../corpus/tip.ts';

export type EntityHit = {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly value: string;
};

/** Is one of these cue words in the stretch just before `start`? */
export function cueBefore(text: string, start: number, cue: RegExp, reach = 40): boolean {
  return cue.test(text.slice(Math.max(0, start - reach), start));
}

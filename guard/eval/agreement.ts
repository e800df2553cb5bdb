// How far two people who label apart agree: the second labels are scored against the first with the guard's own
// measures, and the other way round. A bound above the agreement means nothing. Gives counts only, never a text.
import type { Guarded } from '../analyse.ts';
import type { Tip } from '../corpus/tip.ts';
import { BOUNDS, type Part, ratio, score, sum, type Table } from './measures.ts';
import { wellFormed } from './well-formed.ts';

export type Agreement = {
  readonly tips: number;
  /** Ids that stand in only one of the two, or with another text: they are left out. */
  readonly leftOut: number;
  /** The second labels, taken as if a guard had given them. */
  readonly table: Table;
  /** The same for the first labels against the second. */
  readonly back: Table;
  readonly labels: Table;
};

export function agreement(first: readonly Tip[], second: readonly Tip[]): Agreement {
  const byId = new Map(first.map((tip) => [tip.id, tip]));
  const pairs = second.flatMap((b) => {
    const a = byId.get(b.id);
    return a && a.text === b.text ? [{ a, b }] : [];
  });
  return {
    tips: pairs.length,
    leftOut: second.length - pairs.length,
    table: sum(pairs.map(({ a, b }) => asIfFound(a, b))),
    back: sum(pairs.map(({ a, b }) => asIfFound(b, a))),
    labels: sum(pairs.map(({ a, b }) => sameLabels(a, b))),
  };
}

/** The bounds that two people who label do not reach themselves. */
export function beyond({ table }: Agreement): readonly string[] {
  return Object.entries(BOUNDS).flatMap(([name, words]) => {
    const part = table.get(name);
    const figure = Number.parseFloat(words.replace('at most ', '')) / (words.includes('%') ? 100 : 1);
    const value = ratio(part);
    if (!part || Number.isNaN(value)) return [];
    return (words.startsWith('at most') ? value > figure : value < figure) ? [name] : [];
  });
}

function asIfFound(truth: Tip, other: Tip) {
  const guarded = {
    ...other,
    findings: other.identifying,
    unusableReason: other.unusable_reason,
  } as unknown as Guarded;
  return score(truth, guarded, guarded, wellFormed);
}

/** For clues that both marked: the same kind, the same circle; and per tip the same yes or no. */
function sameLabels(a: Tip, b: Tip): Readonly<Record<string, Part>> {
  const both = a.identifying.flatMap((span) => {
    const other = b.identifying.find(({ start, end }) => start < span.end && span.start < end);
    return other ? [{ span, other }] : [];
  });
  const count = (same: (pair: (typeof both)[number]) => boolean): Part => [
    both.filter(same).length,
    both.length,
  ];
  const one = (same: boolean): Part => [same ? 1 : 0, 1];
  return {
    'clues both marked: same kind': count(({ span, other }) => span.kind === other.kind),
    'clues both marked: same circle': count(({ span, other }) => span.circle === other.circle),
    'clues both marked: both or neither of circle 1-2': count(
      ({ span, other }) => span.circle <= 2 === other.circle <= 2,
    ),
    'tips: same circle': one(a.circle === b.circle),
    'tips: same usable or not': one(a.usable === b.usable),
    'tips: same reason when both not usable':
      a.usable || b.usable ? [0, 0] : one(a.unusable_reason === b.unusable_reason),
    'tips: same urgent or not': one(a.urgent === b.urgent),
  };
}

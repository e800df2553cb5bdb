// How right each rule is on the training corpus: a match counts when it touches a labelled clue.
import type { Tip } from '../corpus/tip.ts';
import { RULES } from '../findings/match.ts';
import { read } from '../reading.ts';

const ENOUGH = 3;
const RIGHT = 0.7;

export function floorRules(tips: readonly Tip[]): readonly string[] {
  const seen = new Map<string, { right: number; all: number }>();
  for (const tip of tips) {
    const { tokens, folded, rules } = read(tip.text);
    for (const { rule, from, to } of rules) {
      const [start, end] = folded.span(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
      const count = seen.get(rule.id) ?? { right: 0, all: 0 };
      count.all++;
      if (tip.identifying.some((span) => start < span.end && end > span.start)) count.right++;
      seen.set(rule.id, count);
    }
  }
  return RULES.filter(({ id }) => {
    const { right, all } = seen.get(id) ?? { right: 0, all: 0 };
    return all < ENOUGH || right / all >= RIGHT;
  }).map(({ id }) => id);
}

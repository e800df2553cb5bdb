// Runs every rule over the tokens of a text. Rules are looked up by the words and classes they can begin with, so a
// token meets only a few of them.
import { classesOf } from '../text/lexicon.ts';
import { memo } from '../text/memo.ts';
import type { Token } from '../text/tokens.ts';
import { matchAt, startKeys } from './pattern.ts';
import type { Rule } from './rule.ts';
import { KNOWLEDGE_RULES } from './rules-knowledge.ts';
import { PERSON_RULES } from './rules-person.ts';
import { WORK_RULES } from './rules-work.ts';

export const RULES: readonly Rule[] = [...PERSON_RULES, ...WORK_RULES, ...KNOWLEDGE_RULES];

/** A rule that holds for tokens [from, to). */
export type RuleHit = { readonly rule: Rule; readonly from: number; readonly to: number };

const BY_KEY = new Map<string, Rule[]>();
const ALWAYS: Rule[] = [];
for (const rule of RULES) {
  const keys = startKeys(rule.pattern);
  if (!keys) ALWAYS.push(rule);
  for (const key of keys ?? []) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), rule]);
}

/** The rules that a word can begin. */
const rulesAt = memo((norm: string): readonly Rule[] => {
  const found = new Set([
    ...ALWAYS,
    ...(BY_KEY.get(norm) ?? []),
    ...(/^\d/.test(norm) ? (BY_KEY.get('#') ?? []) : []),
  ]);
  for (const name of classesOf(norm)) for (const rule of BY_KEY.get(`$${name}`) ?? []) found.add(rule);
  return [...found];
});

export function matchRules(tokens: readonly Token[]): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  const reach = new Map<Rule, number>();
  tokens.forEach(({ norm }, at) => {
    for (const rule of rulesAt(norm)) {
      // A rule never matches inside its own last match: overlapping repeats would only cost time.
      if ((reach.get(rule) ?? 0) > at) continue;
      const found = matchAt(rule.pattern, tokens, at);
      if (!found) continue;
      reach.set(rule, Math.max(found[1], at + 1));
      hits.push({ rule, from: found[0], to: found[1] });
    }
  });
  return hits;
}

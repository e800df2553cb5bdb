// Runs every rule over the tokens of a text. Rules are looked up by the words and classes they can begin with, so a
// token meets only a few of them.
import { perForm } from '../text/forms.ts';
import { classesIn } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { matchAt, startKeys, startsWithFigure } from './pattern.ts';
import type { Rule } from './rule.ts';
import { KNOWLEDGE_RULES } from './rules-knowledge.ts';
import { PERSON_RULES } from './rules-person.ts';
import { WORK_RULES } from './rules-work.ts';

export const RULES: readonly Rule[] = [...PERSON_RULES, ...WORK_RULES, ...KNOWLEDGE_RULES];

/** A rule that holds for tokens [from, to). */
export type RuleHit = { readonly rule: Rule; readonly from: number; readonly to: number };

const BY_KEY = new Map<string, number[]>();
const ALWAYS: number[] = [];
RULES.forEach(({ pattern }, number) => {
  const keys = startKeys(pattern);
  if (!keys) ALWAYS.push(number);
  for (const key of keys ?? []) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), number]);
});

/** The rules that a word can begin, by number. */
const rulesAt = perForm((form): readonly number[] => {
  const found = new Set([
    ...ALWAYS,
    ...(BY_KEY.get(form.norm) ?? []),
    ...(startsWithFigure(form.norm) ? (BY_KEY.get('#') ?? []) : []),
  ]);
  for (const name of classesIn(form).names) for (const rule of BY_KEY.get(`$${name}`) ?? []) found.add(rule);
  return [...found];
});

export function matchRules(tokens: readonly Token[]): readonly RuleHit[] {
  const hits: RuleHit[] = [];
  // A rule never matches inside its own last match: overlapping repeats would only cost time.
  const reach = new Int32Array(RULES.length);
  for (let at = 0; at < tokens.length; at++) {
    const form = tokens[at]?.form;
    if (!form) continue;
    for (const number of rulesAt(form)) {
      const rule = RULES[number];
      if (!rule || (reach[number] ?? 0) > at) continue;
      const found = matchAt(rule.pattern, tokens, at);
      if (!found) continue;
      reach[number] = Math.max(found[1], at + 1);
      hits.push({ rule, from: found[0], to: found[1] });
    }
  }
  return hits;
}

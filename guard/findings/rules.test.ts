import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { tokenise } from '../text/tokens.ts';
import { matchRules, RULES } from './match.ts';
import type { Rule } from './rule.ts';

function marked(rule: Rule, text: string): readonly string[] {
  const tokens = tokenise(fold(text).text);
  return matchRules(tokens)
    .filter((hit) => hit.rule.id === rule.id)
    .map((hit) => text.slice(tokens[hit.from]!.start, tokens[hit.to - 1]!.end));
}

describe.each(RULES)('rule $id: $source', (rule) => {
  const want = /\{([^}]*)\}/.exec(rule.example)?.[1];
  const example = rule.example.replace(/[{}]/g, '');

  it(`finds its part of: ${rule.example}`, () => {
    expect(marked(rule, example)).toEqual([want]);
  });
  it('finds it in capitals and without them', () => {
    expect(marked(rule, example.toUpperCase())).toEqual([want?.toUpperCase()]);
    expect(marked(rule, example.toLowerCase())).toEqual([want?.toLowerCase()]);
  });
  it(`finds nothing in: ${rule.counterExample}`, () => {
    expect(marked(rule, rule.counterExample)).toEqual([]);
  });
});

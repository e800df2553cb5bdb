// One reading of a text: folded, cut into tokens, with what rules and lists say of it. Everything else (findings,
// entities, triage) works on a reading, so the text is read once.
import { findAddresses, type TokenHit } from './entities/addresses.ts';
import { findAmounts } from './entities/amounts.ts';
import type { EntityHit } from './entities/hit.ts';
import { findPlaces } from './entities/places.ts';
import { findStructured } from './entities/structured.ts';
import { matchRules, type RuleHit } from './findings/match.ts';
import { type Attributes, attributesOf, type Mark } from './tagger/attributes.ts';
import { tokensOf } from './tagger/labels.ts';
import { type Folded, fold } from './text/fold.ts';
import { type Token, tokenise } from './text/tokens.ts';
import { findTimes, type TimeHit } from './times/times.ts';

export type Reading = {
  readonly folded: Folded;
  readonly tokens: readonly Token[];
  readonly structured: readonly EntityHit[];
  readonly times: readonly TimeHit[];
  readonly rules: readonly RuleHit[];
  readonly places: readonly TokenHit[];
  readonly streets: readonly TokenHit[];
  readonly attributes: Attributes;
};

export function read(text: string): Reading {
  const folded = fold(text);
  const tokens = tokenise(folded.text);
  const structured = findStructured(folded.text);
  const times = findTimes(tokens);
  const rules = matchRules(tokens);
  const places = findPlaces(tokens);
  const streets = findAddresses(tokens, places);
  const hits: Mark[] = [
    ...structured.flatMap(({ start, end, kind }) => {
      const range = tokensOf(tokens, start, end);
      return range ? [{ from: range[0], to: range[1], label: kind }] : [];
    }),
    ...times.map(({ from, to, kind }) => ({ from, to, label: kind })),
    ...streets,
    ...places,
    ...findAmounts(tokens),
  ];
  const ruleMarks = rules.map(({ rule, from, to }) => ({ from, to, label: rule.kind }));
  return {
    folded,
    tokens,
    structured,
    times,
    rules,
    places,
    streets,
    attributes: attributesOf(tokens, ruleMarks, hits),
  };
}

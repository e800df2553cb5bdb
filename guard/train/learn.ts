// From a corpus to all models, packed: the one recipe, used by train.ts on everything and by cross.ts on folds.

import type { ThemeText } from '../corpus/themes.ts';
import { THEMES, type Theme, type Tip, UNUSABLE_REASONS } from '../corpus/tip.ts';
import type { EntitySpan } from '../entities/find.ts';
import { circleBag } from '../findings/circle.ts';
import type { FoundSpan } from '../findings/find.ts';
import {
  CIRCLE_LABELS,
  type Packed,
  type PackedEntities,
  type PackedFindings,
  type PackedTriage,
  URGENT_LABELS,
  USABLE_LABELS,
  type Weights,
} from '../model/models.ts';
import { type Reading, read } from '../reading.ts';
import { ENTITY_LABELS, FINDING_LABELS } from '../tagger/kinds.ts';
import { tokensOf } from '../tagger/labels.ts';
import { encode, type Fitted } from '../tagger/model.ts';
import { ENTITY_TEMPLATES, FINDING_TEMPLATES } from '../tagger/templates.ts';
import { themeBag, themeFeature, type Weighed } from '../triage/theme-bag.ts';
import { usableBag } from '../triage/triage.ts';
import { withCopies } from './copies.ts';
import { type FitOptions, fit } from './fit.ts';
import { type Example, fitLinear, type LinearOptions } from './fit-linear.ts';
import { fitRidge } from './fit-ridge.ts';
import { floorRules } from './floor.ts';
import { rowOf } from './rows.ts';

export type Recipe = { readonly findings: FitOptions; readonly entities: FitOptions; readonly prune: number };

export const RECIPE: Recipe = {
  findings: { epochs: 10, rate: 0.12, l1: 0.0008, dropout: 0.25, least: 3, averaged: 5 },
  entities: { epochs: 10, rate: 0.2, l1: 0.0006, dropout: 0.2, least: 3, averaged: 5 },
  prune: 0.1,
};

export function goldSpans<T extends { readonly start: number; readonly end: number; readonly kind: string }>(
  { tokens, folded }: Reading,
  spans: readonly T[],
): readonly (T & { readonly from: number; readonly to: number })[] {
  const shown = tokens.map((token) => {
    const [start, end] = folded.span(token.start, token.end);
    return { ...token, start, end };
  });
  return spans.flatMap((span) => {
    const range = tokensOf(shown, span.start, span.end);
    return range ? [{ ...span, from: range[0], to: range[1] }] : [];
  });
}

export type Known = { readonly tip: Tip; readonly reading: Reading };

const known = (tip: Tip): Known => ({ tip, reading: read(tip.text) });

/** Every tip with its copies, read once. */
export const readAll = (tips: readonly Tip[]): readonly Known[] => withCopies(tips).map(known);

/** Clues are learned from tips as they are written: with copies, voices of another hand were read worse. */
export const readPlain = (tips: readonly Tip[]): readonly Known[] => tips.map(known);

const features = (bag: readonly { readonly feature: number }[]): readonly number[] =>
  bag.map(({ feature }) => feature);

export function learnFindings(all: readonly Known[], recipe: Recipe): string {
  const rows = all.map(({ tip, reading }) =>
    rowOf(reading, tip.identifying, FINDING_TEMPLATES, FINDING_LABELS),
  );
  return encode(fit(rows, FINDING_LABELS, recipe.findings), recipe.prune);
}

export function learnEntities(all: readonly Known[], recipe: Recipe): string {
  const rows = all.map(({ tip, reading }) => rowOf(reading, tip.entities, ENTITY_TEMPLATES, ENTITY_LABELS));
  return encode(fit(rows, ENTITY_LABELS, recipe.entities), recipe.prune);
}

export function learnCircle(all: readonly Known[]): string {
  const examples: readonly Example[] = all.flatMap(({ tip, reading }) =>
    goldSpans(reading, tip.identifying).map((span) => ({
      features: features(circleBag(reading.tokens, span)),
      label: span.circle - 1,
    })),
  );
  return encode(fitLinear(examples, CIRCLE_LABELS, GENTLE), 0.06);
}

const GENTLE: LinearOptions = { epochs: 8, rate: 0.1, l1: 0.01, dropout: 0.3, least: 5, start: 10 };

const RIDGE = { penalty: 1.5, rounds: 20, least: 3, scale: 2.2 } as const;

type Themed = Pick<ThemeText, 'text' | 'theme' | 'urgent'>;
export type ThemedBag = { readonly tip: Themed; readonly bag: readonly Weighed[] };

export const withBag = (tip: Themed): ThemedBag => ({ tip, bag: themeBag(read(tip.text)) });

/** Theme and urgency are learned from tips as they are written and from the texts that only have those. */
export function learnThemes(whole: readonly ThemedBag[]): Weights<'theme' | 'urgent'> {
  const theme = fitRidge(
    whole.map(({ tip, bag }) => ({ bag, label: THEMES.indexOf(tip.theme) })),
    THEMES,
    { ...RIDGE, keep: 30_000 },
  );
  return { theme: encode(theme, 0.02), urgent: encode(learnUrgent(whole), 0.02) };
}

/** Half of what is expected comes from how often the theme is urgent; the words say the rest. */
function learnUrgent(whole: readonly ThemedBag[]): Fitted {
  const expected = expectedUrgency(whole);
  const fitted = fitRidge(
    whole.map(({ tip, bag }) => {
      const before = expected.get(tip.theme) ?? 0;
      return { bag, label: tip.urgent ? 1 : 0, expected: [1 - before, before] };
    }),
    URGENT_LABELS,
    { ...RIDGE, keep: 8_000 },
  );
  const weights = new Map(fitted.weights);
  for (const [theme, before] of expected) {
    const lead = (before - MIDDLE) * RIDGE.scale;
    weights.set(themeFeature(theme), Float64Array.of(-lead, lead));
  }
  return { ...fitted, weights };
}

/** A text that is this likely to be urgent gets a probability of a half. */
const MIDDLE = 0.36;
/** A theme with few texts is drawn to the mean, as if it had this many more. */
const DRAWN = 3;
const BY_THEME = 0.5;

/** How urgent a theme is before the words are read: between what its own texts are and what all are. */
function expectedUrgency(whole: readonly ThemedBag[]): ReadonlyMap<Theme, number> {
  const urgentOf = (list: readonly ThemedBag[]): number => list.filter(({ tip }) => tip.urgent).length;
  const mean = urgentOf(whole) / Math.max(1, whole.length);
  const byTheme = Map.groupBy(whole, ({ tip }) => tip.theme);
  return new Map(
    THEMES.map((theme) => {
      const own = byTheme.get(theme) ?? [];
      const rate = (urgentOf(own) + DRAWN * mean) / (own.length + DRAWN);
      return [theme, BY_THEME * rate + (1 - BY_THEME) * mean];
    }),
  );
}

export function learnTriage(
  tips: readonly Tip[],
  texts: readonly ThemeText[],
  all: readonly Known[],
): Weights<'theme' | 'urgent' | 'usable'> {
  const usable: readonly Example[] = all.map(({ tip, reading }) => ({
    features: features(
      usableBag(
        reading,
        goldSpans(reading, tip.entities) as unknown as readonly EntitySpan[],
        goldSpans(reading, tip.identifying) as unknown as readonly FoundSpan[],
      ),
    ),
    label: tip.unusable_reason ? UNUSABLE_REASONS.indexOf(tip.unusable_reason) + 1 : 0,
    weight: tip.usable ? 1 : 1.5,
  }));
  return {
    ...learnThemes([...tips, ...texts].map(withBag)),
    usable: encode(fitLinear(usable, USABLE_LABELS, GENTLE), 0.06),
  };
}

export type Corpus = { readonly tips: readonly Tip[]; readonly texts: readonly ThemeText[] };

/** What each model file holds, learned by itself: none needs another. */
export const LEARN = {
  findings: ({ tips }: Corpus, recipe: Recipe): PackedFindings => {
    const plain = readPlain(tips);
    return {
      weights: { findings: learnFindings(plain, recipe), circle: learnCircle(plain) },
      floor: floorRules(tips),
    };
  },
  entities: ({ tips }: Corpus, recipe: Recipe): PackedEntities => ({
    weights: { entities: learnEntities(readAll(tips), recipe) },
  }),
  triage: ({ tips, texts }: Corpus): PackedTriage => ({
    weights: learnTriage(tips, texts, readAll(tips)),
  }),
} as const;

export function learn(
  tips: readonly Tip[],
  texts: readonly ThemeText[],
  recipe: Recipe,
  log: (line: string) => void,
): Packed {
  const corpus = { tips, texts };
  log(`${tips.length} tips`);
  const { weights: findings, floor } = LEARN.findings(corpus, recipe);
  log('findings learned');
  const { weights: entities } = LEARN.entities(corpus, recipe);
  log('entities learned');
  return { weights: { ...findings, ...entities, ...LEARN.triage(corpus).weights }, floor };
}

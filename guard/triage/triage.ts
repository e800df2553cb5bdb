// What the tip is about, where, whether there is a hurry, and whether the desk can use it.
import { THEMES, type Theme, UNUSABLE_REASONS, type UnusableReason } from '../corpus/tip.ts';
import type { EntitySpan } from '../entities/find.ts';
import type { FoundSpan } from '../findings/find.ts';
import type { TriageModels } from '../model/models.ts';
import type { Settings } from '../model/settings.ts';
import type { Reading } from '../reading.ts';
import { type BagEntry, bagOf } from './bag.ts';
import { best, probabilities } from './linear.ts';
import { type PlaceMention, type TipPlace, tipPlace } from './place.ts';
import { type Places, themeFeature, themePlaces } from './theme-bag.ts';
import { likeliest, weighedProbabilities, weighedReasons } from './weighed.ts';

export type ThemeWord = { readonly start: number; readonly end: number; readonly weight: number };
export type Triage = {
  readonly theme: Theme;
  readonly themeSure: number;
  /** The words that led to the theme, heaviest first. */
  readonly themeWords: readonly ThemeWord[];
  readonly place: TipPlace;
  readonly urgent: boolean;
  readonly usable: boolean;
  readonly unusableReason: UnusableReason | null;
};

type ThemeAndUrgency = {
  readonly themes: Float64Array;
  readonly theme: Theme;
  readonly at: number;
  readonly urgent: number;
};

const OTHER: Theme = 'overig';

/** What is no report at all is about nothing, whatever words stand in it (guard/corpus/LABELS.md). */
const about = (
  reason: UnusableReason | null,
  likely: ThemeAndUrgency,
): Pick<ThemeAndUrgency, 'theme' | 'at'> =>
  reason === 'nonsense' ? { theme: OTHER, at: THEMES.indexOf(OTHER) } : likely;

export function triage(
  reading: Reading,
  entities: readonly EntitySpan[],
  findings: readonly FoundSpan[],
  models: TriageModels,
  settings: Settings,
): Triage {
  const places = themePlaces(reading);
  const likely = themeAndUrgency(places, models);
  const { themes, urgent } = likely;
  const usable = probabilities(models.usable, usableBag(reading, entities, findings));
  const unusable = 1 - (usable[0] ?? 1);
  const unusableReason =
    unusable < settings.unusableFrom ? null : (UNUSABLE_REASONS[best(usable.slice(1))] ?? null);
  const { theme, at } = about(unusableReason, likely);
  return {
    theme,
    themeSure: themes[at] ?? 0,
    themeWords: weighedReasons(models.theme, places, at)
      .slice(0, 5)
      .map(({ at: i, weight }) => {
        const token = reading.tokens[i];
        const [start, end] = reading.folded.span(token?.start ?? 0, token?.end ?? 0);
        return { start, end, weight };
      }),
    place: tipPlace(placeMentions(reading, entities), postcodesOf(entities), reading.tokens.length),
    urgent: urgent >= settings.urgentFrom,
    usable: unusableReason === null,
    unusableReason,
  };
}

/** Urgency follows from the words, and from how often each theme that the words may be about is urgent. */
export function themeAndUrgency(
  places: Places,
  models: Pick<TriageModels, 'theme' | 'urgent'>,
): ThemeAndUrgency {
  const themes = weighedProbabilities(models.theme, places);
  const likely = THEMES.map((theme, y) => ({ feature: themeFeature(theme), weight: themes[y] ?? 0 }));
  const urgent = weighedProbabilities(models.urgent, places, likely)[1] ?? 0;
  return { themes, ...likeliest(themes), urgent };
}

/** A tip that names more places than this is not about the last of them. */
const MENTIONS = 100;

export function placeMentions(
  { tokens, folded }: Reading,
  entities: readonly EntitySpan[],
): readonly PlaceMention[] {
  return entities
    .filter(({ kind }) => kind === 'place')
    .slice(0, MENTIONS)
    .map(({ from, to }) => {
      const near = (kind: string): boolean =>
        entities.some((entity) => entity.kind === kind && entity.to <= from && from - entity.to <= 3);
      const before = (tokens[from - 1]?.norm ?? '').replace(/^(?:de|het)$/, tokens[from - 2]?.norm ?? '');
      return {
        from,
        to,
        text: folded.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0),
        afterAddress: near('address') || near('postcode'),
        before,
      };
    });
}

export function postcodesOf(entities: readonly EntitySpan[]): readonly string[] {
  return entities.filter(({ kind }) => kind === 'postcode').map(({ value }) => value ?? '');
}

/** The bag for "usable", with what the tip holds: handles to act on, and clues of each kind. */
export function usableBag(
  reading: Reading,
  entities: readonly EntitySpan[],
  findings: readonly FoundSpan[],
): readonly BagEntry[] {
  const kinds = new Set(entities.map(({ kind }) => kind));
  const count = (n: number): string => (n > 8 ? '9+' : n > 4 ? '5-8' : String(n));
  return bagOf(reading, [
    ...[...kinds].map((kind) => `has ${kind}`),
    ...['person', 'address', 'place', 'plate', 'company', 'vehicle', 'time', 'amount']
      .filter((kind) => !kinds.has(kind as never))
      .map((kind) => `no ${kind}`),
    `entities ${count(entities.length)}`,
    `clues ${count(findings.length)}`,
    `clue words ${count(Math.round((10 * findings.reduce((sum, { from, to }) => sum + to - from, 0)) / Math.max(1, reading.tokens.length)))}`,
    ...findings.map(({ kind }) => `clue ${kind}`),
    `long ${Math.min(6, Math.floor(reading.tokens.length / 25))}`,
  ]);
}

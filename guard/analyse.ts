// Everything the guard can say of a text, with given models: pure, so that training, evaluation and the shipped guard
// run the same code.
import type { Entity, NameSetting } from './entities/find.ts';
import { entitySpans, findEntities, tagEntities } from './entities/find.ts';
import { type Finding, findFindings, findingSpans } from './findings/find.ts';
import type { Lang } from './findings/kinds.ts';
import type { Models } from './model/models.ts';
import type { Settings } from './model/settings.ts';
import { read } from './reading.ts';
import { type Triage, triage } from './triage/triage.ts';

export type Guarded = Triage & {
  readonly findings: readonly Finding[];
  readonly entities: readonly Entity[];
};

export type GuardOptions = {
  /** Of the reasons and suggestions, not of the text. */
  readonly lang?: Lang;
  /** catch-all misses few names, for guarding; sure errs little, for filling in fields. */
  readonly setting?: NameSetting;
};

const OWN = new Set(['self-name', 'self-contact', 'self-address']);

export function analyse(
  text: string,
  models: Models,
  settings: Settings,
  { lang = 'nl', setting = 'catch-all' }: GuardOptions = {},
): Guarded {
  const reading = read(text);
  const clues = findingSpans(reading, models, settings);
  const tagged = tagEntities(reading, models);
  const all = entitySpans(reading, tagged, settings, 'catch-all');
  const findings = findFindings(reading, clues, models, lang);
  const own = findings.filter(({ kind }, i) => OWN.has(kind) && (clues[i]?.own ?? 0) > 0.8);
  const shown = setting === 'sure' ? entitySpans(reading, tagged, settings, 'sure') : all;
  // The tipster's own name, number and home are never entities to fill in.
  const entities = findEntities(reading, shown, text).filter(
    ({ start, end, kind }) =>
      kind === 'place' || !own.some((finding) => finding.start <= start && end <= finding.end),
  );
  return { findings, entities, ...triage(reading, all, clues, models, settings) };
}

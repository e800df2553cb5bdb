// Only the findings: what the tipster's own browser asks while somebody types. Loads no model for entities or triage.
import { type Finding, findFindings, findingSpans } from './findings/find.ts';
import type { Lang } from './findings/kinds.ts';
import { SETTINGS } from './model/settings.ts';
import { shippedFindingModels } from './model/shipped-findings.ts';
import { read } from './reading.ts';

export type { Finding } from './findings/find.ts';

/** The same findings as `guard(text, { lang })` gives. */
export function identifying(text: string, lang: Lang = 'nl'): readonly Finding[] {
  const reading = read(text);
  const models = shippedFindingModels();
  return findFindings(reading, findingSpans(reading, models, SETTINGS), models, lang);
}

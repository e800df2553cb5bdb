// The measures of the guard, per tip as a fraction (right, of all), so that sums, ratios and a paired bootstrap come
// from the same numbers. Matching is by overlap for clues and times, exact for addresses and hard formats.
import type { Guarded } from '../analyse.ts';
import type { Tip } from '../corpus/tip.ts';

export type Part = readonly [right: number, all: number];
export type TipScore = Readonly<Record<string, Part>>;
type Range = { readonly start: number; readonly end: number };

/** Shared length over the length of the first. */
const covered = (a: Range, b: Range): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (a.end - a.start);
const touches = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const same = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

const HARD = new Set(['plate', 'iban', 'bsn', 'postcode', 'phone', 'email']);

/** A clue is found when findings cover at least half of it or mark its heart: a finding that lies wholly inside it. */
function found(span: Range, findings: readonly Range[]): boolean {
  const near = findings.filter((finding) => touches(span, finding));
  return near.reduce((sum, finding) => sum + covered(span, finding), 0) >= 0.5;
}

export function score(
  tip: Tip,
  caught: Guarded,
  sure: Guarded,
  wellFormed: (kind: string, text: string) => boolean,
): TipScore {
  const near = tip.identifying.filter(({ circle }) => circle <= 2);
  const foundNear = near.filter((span) => found(span, caught.findings));
  const right = caught.findings.filter((finding) =>
    tip.identifying.some((span) => covered(finding, span) >= 0.5 || covered(span, finding) >= 0.5),
  );
  const scores: Record<string, Part> = {
    'clues of circle 1-2: recall': [foundNear.length, near.length],
    'clues of circle 1-2: recall, any touch': [
      near.filter((span) => caught.findings.some((finding) => touches(span, finding))).length,
      near.length,
    ],
    'tips with every one of those found':
      near.length > 0 ? [foundNear.length === near.length ? 1 : 0, 1] : [0, 0],
    'findings: precision': [right.length, caught.findings.length],
    'findings: precision, any touch': [
      caught.findings.filter((finding) => tip.identifying.some((span) => touches(finding, span))).length,
      caught.findings.length,
    ],
    'false findings per tip without clues':
      tip.identifying.length === 0 ? [caught.findings.length, 1] : [0, 0],
  };
  const own = tip.identifying.filter(({ kind }) => kind.startsWith('self-'));
  const hardGold = tip.entities.filter(
    ({ kind, start, end }) => HARD.has(kind) && wellFormed(kind, tip.text.slice(start, end)),
  );
  const hardFound = caught.entities.filter(
    ({ kind, start, end }) =>
      HARD.has(kind) &&
      wellFormed(kind, tip.text.slice(start, end)) &&
      !own.some((span) => touches(span, { start, end })),
  );
  scores['hard formats: recall'] = [
    hardGold.filter((span) =>
      caught.entities.some((entity) => entity.kind === span.kind && same(entity, span)),
    ).length,
    hardGold.length,
  ];
  scores['hard formats: precision'] = [
    hardFound.filter((span) => tip.entities.some((entity) => entity.kind === span.kind && same(entity, span)))
      .length,
    hardFound.length,
  ];
  const recall = (
    kind: string,
    entities: Guarded['entities'],
    match: (a: Range, b: Range) => boolean,
  ): Part => {
    const gold = tip.entities.filter((entity) => entity.kind === kind);
    return [
      gold.filter((span) => entities.some((entity) => entity.kind === kind && match(entity, span))).length,
      gold.length,
    ];
  };
  const precision = (
    kind: string,
    entities: Guarded['entities'],
    match: (a: Range, b: Range) => boolean,
  ): Part => {
    const mine = entities.filter((entity) => entity.kind === kind);
    const names =
      kind === 'person' ? [...tip.entities, ...own] : tip.entities.filter((entity) => entity.kind === kind);
    return [
      mine.filter((span) =>
        names.some(
          (entity) =>
            (!('kind' in entity) || entity.kind === kind || entity.kind === 'self-name') &&
            match(entity, span),
        ),
      ).length,
      mine.length,
    ];
  };
  scores['addresses exact: recall'] = recall('address', caught.entities, same);
  scores['addresses exact: precision'] = precision('address', caught.entities, same);
  scores['times by overlap: recall'] = times(tip, caught.entities);
  scores['times by overlap: precision'] = timesRight(tip, caught.entities);
  scores['persons: recall (catch all)'] = recall('person', caught.entities, touches);
  scores['persons: recall exact (catch all)'] = recall('person', caught.entities, same);
  scores['persons: precision (sure)'] = precision('person', sure.entities, touches);
  scores['persons: precision exact (sure)'] = precision('person', sure.entities, same);
  scores['persons: recall (sure)'] = recall('person', sure.entities, touches);
  const top = (theme: string): string => theme.split('.')[0] ?? theme;
  scores['theme: top level'] = [top(caught.theme) === top(tip.theme) ? 1 : 0, 1];
  scores['theme: exact'] = [caught.theme === tip.theme ? 1 : 0, 1];
  scores['place: municipality'] = [caught.place.gm_code === tip.place.gm_code ? 1 : 0, 1];
  scores['urgent: recall'] = tip.urgent ? [caught.urgent ? 1 : 0, 1] : [0, 0];
  scores['urgent: precision'] = caught.urgent ? [tip.urgent ? 1 : 0, 1] : [0, 0];
  scores['unusable found'] = tip.usable ? [0, 0] : [caught.usable ? 0 : 1, 1];
  scores['usable refused'] = tip.usable ? [caught.usable ? 0 : 1, 1] : [0, 0];
  scores['circle of found clues within one'] = circles(tip, caught);
  for (const kind of new Set(tip.identifying.map((span) => span.kind))) {
    const gold = tip.identifying.filter((span) => span.kind === kind);
    scores[`recall ${kind}`] = [gold.filter((span) => found(span, caught.findings)).length, gold.length];
  }
  for (const kind of new Set([...tip.entities, ...caught.entities].map((span) => span.kind))) {
    scores[`entity ${kind}: recall`] = recall(kind, caught.entities, same);
    scores[`entity ${kind}: precision`] = precision(kind, caught.entities, same);
  }
  return scores;
}

const isTime = ({ kind }: { readonly kind: string }): boolean => kind === 'time' || kind === 'date';

function times(tip: Tip, entities: Guarded['entities']): Part {
  const gold = tip.entities.filter(isTime);
  return [
    gold.filter((span) => entities.some((entity) => isTime(entity) && touches(entity, span))).length,
    gold.length,
  ];
}

function timesRight(tip: Tip, entities: Guarded['entities']): Part {
  const mine = entities.filter(isTime);
  return [
    mine.filter((span) => tip.entities.some((entity) => isTime(entity) && touches(entity, span))).length,
    mine.length,
  ];
}

function circles(tip: Tip, caught: Guarded): Part {
  const pairs = caught.findings.flatMap((finding) =>
    tip.identifying
      .filter((span) => touches(finding, span))
      .map((span) => Math.abs(span.circle - finding.circle) <= 1),
  );
  return [pairs.filter(Boolean).length, pairs.length];
}

export type Table = ReadonlyMap<string, Part>;

export function sum(scores: readonly TipScore[]): Table {
  const table = new Map<string, Part>();
  for (const one of scores) {
    for (const [name, [right, all]] of Object.entries(one)) {
      const [r, a] = table.get(name) ?? [0, 0];
      table.set(name, [r + right, a + all]);
    }
  }
  return table;
}

export const ratio = (part: Part | undefined): number =>
  part && part[1] > 0 ? part[0] / part[1] : Number.NaN;

/** The bounds of the issue, as they are printed beside the figures. */
export const BOUNDS: Readonly<Record<string, string>> = {
  'clues of circle 1-2: recall': '75% (aim 92%)',
  'tips with every one of those found': '50% (aim 80%)',
  'findings: precision': '60% (aim 75%)',
  'false findings per tip without clues': 'at most 0.6 (aim 0.3)',
  'hard formats: recall': '98% (aim 99.5%)',
  'hard formats: precision': '98% (aim 99.5%)',
  'addresses exact: recall': '85% (aim 95%)',
  'times by overlap: recall': '80% (aim 95%)',
  'persons: recall (catch all)': '88% (aim 95%)',
  'persons: precision (sure)': '90% (aim 97%)',
  'theme: top level': '85% (aim 95%)',
  'theme: exact': '70% (aim 88%)',
  'place: municipality': '90% (aim 97%)',
  'urgent: recall': '90% (aim 97%)',
  'urgent: precision': '75% (aim 90%)',
  'unusable found': '70% (aim 85%)',
  'usable refused': 'at most 10% (aim 5%)',
};

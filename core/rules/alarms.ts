import type { AuditKind } from '../wire/audited.ts';

// When reading is unusual. An alarm accuses nobody: it asks a colleague to look.

/** `burst`: much in an hour, or in a day where the minute is not kept. `theme`: outside what the organisation receives. */
export const ALARM_RULES = ['burst', 'theme'] as const;
export type AlarmRule = (typeof ALARM_RULES)[number];

type Watch = {
  readonly kind: AuditKind;
  readonly within: 'hour' | 'day';
  /** So much is never unusual. */
  readonly floor: number;
};

/** What is watched. A reader's office fetches the whole inbox at each sign-in; that becomes what is usual for them. */
export const WATCHED: readonly Watch[] = [
  { kind: 'delivery.read', within: 'hour', floor: 200 },
  { kind: 'delivery.acknowledge', within: 'hour', floor: 30 },
  { kind: 'tip.read', within: 'day', floor: 40 },
  { kind: 'draft.read', within: 'day', floor: 60 },
  { kind: 'review.read', within: 'day', floor: 60 },
];

/** Beyond so many times a usual day. */
const FACTOR = 3;
/** So many of somebody's last days with such reading say what is usual; fewer than three say nothing. */
export const USUAL_DAYS = 20;
const FEWEST_DAYS = 3;
/** A whole inbox holds an odd theme now and then, because the desk chose so; this many in a day is a question. */
const ODD_THEMES = 3;

/** Reading as lines tell it: how much, and in which minute of the day where that is kept. */
export type Reading = {
  readonly person: string;
  readonly organisation: string;
  readonly kind: AuditKind;
  readonly minute: number | null;
  readonly count: number;
};

export type Alarm = {
  readonly person: string;
  readonly organisation: string;
  readonly rule: AlarmRule;
  readonly kind: AuditKind;
  readonly count: number;
  readonly usual: number;
};

/** The middle one of somebody's daily counts, or null when there are too few days to say. */
export const usualOf = (counts: readonly number[]): number | null => {
  if (counts.length < FEWEST_DAYS) return null;
  const sorted = counts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

/** The most that was read within any sixty minutes. */
const mostInAnHour = (readings: readonly Reading[]): number => {
  const timed = readings
    .filter((r) => r.minute !== null)
    .toSorted((a, b) => (a.minute ?? 0) - (b.minute ?? 0));
  let [most, sum, from] = [0, 0, 0];
  for (const reading of timed) {
    sum += reading.count;
    while ((reading.minute ?? 0) - (timed[from]?.minute ?? 0) >= 60) {
      sum -= timed[from]?.count ?? 0;
      from += 1;
    }
    most = Math.max(most, sum);
  }
  return most;
};

const total = (readings: readonly Reading[]): number => readings.reduce((sum, r) => sum + r.count, 0);

/** Who read much more on one day than is usual for them. `usual`: by person and kind, null where nobody can say. */
export const burstAlarms = (
  readings: readonly Reading[],
  usual: (person: string, kind: AuditKind) => number | null,
): readonly Alarm[] =>
  WATCHED.flatMap(({ kind, within, floor }) =>
    [
      ...Map.groupBy(
        readings.filter((r) => r.kind === kind),
        (r) => r.person,
      ),
    ].flatMap(([person, own]) => {
      const known = usual(person, kind) ?? 0;
      const count = within === 'hour' ? mostInAnHour(own) : total(own);
      const organisation = own[0]?.organisation ?? '';
      return count > Math.max(floor, FACTOR * known)
        ? [{ person, organisation, rule: 'burst' as const, kind, count, usual: known }]
        : [];
    }),
  );

/** Who opened deliveries of themes that their organisation does not receive by the roster. */
export const themeAlarms = (
  opened: readonly { readonly person: string; readonly organisation: string; readonly theme: string }[],
  receives: (organisation: string, theme: string) => boolean,
): readonly Alarm[] =>
  [
    ...Map.groupBy(
      opened.filter((o) => !receives(o.organisation, o.theme)),
      (o) => o.person,
    ),
  ].flatMap(([person, odd]) =>
    odd.length < ODD_THEMES
      ? []
      : [
          {
            person,
            organisation: odd[0]?.organisation ?? '',
            rule: 'theme' as const,
            kind: 'delivery.acknowledge' as const,
            count: odd.length,
            usual: 0,
          },
        ],
  );

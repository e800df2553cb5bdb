import type { Day } from '@seinhuis/core/ids';
import { type Reading, WATCHED } from '@seinhuis/core/rules/alarms';
import type { AuditLine } from '@seinhuis/core/wire/audit';
import { lineOf } from './open-lines.ts';
import type { OpenRow } from './store.ts';

const minuteIn = (time: string | null): number | null =>
  time === null ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The lines of reading in the block of whoever read, with how much that was. */
export const readingsOf = (rows: readonly OpenRow[], day: Day): readonly Reading[] =>
  rows
    .filter((row) => row.day === day)
    .flatMap((row) => {
      const { person, organisation, kind, time, objects, times, refused } = lineOf(row);
      const watched = WATCHED.some((watch) => watch.kind === kind);
      if (person === null || !watched || refused || row.organisation !== organisation) return [];
      return [
        { person, organisation, kind, minute: minuteIn(time), count: Math.max(1, objects.length) * times },
      ];
    });

/** What people opened of deliveries on a day, by the delivery. */
export const openedOn = (
  rows: readonly OpenRow[],
  day: Day,
): readonly { readonly person: string; readonly organisation: string; readonly delivery: string }[] =>
  rows
    .filter((row) => row.day === day)
    .flatMap((row) => {
      const { person, organisation, kind, objects }: AuditLine = lineOf(row);
      return person === null || kind !== 'delivery.acknowledge'
        ? []
        : objects.map((delivery) => ({ person, organisation, delivery }));
    });

/** How much each person read of each kind, whatever day the lines are of. */
export const countsOf = (rows: readonly OpenRow[]): readonly Omit<Reading, 'minute'>[] => {
  const days = [...new Set(rows.map(({ day }) => day))];
  const readings = days.flatMap((day) => readingsOf(rows, day));
  return [...Map.groupBy(readings, ({ person, kind }) => `${person} ${kind}`).values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ ...first, count: own.reduce((sum, r) => sum + r.count, 0) }];
  });
};

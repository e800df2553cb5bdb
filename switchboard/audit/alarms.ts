import type { Day } from '@seinhuis/core/ids';
import { type Alarm, burstAlarms, themeAlarms, USUAL_DAYS, usualOf } from '@seinhuis/core/rules/alarms';
import type { AuditKind } from '@seinhuis/core/wire/audited';
import { organisationOf, type Roster } from '@seinhuis/core/wire/roster';
import type { Acting, Sql } from '../db/database.ts';
import { writeLines } from '../http/note.ts';
import { openedOn, readingsOf } from './readings.ts';
import { type OpenRow, readOpen } from './store.ts';

/** What each of these people read a day, by kind, on the last days that they did. */
const readUsual = async (
  sql: Sql,
  people: readonly string[],
): Promise<(person: string, kind: AuditKind) => number | null> => {
  const rows = await sql<{ person: string; kind: string; count: number }>`
    select person, kind, count from (
      select person, kind, count, row_number() over (partition by person, kind order by day desc) as place
      from audit_reading where person = any (${people}::text[])) as days
    where place <= ${USUAL_DAYS}::int`;
  return (person, kind) =>
    usualOf(rows.filter((row) => row.person === person && row.kind === kind).map(({ count }) => count));
};

/** Whether an organisation receives anything of a top-level theme, by the roster of now. */
const receivesBy =
  (roster: Roster | null) =>
  (code: string, theme: string): boolean => {
    const organisation = roster === null ? null : organisationOf(roster, code);
    if (organisation === null) return true;
    const { primary, info, placeless } = organisation;
    return [...primary, ...info, ...placeless].some((own) => own === '*' || own.split('.', 1)[0] === theme);
  };

const alarmsOn = async (
  sql: Sql,
  rows: readonly OpenRow[],
  day: Day,
  roster: Roster | null,
): Promise<readonly Alarm[]> => {
  const readings = readingsOf(rows, day);
  const usual = await readUsual(sql, [...new Set(readings.map(({ person }) => person))]);
  const opened = openedOn(rows, day);
  const themes = await sql<{ id: string; theme: string }>`
    select id, theme from delivery where id = any (${opened.map(({ delivery }) => delivery)}::text[])`;
  const themeOf = new Map(themes.map(({ id, theme }) => [id, theme]));
  const themed = opened.flatMap(({ delivery, ...by }) => {
    const theme = themeOf.get(delivery);
    return theme === undefined ? [] : [{ ...by, theme }];
  });
  return [...burstAlarms(readings, usual), ...themeAlarms(themed, receivesBy(roster))];
};

/**
 * Raises the alarms of every day that is not closed yet: once a day for each person, rule and kind. Each is a line of
 * the audit too, so that it cannot be taken away unnoticed. Answers how many are new.
 */
export const raiseAlarms = async (db: Acting, roster: Roster | null): Promise<number> => {
  const rows = await readOpen(db.sql);
  let raised = 0;
  for (const day of new Set(rows.map((row) => row.day)))
    for (const alarm of await alarmsOn(db.sql, rows, day, roster)) {
      const { organisation, person, rule, kind, count, usual } = alarm;
      await db.transaction(async (sql) => {
        const fresh = await sql`
          insert into audit_alarm (day, organisation, person, rule, kind, count, usual)
          values (${day}::date, ${organisation}, ${person}, ${rule}, ${kind}, ${count}, ${usual})
          on conflict do nothing returning person`;
        if (fresh.length === 0) return;
        const objects = [rule, kind, String(count)];
        const line = {
          day,
          time: null,
          organisation,
          person,
          kind: 'alarm.raise' as const,
          objects,
          refused: false,
        };
        await writeLines(sql, [{ organisation, line, counted: true }]);
        raised += 1;
      });
    }
  return raised;
};

import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Countersignature } from '@seinhuis/core/wire/audit';
import type { Sql } from '../db/database.ts';

type HeadRow = AnswerOf<'auditHeads'>['days'][number];
type AlarmRow = AnswerOf<'listAlarms'>['alarms'][number];

export const readHeads = (sql: Sql, from: string): Promise<readonly HeadRow[]> => sql`
  select day, root, head from audit_day where day >= ${from}::date order by day`;

/** The last day for which somebody of this organisation signed. */
export const readCountersigned = async (sql: Sql, organisation: string): Promise<string | null> => {
  const [row] = await sql<{ day: string | null }>`
    select max(day) as day from audit_countersignature where organisation = ${organisation}`;
  return row?.day ?? null;
};

export const readHead = async (sql: Sql, day: string): Promise<string | null> => {
  const [row] = await sql<{ head: string }>`select head from audit_day where day = ${day}::date`;
  return row?.head ?? null;
};

/** The first of an organisation for a day stands; who comes after signs nothing more. */
export const storeCountersignature = async (sql: Sql, by: Countersignature): Promise<void> => {
  await sql`
    insert into audit_countersignature (day, organisation, head, person, signed, signature)
    values (${by.day}::date, ${by.organisation}, ${by.head}, ${by.person}, ${by.signed}::date, ${by.signature})
    on conflict (day, organisation) do nothing`;
};

type Between = { readonly from: string; readonly to: string };

/** Closed days of a span with the leaves of all organisations, which name none. */
export const readLeaves = (
  sql: Sql,
  { from, to }: Between,
): Promise<readonly { readonly day: string; readonly leaves: string[] }[]> => sql`
  select d.day, array(select l.leaf from audit_leaves(d.day) l order by 1) as leaves from audit_day d
  where d.day between ${from}::date and ${to}::date order by d.day desc`;

export const readSalts = (
  sql: Sql,
  organisation: string,
  { from, to }: Between,
): Promise<readonly { readonly day: string; readonly salt: string }[]> => sql`
  select day, salt from audit_block
  where organisation = ${organisation} and day between ${from}::date and ${to}::date`;

export const readOwnLines = (
  sql: Sql,
  organisation: string,
  { from, to }: Between,
): Promise<readonly { readonly day: string; readonly line: string }[]> => sql`
  select day, line from audit_line
  where organisation = ${organisation} and day between ${from}::date and ${to}::date order by day, place`;

export type OpenRow = {
  readonly organisation: string;
  readonly day: string;
  readonly line: string;
  readonly times: number;
};

export const readOpenOf = (sql: Sql, organisation: string): Promise<readonly OpenRow[]> => sql`
  select organisation, day, line, times from audit_open where organisation = ${organisation}`;

/** Whoever closes a day empties the table of what is open, and that shows at once, in older snapshots too: they and whoever reads wait for each other. */
export const keepFromClosing = async (sql: Sql): Promise<void> => {
  await sql`lock table audit_open in access share mode`;
};

export const readOpen = (sql: Sql): Promise<readonly OpenRow[]> => sql`
  select organisation, day, line, times from audit_open`;

/** The lines of a day and before, held until the transaction ends. */
export const lockOpenUntil = (
  sql: Sql,
  day: string,
): Promise<readonly (OpenRow & { readonly key: string })[]> => sql`
  select key, organisation, day, line, times from audit_open where day <= ${day}::date for update`;

/** The people of an organisation by name, those who left included: lines of theirs stay. */
export const readNames = (
  sql: Sql,
  organisation: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> => sql`
  select id, name from staff where organisation = ${organisation} order by name, id`;

/** How many alarms since a day: of one organisation, or of all when it is null. */
export const countAlarms = async (sql: Sql, organisation: string | null, from: string): Promise<number> => {
  const [row] = await sql<{ count: number }>`
    select count(*) as count from audit_alarm
    where day >= ${from}::date and organisation = coalesce(${organisation}::text, organisation)`;
  return row?.count ?? 0;
};

const ALARMS = 100;

/** The newest alarms of one organisation, or of all when it is null. */
export const readAlarms = (sql: Sql, organisation: string | null): Promise<readonly AlarmRow[]> => sql`
  select a.day, a.organisation, a.person, s.name, a.rule, a.kind, a.count, a.usual
  from audit_alarm a left join staff s on s.id = a.person
  where a.organisation = coalesce(${organisation}::text, a.organisation)
  order by a.day desc, a.organisation, a.person, a.rule, a.kind limit ${ALARMS}`;

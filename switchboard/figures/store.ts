import { FOLLOWED_UP } from '@seinhuis/core/rules/dispositions';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Sql } from '../db/database.ts';

type Figures = AnswerOf<'figures'>;

export const readContacts = (sql: Sql): Promise<readonly Figures['contacts'][number][]> => sql`
  select month, door, count from contact_count order by month desc, door`;

export const readClosed = (sql: Sql): Promise<readonly Figures['closed'][number][]> => sql`
  select month, outcome, count from closed_count order by month desc, outcome`;

// A report or delivery knows its week only: it counts in the month of that week's Thursday, as ISO years do. What was
// added to a report is no other report and no other delivery.
export const readForwarded = (sql: Sql): Promise<readonly Figures['reports'][number][]> => sql`
  select to_char(to_date(week, 'IYYY"-W"IW') + 3, 'YYYY-MM') as month, theme, count(*) as forwarded
  from report where state = 'forwarded' and adds is null group by 1, theme order by 1 desc, theme`;

/** Deliveries by month, theme, organisation and role; of one organisation, or of all when it is null. */
export const readDelivered = (
  sql: Sql,
  organisation: string | null,
): Promise<readonly Figures['deliveries'][number][]> => sql`
  select to_char(to_date(d.week, 'IYYY"-W"IW') + 3, 'YYYY-MM') as month, d.theme, organisation, role,
    count(*) as sent,
    count(*) filter (where d.state = 'opened') as opened,
    count(*) filter (where outcome = any (${FOLLOWED_UP}::text[])) as "followedUp",
    count(*) filter (where outcome is not null and confirmed) as confirmed,
    count(*) filter (where outcome is not null and not confirmed) as reported
  from delivery d join report r on r.id = d.report and r.adds is null
  where organisation = coalesce(${organisation}::text, organisation)
  group by 1, d.theme, organisation, role order by 1 desc, d.theme, organisation, role`;

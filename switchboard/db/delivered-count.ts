import { FOLLOWED_UP } from '@seinhuis/core/rules/dispositions';
import type { Sql } from './database.ts';

// What deliveries count for in the figures, kept when it happens: by month, theme and organisation, for the network and
// for each organisation. Whoever looks at the figures reads some hundreds of rows, however many deliveries there were.

/** Adds what these deliveries count for as they are now, or takes it away again. Always in the same order of rows. */
const add = async (sql: Sql, deliveries: readonly string[], times: 1 | -1): Promise<void> => {
  await sql`
    insert into delivered_count as c (organisation, kind, name, role, sent, opened, followed_up, confirmed, reported)
    select v.organisation, v.kind, v.name, d.role, count(*) * ${times}::int,
      count(*) filter (where d.state = 'opened') * ${times}::int,
      count(*) filter (where d.outcome = any (${FOLLOWED_UP}::text[])) * ${times}::int,
      count(*) filter (where d.outcome is not null and d.confirmed) * ${times}::int,
      count(*) filter (where d.outcome is not null and not d.confirmed) * ${times}::int
    from delivery d cross join lateral (values
      ('', 'month', month_of(d.week)), ('', 'theme', d.theme), ('', 'organisation', d.organisation),
      (d.organisation, 'month', month_of(d.week)), (d.organisation, 'theme', d.theme)) as v (organisation, kind, name)
    where d.id = any (${deliveries}::text[])
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (organisation, kind, name, role) do update set
      sent = c.sent + excluded.sent, opened = c.opened + excluded.opened,
      followed_up = c.followed_up + excluded.followed_up, confirmed = c.confirmed + excluded.confirmed,
      reported = c.reported + excluded.reported`;
};

/** Counts deliveries that were just stored. Of what is added to a report nothing counts: its caller leaves it out. */
export const countDelivered = (sql: Sql, deliveries: readonly string[]): Promise<void> =>
  add(sql, deliveries, 1);

/** Changes deliveries that were counted, and counts them as they are then. */
export const counted = async <T>(
  sql: Sql,
  deliveries: readonly string[],
  change: () => Promise<T>,
): Promise<T> => {
  if (deliveries.length > 0) await add(sql, deliveries, -1);
  const answer = await change();
  if (deliveries.length > 0) await add(sql, deliveries, 1);
  return answer;
};

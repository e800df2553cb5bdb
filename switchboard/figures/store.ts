import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Sql } from '../db/database.ts';

type Figures = AnswerOf<'figures'>;

export const readContacts = (sql: Sql): Promise<readonly Figures['contacts'][number][]> => sql`
  select month, door, count from contact_count order by month desc, door`;

export const readClosed = (sql: Sql): Promise<readonly Figures['closed'][number][]> => sql`
  select month, outcome, count from closed_count order by month desc, outcome`;

export const readForwarded = (sql: Sql): Promise<readonly Figures['reports'][number][]> => sql`
  select month, theme, count as forwarded from forwarded_count order by month desc, theme`;

/** Deliveries by month, by theme and by organisation; of one organisation, or of all when it is null. */
export const readDelivered = (
  sql: Sql,
  organisation: string | null,
): Promise<readonly Figures['deliveries'][number][]> => sql`
  select kind as by, name, role, sent, opened, followed_up as "followedUp", confirmed, reported
  from delivered_count where organisation = ${organisation ?? ''} order by kind, name, role`;

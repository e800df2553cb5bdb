import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { DeliveryState } from '@seinhuis/core/rules/tip-lifecycle';
import type { SignedText } from '@seinhuis/core/wire/signed';
import type { Sql } from '../db/database.ts';
import { counted } from '../db/delivered-count.ts';

export type DeliveryRow = {
  readonly id: string;
  readonly theme: string;
  readonly week: string;
  readonly role: 'primary' | 'info';
  readonly epoch: number;
  /** Of an addition: the delivery of the report itself. */
  readonly first: string | null;
  readonly part: number;
  readonly state: DeliveryState;
  readonly outcome: Disposition | null;
  readonly confirmed: boolean;
};

export const readDeliveryRows = (sql: Sql, organisation: string): Promise<readonly DeliveryRow[]> => sql`
  select d.id, d.theme, d.week, d.role, d.epoch, f.id as first, r.part, d.state, d.outcome, d.confirmed
  from delivery d join report r on r.id = d.report
  left join delivery f on f.report = r.adds and f.organisation = d.organisation
  where d.organisation = ${organisation} and (d.envelope is not null or d.state = 'withdrawn') order by d.week desc, d.id`;

/** The envelopes of deliveries of one organisation; null for one that was withdrawn. */
export const readEnvelopes = (
  sql: Sql,
  organisation: string,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly envelope: Uint8Array | null }[]> => sql`
  select id, envelope from delivery where organisation = ${organisation} and id = any (${ids}::text[])`;

export const lockDelivery = async (
  sql: Sql,
  organisation: string,
  id: string,
): Promise<Pick<DeliveryRow, 'id' | 'state' | 'part'> | null> => {
  const [row] = await sql<Pick<DeliveryRow, 'id' | 'state' | 'part'>>`
    select d.id, d.state, r.part from delivery d join report r on r.id = d.report
    where d.organisation = ${organisation} and d.id = ${id} for update of d`;
  return row ?? null;
};

/** Marks a delivery as opened. What was added to a report counts for nothing. */
export const markOpened = async (sql: Sql, { id, part }: Pick<DeliveryRow, 'id' | 'part'>): Promise<void> => {
  await counted(
    sql,
    part === 1 ? [id] : [],
    () => sql`update delivery set state = 'opened' where id = ${id} and state = 'sent'`,
  );
};

/** Stores an outcome that a reader signed, with the text that they signed. */
export const confirmOutcome = async (
  sql: Sql,
  id: string,
  outcome: Disposition,
  signed: SignedText,
): Promise<void> => {
  await counted(
    sql,
    [id],
    () => sql`
      update delivery set outcome = ${outcome}, confirmed = true, disposition = ${JSON.stringify(signed)}
      where id = ${id}`,
  );
};

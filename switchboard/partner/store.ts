import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { DeliveryState } from '@seinhuis/core/rules/tip-lifecycle';
import type { SignedText } from '@seinhuis/core/wire/signed';
import type { Sql } from '../db/database.ts';

export type DeliveryRow = {
  readonly id: string;
  readonly theme: string;
  readonly week: string;
  readonly role: 'primary' | 'info';
  readonly epoch: number;
  readonly state: DeliveryState;
  readonly outcome: Disposition | null;
  readonly confirmed: boolean;
};

export const readDeliveryRows = (sql: Sql, organisation: string): Promise<readonly DeliveryRow[]> => sql`
  select id, theme, week, role, epoch, state, outcome, confirmed from delivery
  where organisation = ${organisation} order by week desc, id`;

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
): Promise<DeliveryRow | null> => {
  const [row] = await sql<DeliveryRow>`
    select id, theme, week, role, epoch, state, outcome, confirmed from delivery
    where organisation = ${organisation} and id = ${id} for update`;
  return row ?? null;
};

export const markOpened = async (sql: Sql, id: string): Promise<void> => {
  await sql`update delivery set state = 'opened' where id = ${id} and state = 'sent'`;
};

/** Stores an outcome that a reader signed, with the text that they signed. */
export const confirmOutcome = async (
  sql: Sql,
  id: string,
  outcome: Disposition,
  signed: SignedText,
): Promise<void> => {
  await sql`
    update delivery set outcome = ${outcome}, confirmed = true, disposition = ${JSON.stringify(signed)}
    where id = ${id}`;
};

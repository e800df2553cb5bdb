import { monthOf } from '@seinhuis/core/ids';
import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { DeliveryState, ReportState } from '@seinhuis/core/rules/tip-lifecycle';
import type { Sql } from '../db/database.ts';

export type ReportRow = {
  readonly id: string;
  readonly theme: string;
  readonly week: string;
  readonly state: ReportState;
  readonly author: string;
  readonly excluded: string[];
  readonly sequence: number;
  readonly draft: string;
  readonly draftHash: string;
  readonly reviewer: string | null;
  readonly review: string | null;
  readonly reviewHash: string | null;
};

/** The desk's reports that concern somebody: their own, those they reviewed and those that wait for a review. */
export const readReports = (sql: Sql, person: string): Promise<readonly ReportRow[]> => sql`
  select id, theme, week, state, author, excluded, sequence, draft, draft_hash as "draftHash",
    reviewer, review, review_hash as "reviewHash"
  from report where author = ${person} or reviewer = ${person} or state = 'draft' order by week desc, id`;

/** A report's row, held until the transaction ends. */
export const lockReport = async (sql: Sql, id: string): Promise<ReportRow | null> => {
  const [row] = await sql<ReportRow>`
    select id, theme, week, state, author, excluded, sequence, draft, draft_hash as "draftHash",
      reviewer, review, review_hash as "reviewHash"
    from report where id = ${id} for update`;
  return row ?? null;
};

export type NewDraft = Pick<
  ReportRow,
  'id' | 'theme' | 'week' | 'author' | 'excluded' | 'sequence' | 'draft'
> & {
  readonly hash: string;
  readonly envelope: Uint8Array;
};

/**
 * A first draft makes the report, a later one replaces the draft and any answer to it. False when somebody else's
 * report has this id.
 */
export const storeDraft = async (sql: Sql, draft: NewDraft): Promise<boolean> => {
  const stored = await sql`
    insert into report (id, theme, week, state, author, excluded, sequence, draft, draft_hash, draft_envelope)
    values (${draft.id}, ${draft.theme}, ${draft.week}, 'draft', ${draft.author}, ${draft.excluded}::text[],
            ${draft.sequence}, ${draft.draft}, ${draft.hash}, ${draft.envelope})
    on conflict (id) do update set theme = excluded.theme, week = excluded.week, state = excluded.state,
      excluded = excluded.excluded, sequence = excluded.sequence, draft = excluded.draft,
      draft_hash = excluded.draft_hash, draft_envelope = excluded.draft_envelope,
      reviewer = null, review = null, review_hash = null, review_envelope = null
    where report.author = excluded.author returning id`;
  return stored.length > 0;
};

export const storeReview = async (
  sql: Sql,
  report: string,
  review: {
    readonly reviewer: string;
    readonly state: 'approved' | 'returned';
    readonly id: string;
    readonly hash: string;
    readonly envelope: Uint8Array;
  },
): Promise<void> => {
  await sql`
    update report set state = ${review.state}, reviewer = ${review.reviewer}, review = ${review.id},
      review_hash = ${review.hash}, review_envelope = ${review.envelope}
    where id = ${report}`;
};

export const readReportEnvelopes = async (
  sql: Sql,
  id: string,
): Promise<{ readonly draft: Uint8Array; readonly review: Uint8Array | null } | null> => {
  const [row] = await sql<{ draft: Uint8Array; review: Uint8Array | null }>`
    select draft_envelope as draft, review_envelope as review from report where id = ${id}`;
  return row ?? null;
};

export type DeliveryRow = {
  readonly id: string;
  readonly report: string;
  readonly organisation: string;
  readonly role: 'primary' | 'info';
  readonly state: DeliveryState;
  readonly outcome: Disposition | null;
  readonly confirmed: boolean;
};

export const readDeliveriesOf = (
  sql: Sql,
  reports: readonly string[],
): Promise<readonly DeliveryRow[]> => sql`
  select id, report, organisation, role, state, outcome, confirmed from delivery
  where report = any (${reports}::text[]) order by organisation, id`;

export type NewDelivery = {
  readonly id: string;
  readonly organisation: string;
  readonly epoch: number;
  readonly role: 'primary' | 'info';
  readonly outcomeVerifier: string;
  readonly hash: string;
  readonly envelope: Uint8Array;
};

/** Sends a report: its deliveries, its missed signals and its state in one transaction. */
export const storeForwarded = async (
  sql: Sql,
  report: ReportRow,
  deliveries: readonly NewDelivery[],
  missed: readonly string[],
  at: { readonly today: string; readonly week: string },
): Promise<void> => {
  for (const d of deliveries)
    await sql`
      insert into delivery (id, report, organisation, epoch, role, theme, week, state, hash, envelope, verifier)
      values (${d.id}, ${report.id}, ${d.organisation}, ${d.epoch}, ${d.role}, ${report.theme}, ${at.week}, 'sent',
              ${d.hash}, ${d.envelope}, ${d.outcomeVerifier})`;
  for (const gmCode of missed)
    await sql`
      insert into missed_count (month, gm_code, theme, count)
      values (${monthOf(at.today)}, ${gmCode}, ${report.theme}, 1)
      on conflict (month, gm_code, theme) do update set count = missed_count.count + 1`;
  await sql`update report set state = 'forwarded' where id = ${report.id}`;
};

export const readSentHashes = (
  sql: Sql,
  report: string,
): Promise<readonly { readonly id: string; readonly hash: string }[]> => sql`
  select id, hash from delivery where report = ${report}`;

export const lockDelivery = async (
  sql: Sql,
  id: string,
): Promise<{ readonly state: DeliveryState; readonly author: string } | null> => {
  const [row] = await sql<{ state: DeliveryState; author: string }>`
    select d.state, r.author from delivery d join report r on r.id = d.report where d.id = ${id} for update of d`;
  return row ?? null;
};

/** Withdraws a delivery: its envelope goes, that it was there stays. */
export const withdrawDelivery = async (sql: Sql, id: string): Promise<void> => {
  await sql`update delivery set state = 'withdrawn', envelope = null where id = ${id}`;
};

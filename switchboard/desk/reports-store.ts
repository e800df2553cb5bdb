import { monthOf } from '@seinhuis/core/ids';
import type { Disposition } from '@seinhuis/core/rules/dispositions';
import type { DeliveryState, ReportState } from '@seinhuis/core/rules/tip-lifecycle';
import type { Sql } from '../db/database.ts';
import { countDelivered, counted } from '../db/delivered-count.ts';

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
  /** The report that this adds to, and its place after it: 1 for the report itself. */
  readonly adds: string | null;
  readonly part: number;
  /** Who wrote the report itself: they go on with it, and with what was added to it. */
  readonly firstAuthor: string;
};

/**
 * The desk's reports that concern somebody and can still be opened: their own, those they reviewed, those that wait for
 * a review and, of the forwarded ones, what belongs to a report of theirs or of somebody who is no longer among the
 * operators of now. Each kind by an index of its own, and then one by one (`offset 0`): what is forgotten is not looked
 * at, however the planner guesses.
 */
export const readReports = (
  sql: Sql,
  person: string,
  operators: readonly string[],
): Promise<readonly ReportRow[]> => sql`
  with recursive writer (author) as (
    (select author from report where state <> 'forwarded' or length(draft_envelope) > 0 order by author limit 1)
    union all
    select (select r.author from report r
            where (r.state <> 'forwarded' or length(r.draft_envelope) > 0) and r.author > w.author
            order by r.author limit 1)
    from writer w where w.author is not null
  ), listed as (
    select id from report
      where author = ${person} and (state <> 'forwarded' or length(draft_envelope) > 0)
    union select id from report
      where reviewer = ${person} and (state <> 'forwarded' or length(draft_envelope) > 0)
    union select id from report where state = 'draft'
    union select r.id from writer w join report r
      on r.author = w.author and (r.state <> 'forwarded' or length(r.draft_envelope) > 0)
      where w.author <> all (${operators}::text[]) and r.state = 'forwarded' and r.adds is null
    union select r.id from report r join report f on f.id = r.adds
      where r.adds is not null and r.state = 'forwarded' and length(r.draft_envelope) > 0
        and (f.author = ${person} or f.author <> all (${operators}::text[]))
  )
  select r.id, r.theme, r.week, r.state, r.author, r.excluded, r.sequence, r.draft, r.draft_hash as "draftHash",
    r.reviewer, r.review, r.review_hash as "reviewHash", r.adds, r.part,
    coalesce((select f.author from report f where f.id = r.adds), r.author) as "firstAuthor"
  from listed cross join lateral (select * from report where report.id = listed.id offset 0) as r
  order by r.week desc, r.id`;

/** A report's row, held until the transaction ends. */
export const lockReport = async (sql: Sql, id: string): Promise<ReportRow | null> => {
  const [row] = await sql<ReportRow>`
    select id, theme, week, state, author, excluded, sequence, draft, draft_hash as "draftHash",
        reviewer, review, review_hash as "reviewHash", adds, part,
      coalesce((select f.author from report f where f.id = report.adds), author) as "firstAuthor"
    from report where id = ${id} for update`;
  return row ?? null;
};

/** A report's row, looked at only. */
export const readReportRow = async (sql: Sql, id: string): Promise<ReportRow | null> => {
  const [row] = await sql<ReportRow>`
    select id, theme, week, state, author, excluded, sequence, draft, draft_hash as "draftHash",
      reviewer, review, review_hash as "reviewHash", adds, part,
      coalesce((select f.author from report f where f.id = report.adds), author) as "firstAuthor"
    from report where id = ${id}`;
  return row ?? null;
};

export type NewDraft = Pick<
  ReportRow,
  'id' | 'theme' | 'week' | 'author' | 'excluded' | 'sequence' | 'draft' | 'adds' | 'part'
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
    insert into report (id, theme, week, state, author, excluded, sequence, draft, draft_hash, draft_envelope,
                        adds, part)
    values (${draft.id}, ${draft.theme}, ${draft.week}, 'draft', ${draft.author}, ${draft.excluded}::text[],
            ${draft.sequence}, ${draft.draft}, ${draft.hash}, ${draft.envelope}, ${draft.adds}, ${draft.part})
    on conflict (id) do update set theme = excluded.theme, week = excluded.week, state = excluded.state,
      excluded = excluded.excluded, sequence = excluded.sequence, draft = excluded.draft,
      draft_hash = excluded.draft_hash, draft_envelope = excluded.draft_envelope, part = excluded.part,
      reviewer = null, review = null, review_hash = null, review_envelope = null
    where report.author = excluded.author and report.adds is not distinct from excluded.adds returning id`;
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
  readonly outcomeVerifier: string | null;
  readonly hash: string;
  readonly envelope: Uint8Array;
};

/** Everybody who was handed a tip of a report or of what was added to it; the part that was forwarded last. */
export const readSeries = async (
  sql: Sql,
  report: string,
): Promise<{ readonly excluded: readonly string[]; readonly last: number }> => {
  const rows = await sql<{ excluded: string[]; part: number; state: ReportState }>`
    select excluded, part, state from report where id = ${report} or adds = ${report}`;
  return {
    excluded: rows.flatMap((row) => row.excluded),
    last: Math.max(0, ...rows.filter(({ state }) => state === 'forwarded').map(({ part }) => part)),
  };
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
  if (report.adds !== null) return;
  await countDelivered(
    sql,
    deliveries.map(({ id }) => id),
  );
  await sql`
    insert into forwarded_count (month, theme, count) values (month_of(${at.week}), ${report.theme}, 1)
    on conflict (month, theme) do update set count = forwarded_count.count + 1`;
};

export const readSentHashes = (
  sql: Sql,
  report: string,
): Promise<readonly { readonly id: string; readonly hash: string }[]> => sql`
  select id, hash from delivery where report = ${report}`;

/** A delivery and its report, held until the transaction ends: nothing is added to it meanwhile. */
export const lockDelivery = async (
  sql: Sql,
  id: string,
): Promise<{
  readonly state: DeliveryState;
  readonly organisation: string;
  readonly firstAuthor: string;
} | null> => {
  const [row] = await sql<{ state: DeliveryState; organisation: string; firstAuthor: string }>`
    select d.state, d.organisation, coalesce((select f.author from report f where f.id = r.adds), r.author) as "firstAuthor"
    from delivery d join report r on r.id = d.report where d.id = ${id} for update`;
  return row ?? null;
};

/**
 * Withdraws a delivery, and with a report what was added to it there: envelopes go, that they were there stays. Gives
 * the locks of what is to be forgotten.
 */
export const withdrawDelivery = async (sql: Sql, id: string): Promise<readonly string[]> => {
  const first = await sql<{ id: string }>`
    select d.id from delivery d join report r on r.id = d.report and r.adds is null where d.id = ${id}`;
  const rows = await counted(
    sql,
    first.map((row) => row.id),
    () => sql<{ lock: string | null }>`
    with taken as (
      select id, encode(substring(envelope for 16), 'hex') as lock from delivery
      where id = ${id} or id in (
        select later.id from delivery d join report r on r.adds = d.report
        join delivery later on later.report = r.id and later.organisation = d.organisation where d.id = ${id})
    )
    update delivery set state = 'withdrawn', envelope = null from taken where delivery.id = taken.id
    returning taken.lock`,
  );
  return rows.flatMap(({ lock }) => (lock === null ? [] : [lock]));
};

import { TOP_THEMES } from '@seinhuis/core/reference/themes';
import { isOpen, REPORT_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import { reviewRefusal } from '@seinhuis/core/rules/two-people';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { DONE, type Handlers } from '../http/call.ts';
import type { Member } from '../http/guard.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import { canBeAddedTo, continues, operatorsToday } from './additions.ts';
import { shutIn, takeDraft } from './draft.ts';
import {
  type DeliveryRow,
  lockReport,
  type ReportRow,
  readDeliveriesOf,
  readReportEnvelopes,
  readReports,
  storeReview,
} from './reports-store.ts';

type Names = 'listReports' | 'writeDraft' | 'readDraft' | 'review' | 'readReview';

/** Whether somebody may be the second reader: certified for it, not the author, never handed the raw tip (C7). */
const mayReview = (who: Member, report: ReportRow): boolean =>
  who.roles.includes('reviewer') &&
  reviewRefusal(who.id, { author: report.author, handed: report.excluded }) === null;

/** Whether somebody may see a forwarded report again, to add to it. */
const mayGoOn = (who: Member, report: ReportRow, operators: readonly string[]): boolean =>
  report.state === 'forwarded' &&
  who.roles.includes('operator') &&
  continues(who.id, report.firstAuthor, operators);

/** A report with its own deliveries, as the list has it. */
const reportAnswer = (
  who: Member,
  report: ReportRow,
  deliveries: readonly DeliveryRow[],
  operators: readonly string[],
): AnswerOf<'listReports'>['reports'][number] => ({
  id: report.id,
  theme: report.theme,
  week: report.week,
  state: report.state,
  mine: report.author === who.id,
  mayReview: report.state === 'draft' && mayReview(who, report),
  adds: report.adds === null ? null : { report: report.adds, part: report.part },
  mayAdd: mayGoOn(who, report, operators) && canBeAddedTo(report, deliveries),
  draft: report.draft,
  sequence: report.sequence,
  review: report.review,
  deliveries: deliveries.map(({ report: _report, ...delivery }) => delivery),
});

/** Reports at the desk: written by one, read by another who never saw the tip. */
export const reportRoutes = (parts: Parts): Handlers<Names> => ({
  listReports: async ({ who, db, today }) => {
    const operators = await operatorsToday(parts, today);
    const all = await readReports(db.sql, who.id, operators);
    // To whoever is no operator, what an operator left behind is not there.
    const reports = all.filter(
      (r) =>
        r.state !== 'forwarded' || [r.author, r.reviewer].includes(who.id) || who.roles.includes('operator'),
    );
    const deliveries = Map.groupBy(
      await readDeliveriesOf(
        db.sql,
        reports.map(({ id }) => id),
      ),
      ({ report }) => report,
    );
    const answers = reports.map((report) =>
      reportAnswer(who, report, deliveries.get(report.id) ?? [], operators),
    );
    return { body: { reports: answers } };
  },
  writeDraft: async ({ who, db, parameters, body, today }) => {
    const { tip, theme, draft, sequence, envelope } = body;
    if (!TOP_THEMES.some(({ code }) => code === theme)) return refuse('bad-request');
    const shut = await shutIn(parts.lockbox, envelope);
    const brought = { id: parameters.id ?? '', tip, draft, sequence, author: who.id, today, ...shut };
    await db.transaction((sql) => takeDraft(sql, brought, { theme, adds: null, part: 1, excluded: [] }));
    return DONE;
  },
  readDraft: async ({ who, db, parameters, today }) => {
    const operators = await operatorsToday(parts, today);
    const draft = await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      const allowed = report.author === who.id || mayReview(who, report) || mayGoOn(who, report, operators);
      if (!allowed) return refuse('not-found');
      return (await readReportEnvelopes(sql, report.id))?.draft;
    });
    return { body: orRefuse(draft && parts.lockbox.open(draft), 'not-found') };
  },
  review: async ({ who, db, parameters, body }) => {
    const { hash, envelope } = await shutIn(parts.lockbox, body.envelope);
    await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      if (!mayReview(who, report)) return refuse('not-found');
      if (report.review === body.review)
        return report.reviewHash === hash && report.reviewer === who.id ? undefined : refuse('conflict');
      const action = body.decision === 'approved' ? REPORT_ACTIONS.approve : REPORT_ACTIONS.return;
      if (!isOpen(action, report.state) || body.sequence !== report.sequence) return refuse('wrong-state');
      await storeReview(sql, report.id, {
        reviewer: who.id,
        state: body.decision,
        id: body.review,
        hash,
        envelope,
      });
    });
    return DONE;
  },
  readReview: async ({ who, db, parameters, today }) => {
    const operators = await operatorsToday(parts, today);
    const review = await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      const allowed = [report.author, report.reviewer].includes(who.id) || mayGoOn(who, report, operators);
      if (!allowed) return refuse('not-found');
      return (await readReportEnvelopes(sql, report.id))?.review;
    });
    return { body: orRefuse(review && parts.lockbox.open(review), 'not-found') };
  },
});

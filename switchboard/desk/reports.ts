import { weekOf } from '@seinhuis/core/ids';
import { TOP_THEMES } from '@seinhuis/core/reference/themes';
import { isOpen, REPORT_ACTIONS } from '@seinhuis/core/rules/tip-lifecycle';
import { reviewRefusal } from '@seinhuis/core/rules/two-people';
import { envelopeHash } from '@seinhuis/core/switchboard';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { DONE, type Handlers } from '../http/call.ts';
import { envelopeIn } from '../http/envelope.ts';
import type { Member } from '../http/guard.ts';
import type { Parts } from '../http/parts.ts';
import { orRefuse, refuse } from '../http/refusal.ts';
import {
  type DeliveryRow,
  lockReport,
  type ReportRow,
  readDeliveriesOf,
  readReportEnvelopes,
  readReports,
  storeDraft,
  storeReview,
} from './reports-store.ts';
import { readHanded, readTipRow } from './tips-store.ts';

type Names = 'listReports' | 'writeDraft' | 'readDraft' | 'review' | 'readReview';

/** Whether somebody may be the second reader: certified for it, not the author, never handed the raw tip (C7). */
const mayReview = (who: Member, report: ReportRow): boolean =>
  who.roles.includes('reviewer') &&
  reviewRefusal(who.id, { author: report.author, handed: report.excluded }) === null;

const reportAnswer = (
  who: Member,
  report: ReportRow,
  deliveries: readonly DeliveryRow[],
): AnswerOf<'listReports'>['reports'][number] => ({
  id: report.id,
  theme: report.theme,
  week: report.week,
  state: report.state,
  mine: report.author === who.id,
  mayReview: report.state === 'draft' && mayReview(who, report),
  draft: report.draft,
  sequence: report.sequence,
  review: report.review,
  deliveries: deliveries
    .filter((delivery) => delivery.report === report.id)
    .map(({ report: _report, ...delivery }) => delivery),
});

/** Reports at the desk: written by one, read by another who never saw the tip. */
export const reportRoutes = ({ db }: Parts): Handlers<Names> => ({
  listReports: async ({ who }) => {
    const reports = await readReports(db.sql, who.id);
    const deliveries = await readDeliveriesOf(
      db.sql,
      reports.map(({ id }) => id),
    );
    return { body: { reports: reports.map((report) => reportAnswer(who, report, deliveries)) } };
  },
  writeDraft: async ({ who, parameters, body, today }) => {
    const envelope = envelopeIn(body.envelope);
    const hash = envelopeHash(envelope);
    const id = parameters.id ?? '';
    if (!TOP_THEMES.some(({ code }) => code === body.theme)) return refuse('bad-request');
    await db.transaction(async (sql) => {
      // The tip is looked at and not written: nothing in the database leads from the report to it.
      const tip = orRefuse(await readTipRow(sql, body.tip), 'not-found');
      if (tip.holder !== who.id) return refuse('not-allowed');
      if (tip.state !== 'claimed') return refuse('wrong-state');
      const handed = await readHanded(sql, tip.id);
      const report = await lockReport(sql, id);
      if (report !== null && report.author !== who.id) return refuse('not-allowed');
      if (report?.draft === body.draft) return report.draftHash === hash ? undefined : refuse('conflict');
      if (report !== null && !isOpen(REPORT_ACTIONS.rewrite, report.state)) return refuse('wrong-state');
      if (body.sequence !== (report?.sequence ?? 0) + 1) return refuse('wrong-state');
      const stored = await storeDraft(sql, {
        id,
        theme: body.theme,
        week: weekOf(today),
        author: who.id,
        excluded: [...new Set([...(report?.excluded ?? []), ...handed, who.id])].sort(),
        sequence: body.sequence,
        draft: body.draft,
        hash,
        envelope,
      });
      return stored ? undefined : refuse('conflict');
    });
    return DONE;
  },
  readDraft: async ({ who, parameters }) => {
    const draft = await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      if (report.author !== who.id && !mayReview(who, report)) return refuse('not-allowed');
      return (await readReportEnvelopes(sql, report.id))?.draft;
    });
    return { body: orRefuse(draft, 'not-found') };
  },
  review: async ({ who, parameters, body }) => {
    const envelope = envelopeIn(body.envelope);
    const hash = envelopeHash(envelope);
    await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      if (!mayReview(who, report)) return refuse('not-allowed');
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
  readReview: async ({ who, parameters }) => {
    const review = await db.transaction(async (sql) => {
      const report = orRefuse(await lockReport(sql, parameters.id ?? ''), 'not-found');
      if (report.author !== who.id && report.reviewer !== who.id) return refuse('not-allowed');
      return (await readReportEnvelopes(sql, report.id))?.review;
    });
    return { body: orRefuse(review, 'not-found') };
  },
});

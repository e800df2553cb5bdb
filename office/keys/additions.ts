import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import {
  approvedReport,
  type OpenedDraft,
  type OpenedReview,
  openDraft,
  openReview,
  sealDraft,
} from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { Draft, Route, SignedReport } from '@seinhuis/core/wire/report';
import { currentKey, isAffiliated, organisationOf } from '@seinhuis/core/wire/roster';
import { addsTo, partOf } from '@seinhuis/core/wire/signed-report';
import type { ForwardPlan } from './contract.ts';
import { OfficeError } from './failure.ts';
import { client, desk } from './session.ts';
import { reportOf } from './weighing.ts';
import { withAnyEpoch } from './with-any-epoch.ts';
import type { Work } from './work.ts';

// What an operator adds to a report that was forwarded: its text follows on every part that partners have, and it goes
// to those who have them (PROTOCOL 7.5).

type Row = AnswerOf<'listReports'>['reports'][number];

/** The rows of a report and of what was added to it and forwarded, first to last. */
const rowsOf = (report: string, rows: readonly Row[]): readonly Row[] =>
  rows
    .filter((r) => r.state === 'forwarded' && (r.id === report || r.adds?.report === report))
    .sort((a, b) => (a.adds?.part ?? 1) - (b.adds?.part ?? 1));

/** The draft of a report or addition and the second reader's answer to it, from the desk's sealed copies. */
export const draftAndReview = async (
  row: Row,
): Promise<{ readonly draft: OpenedDraft; readonly review: OpenedReview }> => {
  if (row.review === null) throw new OfficeError('not-found');
  const parameters = { id: row.id };
  const draftEnvelope = await client('readDraft', { parameters });
  const reviewEnvelope = await client('readReview', { parameters });
  const { draft: draftId, review: reviewId } = row;
  return withAnyEpoch('review', async (key) => {
    const draft = await openDraft(desk(), key, draftId, row.adds?.report ?? row.id, draftEnvelope);
    if (partOf(draft.report) !== (row.adds?.part ?? 1))
      throw new OfficeError('tampered', { stage: 'context' });
    return { draft, review: await openReview(desk(), key, reviewId, draft, reviewEnvelope) };
  });
};

type Parts = { readonly signed: readonly SignedReport[]; readonly drafts: readonly OpenedDraft[] };

/** Every part of a report that partners have, as its two people signed it. */
export const partsOf = async (report: string, rows: readonly Row[]): Promise<Parts> => {
  const opened = [];
  for (const row of rowsOf(report, rows)) opened.push(await draftAndReview(row));
  if (opened.length === 0) throw new OfficeError('not-found');
  return {
    signed: opened.map(({ draft, review }) => approvedReport(draft, review)),
    drafts: opened.map(({ draft }) => draft),
  };
};

/** To whom an addition goes: all whose delivery of the report stands, in the same role, and what is in the way now. */
export const receiversOf = (report: string, rows: readonly Row[]): ForwardPlan['routes'] => {
  const { roster, today } = desk();
  const first = rows.find((r) => r.id === report);
  return (first?.deliveries ?? [])
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ organisation: code, role }) => {
      const organisation = organisationOf(roster, code);
      const refused =
        organisation === null || !isAffiliated(organisation, today)
          ? 'not-affiliated'
          : currentKey(organisation, 'inbox') === null
            ? 'no-key'
            : null;
      return { organisation: code, role, refused };
    });
};

/** Those of them who can receive today. */
export const openRoutes = (routes: ForwardPlan['routes']): readonly Route[] =>
  routes.filter((r) => r.refused === null).map(({ organisation, role }) => ({ organisation, role }));

/** Seals what was written of a tip as the next part of a report and brings it to the second reader. */
export const sendAddition = async (
  work: Work,
  report: string,
  judged: Pick<Draft, 'statements' | 'taken'>,
): Promise<void> => {
  const { reports } = await client('listReports');
  const { signed, drafts } = await partsOf(report, reports);
  const first = drafts[0]?.report;
  if (first === undefined) throw new OfficeError('not-found');
  const adds = addsTo(signed);
  const text = { ...reportOf(work), id: first.id, theme: first.theme, place: first.place, adds };
  const routes = [...openRoutes(receiversOf(report, reports))];
  if (routes.length === 0) throw new OfficeError('not-ready', { missing: 'nobody' });
  const sequence = work.sequence + 1;
  const weighed = { ...judged, routes, missed: [], before: [...signed] };
  const { id, envelope } = await sealDraft(desk(), text, weighed, sequence);
  await client('writeAddition', {
    parameters: { report, id: work.report },
    body: { tip: work.tip, part: adds.part, draft: id, sequence, envelope: toBase64(envelope) },
  });
};

/** The work on a tip, turned to what it adds to a report. What was typed stays; a tip has one report at most. */
export const turnedTo = (work: Work, report: string, first: OpenedDraft): Work => {
  if (work.adds === report) return work;
  if (work.sequence > 0) throw new OfficeError('has-report');
  const { theme, place } = first.report;
  return {
    ...work,
    report: makeId(systemRandom),
    adds: report,
    theme,
    place,
    placeTyped: place?.name ?? '',
    conflicts: [],
    roles: {},
    routedThen: null,
  };
};

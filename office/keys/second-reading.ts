import { toBase64 } from '@seinhuis/core/bytes';
import { type OpenedDraft, openDraft } from '@seinhuis/core/operator';
import { sealReview } from '@seinhuis/core/reviewer';
import { approvalRefusal } from '@seinhuis/core/rules/decisions';
import type { Circle } from '@seinhuis/core/wire/report';
import { partOf } from '@seinhuis/core/wire/signed-report';
import type { KeyApi } from './contract.ts';
import { OfficeError } from './failure.ts';
import { askGuard } from './guarding.ts';
import { client, desk } from './session.ts';
import { approvalBar } from './weighing.ts';
import { withAnyEpoch } from './with-any-epoch.ts';

// The second reader, blind: the page gets the outgoing text only. How the author weighed it and where it goes stay in
// the worker until a guess was made, and the first guess stands (PROTOCOL 7.3).

// What the guard finds in the text is looked for here again, by the reviewer's own client and without the tip: an
// approval is not signed when a finding of circle 1-2 stands undecided, whatever the author's client let through.

type Reading = { readonly opened: OpenedDraft; readonly guess: Circle | null };
const readings = new Map<string, Reading>();

export const forgetReadings = (): void => readings.clear();

const readingOf = (report: string): Reading => {
  const reading = readings.get(report);
  if (reading === undefined) throw new OfficeError('not-found');
  return reading;
};

const openForReview: KeyApi['openForReview'] = async (report) => {
  const { reports } = await client('listReports');
  const row = reports.find((r) => r.id === report);
  if (row === undefined) throw new OfficeError('not-found');
  const envelope = await client('readDraft', { parameters: { id: report } });
  const opened = await withAnyEpoch('review', (key) =>
    openDraft(desk(), key, row.draft, row.adds?.report ?? report, envelope),
  );
  if (opened.sequence !== row.sequence || partOf(opened.report) !== (row.adds?.part ?? 1))
    throw new OfficeError('tampered', { stage: 'context' });
  const before = readings.get(report);
  const guess = before?.opened.sequence === opened.sequence ? before.guess : null;
  readings.set(report, { opened, guess });
  return opened.report;
};

/** What partners already have: read together with the text, because small facts add up. */
const readBefore: KeyApi['readBefore'] = async (report) => readingOf(report).opened.before;

const smallestOf = (opened: OpenedDraft): Circle =>
  opened.draft.statements.reduce<Circle>((least, s) => (s.circle < least ? s.circle : least), 4);

const foundIn = ({ report }: OpenedDraft) => askGuard('flags', report.statements, []);

const guess: KeyApi['guess'] = async (report, circle) => {
  const reading = readingOf(report);
  readings.set(report, { ...reading, guess: reading.guess ?? circle });
  const { draft } = reading.opened;
  const found = await foundIn(reading.opened);
  return {
    routes: draft.routes.map((route) => ({ ...route, refused: null })),
    missed: draft.missed,
    smallest: smallestOf(reading.opened),
    statements: draft.statements.map((s, at) => ({
      circle: s.circle,
      flags: found[at] ?? [],
      decisions: s.decisions,
    })),
    taken: draft.taken,
  };
};

const review: KeyApi['review'] = async (report, decision, remark) => {
  const { opened, guess: circle } = readingOf(report);
  if (circle === null) throw new OfficeError('no-guess');
  const found = decision === 'approved' ? await foundIn(opened) : [];
  const unresolved = approvalRefusal(opened.draft.statements, found) !== null;
  const bar = approvalBar(circle, smallestOf(opened), unresolved);
  if (decision === 'approved' && bar !== null) throw new OfficeError(bar);
  const { id, envelope } = await sealReview(desk(), opened, { circle, decision, remark }, found);
  await client('review', {
    parameters: { id: report },
    body: { decision, sequence: opened.sequence, review: id, envelope: toBase64(envelope) },
  });
  readings.delete(report);
};

export const secondReading = { openForReview, readBefore, guess, review };

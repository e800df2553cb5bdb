import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import {
  type OpenedTip,
  openDraft,
  openReview,
  openTip as openTipWith,
  sealDelivery,
  sealDraft,
} from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { defaultCompetence } from '@seinhuis/core/reference/competence';
import { isThemeCode, topOf } from '@seinhuis/core/reference/themes';
import { proposeRouting as propose } from '@seinhuis/core/rules/routing';
import type { HeldKey } from '@seinhuis/core/staff';
import { currentKey, isAffiliated, organisationOf } from '@seinhuis/core/wire/roster';
import type { KeyApi } from './contract.ts';
import { OfficeError } from './failure.ts';
import { askGuard } from './guarding.ts';
import { changeDrawer, client, desk, heldKey, saveDrawer, session } from './session.ts';
import { tipTexts } from './tip-texts.ts';
import { chosenRoutes, missingIn, reportOf, routingChanges, weighedOf } from './weighing.ts';
import { emptyWork, type Work } from './work.ts';

// The operator's verbs: open a raw tip, write, send to the second reader, forward what was approved.

const opened = new Map<string, OpenedTip>();

/** A tip as it was opened here; fetched when it was not. */
export const tipOf = async (tip: string): Promise<OpenedTip> => {
  const known = opened.get(tip);
  if (known !== undefined) return known;
  const envelope = await client('readTip', { parameters: { id: tip } });
  const found = await withAnyEpoch('intake', (key) => openTipWith(key, envelope));
  opened.set(tip, found);
  return found;
};

export const forgetTips = (): void => opened.clear();

/** Tries the generations of a key that I hold, newest first; what none of them opens is damaged. */
export const withAnyEpoch = async <T>(
  purpose: HeldKey['purpose'],
  open: (key: HeldKey) => Promise<T>,
): Promise<T> => {
  const epochs = session()
    .held.filter((k) => k.purpose === purpose && !k.pending)
    .map((k) => k.epoch)
    .sort((a, b) => b - a);
  if (epochs.length === 0) throw new OfficeError('no-key', { purpose });
  let failure: unknown;
  for (const epoch of epochs) {
    try {
      return await open(heldKey(purpose, epoch));
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
};

const openTip: KeyApi['openTip'] = async (tip) => {
  const { body, files } = await tipOf(tip);
  const types = body.kind === 'tip' ? body.files : [];
  return {
    body,
    files: files.flatMap((bytes, at) => {
      const type = types[at]?.type;
      return type === undefined ? [] : [{ type, bytes }];
    }),
  };
};

const guardTip: KeyApi['guardTip'] = async (tip) => askGuard('readTip', tipTexts((await tipOf(tip)).body));

const flags: KeyApi['flags'] = async (tip, statements) =>
  askGuard(
    'flags',
    statements,
    tipTexts((await tipOf(tip)).body).map(({ text }) => text),
  );

const readWork: KeyApi['readWork'] = async (tip) =>
  session().drawer.works[tip] ?? emptyWork(tip, makeId(systemRandom));

const saveWork: KeyApi['saveWork'] = async (work) => {
  changeDrawer((drawer) => ({ ...drawer, works: { ...drawer.works, [work.tip]: work } }));
};

const works: KeyApi['works'] = async () => Object.values(session().drawer.works);

const proposeRouting: KeyApi['proposeRouting'] = async (question) => {
  const { roster, today } = desk();
  const municipal = defaultCompetence('municipality', '').primary;
  const routing = propose(roster, { ...question, today }, municipal);
  return {
    roster: roster.version,
    missed: routing.missed,
    lines: routing.lines.map((line) => {
      const organisation = organisationOf(roster, line.organisation);
      const key = organisation === null ? null : currentKey(organisation, 'inbox');
      return { ...line, epoch: key?.epoch ?? null };
    }),
  };
};

const questionOf = (work: Work) => ({
  theme: work.theme,
  gmCode: work.place?.gmCode ?? null,
  conflicts: work.conflicts,
});

const sendDraft: KeyApi['sendDraft'] = async (tip) => {
  const work = await readWork(tip);
  const routing = await proposeRouting(questionOf(work));
  const routes = [...chosenRoutes(routing.lines, work.roles)];
  const report = reportOf(work);
  const found = await flags(tip, report.statements);
  const [missing] = missingIn(work, routes, routing.missed, found);
  if (missing !== undefined || !isThemeCode(work.theme))
    throw new OfficeError('not-ready', { missing: missing ?? 'theme' });
  const sequence = work.sequence + 1;
  const { id, envelope } = await sealDraft(
    desk(),
    report,
    { statements: weighedOf(work, found), taken: [...work.taken], routes, missed: [...routing.missed] },
    sequence,
  );
  await client('writeDraft', {
    parameters: { id: work.report },
    body: { tip, theme: topOf(work.theme), draft: id, sequence, envelope: toBase64(envelope) },
  });
  await saveWork({ ...work, sequence, routedThen: { roster: routing.roster, lines: routing.lines } });
  await saveDrawer();
};

const draftAndReview = async (report: string) => {
  const { reports } = await client('listReports');
  const row = reports.find((r) => r.id === report);
  if (row === undefined || row.review === null) throw new OfficeError('not-found');
  const draftEnvelope = await client('readDraft', { parameters: { id: report } });
  const reviewEnvelope = await client('readReview', { parameters: { id: report } });
  const { draft: draftId, review: reviewId } = row;
  return withAnyEpoch('review', async (key) => {
    const draft = await openDraft(desk(), key, draftId, report, draftEnvelope);
    return { draft, review: await openReview(desk(), key, reviewId, draft, reviewEnvelope) };
  });
};

const forwardPlan: KeyApi['forwardPlan'] = async (report) => {
  const { draft, review } = await draftAndReview(report);
  const { roster, today } = desk();
  const work = Object.values(session().drawer.works).find((w) => w.report === report) ?? null;
  const now = await proposeRouting({
    theme: draft.report.theme,
    gmCode: draft.report.place?.gmCode ?? null,
    conflicts: work?.conflicts ?? [],
  });
  return {
    report: draft.report,
    remark: review.review.remark,
    circle: review.review.circle,
    approved: review.review.decision === 'approved',
    routes: draft.draft.routes.map((route) => {
      const organisation = organisationOf(roster, route.organisation);
      const refused =
        organisation === null || !isAffiliated(organisation, today)
          ? 'not-affiliated'
          : currentKey(organisation, 'inbox') === null
            ? 'no-key'
            : (work?.conflicts ?? []).includes(route.organisation)
              ? 'conflict'
              : null;
      return { ...route, refused };
    }),
    missed: now.missed,
    changes: routingChanges(work?.routedThen ?? null, now.lines),
    rosterThen: work?.routedThen?.roster ?? null,
    rosterNow: roster.version,
  };
};

const forward: KeyApi['forward'] = async (report, leaveOut, add) => {
  const { draft, review } = await draftAndReview(report);
  const plan = await forwardPlan(report);
  const routes = [
    ...plan.routes
      .filter((r) => r.refused === null && !leaveOut.includes(r.organisation))
      .map(({ organisation, role }) => ({ organisation, role })),
    ...add,
  ];
  if (routes.length === 0 && plan.missed.length === 0)
    throw new OfficeError('not-ready', { missing: 'nobody' });
  const sealed = await Promise.all(routes.map((route) => sealDelivery(desk(), draft, review, route)));
  await client('forward', {
    parameters: { id: report },
    body: {
      deliveries: sealed.map(({ envelope, ...delivery }) => ({ ...delivery, envelope: toBase64(envelope) })),
      missed: [...plan.missed],
    },
  });
};

export const deskWork = {
  openTip,
  guardTip,
  flags,
  readWork,
  saveWork,
  works,
  proposeRouting,
  sendDraft,
  forwardPlan,
  forward,
};

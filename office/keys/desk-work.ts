import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { type OpenedTip, openTip as openTipWith, sealDelivery, sealDraft } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { defaultCompetence } from '@seinhuis/core/reference/competence';
import { isThemeCode, topOf } from '@seinhuis/core/reference/themes';
import { proposeRouting as propose } from '@seinhuis/core/rules/routing';
import type { AnswerOf } from '@seinhuis/core/wire/api';
import { currentKey, isAffiliated, organisationOf } from '@seinhuis/core/wire/roster';
import type { ReturnAddress } from '@seinhuis/core/wire/tip';
import { draftAndReview, openRoutes, partsOf, receiversOf, sendAddition, turnedTo } from './additions.ts';
import { noteLikeness } from './comparing.ts';
import type { KeyApi } from './contract.ts';
import { OfficeError } from './failure.ts';
import { askGuard } from './guarding.ts';
import { changeDrawer, client, desk, saveDrawer, session } from './session.ts';
import { tipTexts } from './tip-texts.ts';
import { chosenRoutes, missingIn, reportOf, routingChanges, weighedOf } from './weighing.ts';
import { withAnyEpoch } from './with-any-epoch.ts';
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
  noteLikeness(tip, found.body);
  return found;
};

/** Where the tipster of an opened tip can be written to; null: nowhere. */
export const mailboxIn = (tip: string): ReturnAddress | null => opened.get(tip)?.body.mailbox ?? null;

export const forgetTip = (tip: string): void => {
  opened.delete(tip);
};

export const forgetTips = (): void => opened.clear();

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

const proposeRouting: KeyApi['proposeRouting'] = async ({ adds, ...question }) => {
  const { roster, today } = desk();
  if (adds !== null) {
    const { reports } = await client('listReports');
    const lines = receiversOf(adds, reports).map(({ organisation, role, refused }) => ({
      organisation,
      receives: refused === null ? role : null,
      reason: refused ?? ('competent' as const),
      epoch: null,
    }));
    return { roster: roster.version, missed: [], lines };
  }
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
  adds: work.adds,
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
  const judged = { statements: weighedOf(work, found), taken: [...work.taken] };
  if (work.adds !== null) {
    await sendAddition(work, work.adds, judged);
    await saveWork({ ...work, sequence });
    return saveDrawer();
  }
  const { id, envelope } = await sealDraft(
    desk(),
    report,
    { ...judged, routes, missed: [...routing.missed] },
    sequence,
  );
  await client('writeDraft', {
    parameters: { id: work.report },
    body: { tip, theme: topOf(work.theme), draft: id, sequence, envelope: toBase64(envelope) },
  });
  await saveWork({ ...work, sequence, routedThen: { roster: routing.roster, lines: routing.lines } });
  await saveDrawer();
};

const rowOf = (report: string, rows: AnswerOf<'listReports'>['reports']) => {
  const row = rows.find((r) => r.id === report);
  if (row === undefined) throw new OfficeError('not-found');
  return row;
};

const addTo: KeyApi['addTo'] = async (report, tip) => {
  const { reports } = await client('listReports');
  const [first] = (await partsOf(report, reports)).drafts;
  if (first === undefined) throw new OfficeError('not-found');
  await saveWork(turnedTo(await readWork(tip), report, first));
  await saveDrawer();
};

const parts: KeyApi['parts'] = async (report) => {
  const { reports } = await client('listReports');
  return (await partsOf(report, reports)).drafts.map((draft) => draft.report);
};

const forwardPlan: KeyApi['forwardPlan'] = async (report) => {
  const { reports } = await client('listReports');
  const row = rowOf(report, reports);
  const { draft, review } = await draftAndReview(row);
  const { roster, today } = desk();
  const about = {
    report: draft.report,
    before: draft.before,
    remark: review.review.remark,
    circle: review.review.circle,
    approved: review.review.decision === 'approved',
    rosterNow: roster.version,
  };
  if (row.adds !== null)
    return {
      ...about,
      routes: receiversOf(row.adds.report, reports),
      missed: [],
      changes: [],
      rosterThen: null,
    };
  const work = Object.values(session().drawer.works).find((w) => w.report === report) ?? null;
  const now = await proposeRouting({
    theme: draft.report.theme,
    gmCode: draft.report.place?.gmCode ?? null,
    conflicts: work?.conflicts ?? [],
    adds: null,
  });
  return {
    ...about,
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
  };
};

const forward: KeyApi['forward'] = async (report, leaveOut, add) => {
  const { reports } = await client('listReports');
  const { draft, review } = await draftAndReview(rowOf(report, reports));
  const plan = await forwardPlan(report);
  const routes = [
    ...openRoutes(plan.routes).filter(({ organisation }) => !leaveOut.includes(organisation)),
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
  addTo,
  parts,
};

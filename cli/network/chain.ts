import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import {
  type OpenedDraft,
  openDraft,
  openReview,
  openTip,
  sealDelivery,
  sealDraft,
  sealPhoneTip,
} from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { openDelivery, signDisposition } from '@seinhuis/core/reader';
import { defaultCompetence } from '@seinhuis/core/reference/competence';
import { resolvePlace } from '@seinhuis/core/reference/places';
import { sealReview } from '@seinhuis/core/reviewer';
import type { Disposition } from '@seinhuis/core/rules/dispositions';
import { proposeRouting } from '@seinhuis/core/rules/routing';
import { sealTip } from '@seinhuis/core/tipster';
import type { Client } from '@seinhuis/core/wire/client';
import { readFrames } from '@seinhuis/core/wire/frames';
import type { Network } from '@seinhuis/core/wire/network';
import { makeReceipt, openReceipt } from '@seinhuis/core/wire/receipt';
import type { Draft, Report } from '@seinhuis/core/wire/report';
import { decideAsOperator, findAsReviewer } from './deciding.ts';
import { nativeScrypt } from './native-scrypt.ts';
import type { Person } from './person.ts';
import type { FileTip } from './tip-file.ts';

// One tip through the chain, a step a function: each through the real HTTP interface and the real crypto.

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** The desk's text as statements, one a sentence. */
export const statementsOf = (text: string): readonly string[] =>
  Array.from(sentences.segment(text), (s) => s.segment.trim()).filter((s) => s !== '');

/** Seals a tip as a tipster does: with a receipt of its own, to the desk's intake key. */
export const sealAsTipster = async (network: Network, tip: FileTip) => {
  const words = makeReceipt(systemRandom);
  const mailbox = await openReceipt(words, network.network, nativeScrypt);
  const sealed = await sealTip(
    network,
    { language: 'nl', answers: { what: tip.text, themes: [tip.theme] }, files: [], mailbox },
    systemRandom,
  );
  return { ...sealed, words };
};

/** Seals what a caller told, as an operator types it. */
export const sealAsPhone = (operator: Person, tip: FileTip) =>
  sealPhoneTip(operator.desk(), {
    format: 1,
    kind: 'tip',
    inner: makeId(systemRandom),
    language: 'nl',
    answers: { what: tip.text, themes: [tip.theme] },
    mailbox: null,
    files: [],
  });

/** Posts a sealed tip by its door. */
export const postTip = (
  client: Client,
  operator: Person,
  door: 'sealed' | 'phone',
  { id, envelope }: { readonly id: string; readonly envelope: Uint8Array },
): Promise<unknown> =>
  door === 'phone'
    ? operator.client('postPhoneTip', { parameters: { id }, body: envelope })
    : client('postTip', { parameters: { id, door }, body: envelope });

/** Opens a claimed tip and answers its words. */
export const readTip = async (operator: Person, id: string): Promise<string> => {
  const envelope = await operator.client('readTip', { parameters: { id } });
  const { body } = await openTip(operator.held('intake'), envelope);
  return body.kind === 'answer' ? body.text : String(body.answers.what);
};

/** Where a tip lies: its code, or for an ambiguous name the first candidate, which `note` tells. */
export const placeOf = (tip: FileTip, note: (line: string) => void): Report['place'] => {
  if (tip.place.gmCode !== null)
    return { gmCode: tip.place.gmCode, name: tip.place.name ?? tip.place.gmCode };
  if (tip.place.name === null) return null;
  const answer = resolvePlace(tip.place.name);
  if (answer.kind === 'found') return { gmCode: answer.gmCode, name: answer.name };
  const first = answer.kind === 'ambiguous' ? answer.candidates[0] : undefined;
  if (first === undefined) return { gmCode: null, name: tip.place.name };
  note(`${tip.id}: "${tip.place.name}" lies in more than one municipality: taken as ${first.municipality}`);
  return { gmCode: first.gmCode, name: first.name };
};

/** What the desk made of a tip: the report, where it goes and who misses it. */
export type Written = {
  readonly report: Report;
  /** How each statement was weighed, with what was decided about the findings in it. */
  readonly statements: Draft['statements'];
  readonly routes: readonly { readonly organisation: string; readonly role: 'primary' | 'info' }[];
  readonly missed: readonly string[];
};

/** Weighs statements with every finding in them decided, as the operator does on the screen. */
export const weigh = (statements: readonly string[], tip: string): Draft['statements'] =>
  decideAsOperator(statements, tip).map((decisions) => ({
    source: 'unknown',
    circle: 3,
    decisions: [...decisions],
  }));

/** Writes the report and proposes its routing, as the operator does on the screen. */
export const writeReport = (operator: Person, tip: FileTip, place: Report['place']): Written => {
  const { roster, today } = operator.desk();
  const report: Report = {
    format: 1,
    kind: 'report',
    id: makeId(systemRandom),
    theme: tip.theme,
    place,
    urgent: tip.urgent,
    notBefore: null,
    statements: [...statementsOf(tip.safeText)],
  };
  const routing = proposeRouting(
    roster,
    { theme: tip.theme, gmCode: place?.gmCode ?? null, conflicts: tip.conflicts ?? [], today },
    defaultCompetence('municipality', '').primary,
  );
  const routes = routing.lines.flatMap(({ organisation, receives }) =>
    receives === null ? [] : [{ organisation, role: receives }],
  );
  return { report, statements: weigh(report.statements, tip.text), routes, missed: routing.missed };
};

/** A report as the list at the desk has it. */
export type Listed = {
  readonly id: string;
  readonly draft: string;
  readonly review: string | null;
  /** The report that an addition is to. */
  readonly of?: string;
};

/** Seals the draft and brings it to the second reader. */
export const sendToReview = async (
  operator: Person,
  tipId: string,
  { report, statements, routes, missed }: Written,
): Promise<Listed> => {
  // The text of a file is what it is: nothing was taken out of it here.
  const weighed = { statements, taken: [], routes: [...routes], missed: [...missed] };
  const draft = await sealDraft(operator.desk(), report, weighed, 1);
  await operator.client('writeDraft', {
    parameters: { id: report.id },
    body: {
      tip: tipId,
      theme: report.theme.split('.')[0] ?? '',
      draft: draft.id,
      sequence: 1,
      envelope: toBase64(draft.envelope),
    },
  });
  return { id: report.id, draft: draft.id, review: null };
};

export const openListed = async (person: Person, listed: Listed): Promise<OpenedDraft> =>
  openDraft(
    person.desk(),
    person.held('review'),
    listed.draft,
    listed.of ?? listed.id,
    await person.client('readDraft', { parameters: { id: listed.id } }),
  );

const answerDraft = async (
  reviewer: Person,
  listed: Listed,
  answer: { readonly circle: 2 | 3; readonly decision: 'approved' | 'returned'; readonly remark: string },
): Promise<Listed> => {
  const opened = await openListed(reviewer, listed);
  const review = await sealReview(reviewer.desk(), opened, answer, findAsReviewer(opened.report.statements));
  await reviewer.client('review', {
    parameters: { id: listed.id },
    body: {
      decision: answer.decision,
      sequence: opened.sequence,
      review: review.id,
      envelope: toBase64(review.envelope),
    },
  });
  return { ...listed, review: review.id };
};

/** The second reader opens the outgoing text, guesses the circle and approves. */
export const approve = (reviewer: Person, listed: Listed): Promise<Listed> =>
  answerDraft(reviewer, listed, { circle: 3, decision: 'approved', remark: '' });

/** The second reader finds the circle too small and sends the text back. */
export const sendBack = (reviewer: Person, listed: Listed, remark: string): Promise<Listed> =>
  answerDraft(reviewer, listed, { circle: 2, decision: 'returned', remark });

/** The author opens the review and seals one delivery for each route. */
export const forward = async (
  operator: Person,
  listed: Listed,
): Promise<readonly { readonly id: string; readonly organisation: string }[]> => {
  const { id } = listed;
  const opened = await openListed(operator, listed);
  const envelope = await operator.client('readReview', { parameters: { id } });
  const review = await openReview(
    operator.desk(),
    operator.held('review'),
    listed.review ?? '',
    opened,
    envelope,
  );
  const deliveries = [];
  for (const route of opened.draft.routes) {
    const sealed = await sealDelivery(operator.desk(), opened, review, route);
    deliveries.push({ ...sealed, envelope: toBase64(sealed.envelope) });
  }
  await operator.client('forward', { parameters: { id }, body: { deliveries, missed: opened.draft.missed } });
  return deliveries.map(({ id: delivery, organisation }) => ({ id: delivery, organisation }));
};

/** A reader fetches a delivery, opens it, verifies both signatures and acknowledges it. Answers the report. */
export const openAsReader = async (reader: Person, id: string): Promise<Report> => {
  const [frame] = readFrames(await reader.client('readDeliveries', { body: { ids: [id] } }));
  if (frame === undefined) throw new Error('the delivery was not handed out');
  const { report } = await openDelivery(reader.desk(), reader.held('inbox'), frame.id, frame.envelope);
  await reader.client('acknowledge', { parameters: { id } });
  return report;
};

/** A reader signs the outcome of a delivery. */
export const dispose = (reader: Person, id: string, outcome: Disposition): Promise<unknown> =>
  reader.client('dispose', { parameters: { id }, body: signDisposition(reader.desk(), id, outcome, 1) });

import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { approvedReport, openReview, sealDraft } from '@seinhuis/core/operator';
import type { SignedReport } from '@seinhuis/core/wire/report';
import { addsTo } from '@seinhuis/core/wire/signed-report';
import type { Player } from './player.ts';
import { forwardAs, type Made, openedDraft, reviewAs } from './tip.ts';
import type { World } from './world.ts';

type Sent = Made & { readonly review: string };

/** A forwarded report as its two people signed it, from the desk's own sealed copy. */
const signedCopy = async (world: World, operator: Player, sent: Sent): Promise<SignedReport> => {
  const draft = await openedDraft(world, operator, sent);
  const parameters = { id: sent.report };
  const review = await openReview(
    await world.desk(operator),
    await operator.held('review'),
    sent.review,
    draft,
    await operator.browser.call('readReview', { parameters }),
  );
  return approvedReport(draft, review);
};

/** An operator writes what a tipster told later, of a tip they have in hand, and brings it to the second reader. */
export const additionFrom = async (
  world: World,
  operator: Player,
  first: Sent,
  tip: string,
  later: readonly Sent[] = [],
): Promise<Made & { readonly of: string }> => {
  const before = [];
  for (const sent of [first, ...later]) before.push(await signedCopy(world, operator, sent));
  const { report, draft } = await openedDraft(world, operator, first);
  const adds = addsTo(before);
  const text = { ...report, statements: ['De bus komt op maandag.'], adds };
  const weighed = {
    statements: [{ source: 'neighbourhood' as const, circle: 3 as const, decisions: [] }],
    taken: [],
    routes: draft.routes,
    missed: [],
    before,
  };
  const sealed = await sealDraft(await world.desk(operator), text, weighed, 1);
  const id = makeId(world.random);
  await operator.browser.call('writeAddition', {
    parameters: { report: first.report, id },
    body: { tip, part: adds.part, draft: sealed.id, sequence: 1, envelope: toBase64(sealed.envelope) },
  });
  return { report: id, draft: sealed.id, of: first.report };
};

/** The whole way of an addition: written by an operator, read by a second, forwarded to whoever has the report. */
export const addTo = async (
  world: World,
  operator: Player,
  reviewer: Player,
  first: Sent,
  tip: string,
  later: readonly Sent[] = [],
) => {
  const made = await additionFrom(world, operator, first, tip, later);
  const review = await reviewAs(world, reviewer, made);
  return { ...made, review, ...(await forwardAs(world, operator, made, review)) };
};

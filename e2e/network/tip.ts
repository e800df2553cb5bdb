import { toBase64, toHex } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { openDraft, openReview, openTip, sealDelivery, sealDraft } from '@seinhuis/core/operator';
import { sealReview } from '@seinhuis/core/reviewer';
import { makeStaffKeys } from '@seinhuis/core/staff';
import { addressOfToken } from '@seinhuis/core/switchboard';
import { type Sealed, sealTip } from '@seinhuis/core/tipster';
import type { Mailbox } from '@seinhuis/core/wire/receipt';
import type { Report } from '@seinhuis/core/wire/report';
import type { Player } from './player.ts';
import type { World } from './world.ts';

/** Somebody reports: a sealed tip, posted through the sealed door. */
export const postTip = async (
  world: World,
  text: string,
  mailbox: Mailbox | null = null,
): Promise<Sealed> => {
  const sealed = await sealTip(
    await world.network(),
    { language: 'nl', answers: { themes: ['drugs.hennep'], what: text }, files: [], mailbox },
    world.random,
  );
  await world.people.rik!.browser.call('postTip', {
    parameters: { id: sealed.id, door: 'sealed' },
    body: sealed.envelope,
  });
  return sealed;
};

/** A tipster's mailbox, as a receipt gives one but without a quarter of a second of scrypt. */
export const newMailbox = async (world: World): Promise<Mailbox> => {
  const token = toHex(world.random(32));
  const { identity, recipient } = await makeStaffKeys(makeId(world.random), world.random);
  return { token, address: addressOfToken(token) ?? '', identity, recipient };
};

/** An operator claims, opens and answers a tip with a draft of a report. */
export const draftFrom = async (
  world: World,
  operator: Player,
  tip: string,
  routes = ['GM0358', 'PL-NH'],
): Promise<{ readonly report: string; readonly draft: string }> => {
  const { call } = operator.browser;
  const desk = await world.desk(operator);
  await call('claimTip', { parameters: { id: tip } });
  await openTip(await operator.held('intake'), await call('readTip', { parameters: { id: tip } }));
  const report: Report = {
    format: 1,
    kind: 'report',
    id: makeId(world.random),
    theme: 'drugs.hennep',
    place: { gmCode: 'GM0358', name: 'Aalsmeer' },
    urgent: false,
    notBefore: null,
    statements: ['In een loods wordt hennep gekweekt.'],
  };
  const sealed = await sealDraft(
    desk,
    report,
    {
      statements: [{ source: 'neighbourhood', circle: 3, decisions: [] }],
      taken: [],
      routes: routes.map((organisation) => ({ organisation, role: 'primary' })),
      missed: [],
    },
    1,
  );
  await call('writeDraft', {
    parameters: { id: report.id },
    body: { tip, theme: 'drugs', draft: sealed.id, sequence: 1, envelope: toBase64(sealed.envelope) },
  });
  return { report: report.id, draft: sealed.id };
};

/** What an operator brought to the second reader; `of` is the report that an addition is to. */
export type Made = { readonly report: string; readonly draft: string; readonly of?: string };

/** A draft, opened by somebody with the review key. */
export const openedDraft = async (world: World, player: Player, made: Made) =>
  openDraft(
    await world.desk(player),
    await player.held('review'),
    made.draft,
    made.of ?? made.report,
    await player.browser.call('readDraft', { parameters: { id: made.report } }),
  );

/** A second reader approves or returns a draft. */
export const reviewAs = async (
  world: World,
  reviewer: Player,
  made: Made,
  decision: 'approved' | 'returned' = 'approved',
): Promise<string> => {
  const draft = await openedDraft(world, reviewer, made);
  const answer = { circle: 3, decision, remark: '' } as const;
  const nothingFound = draft.report.statements.map(() => []);
  const sealed = await sealReview(await world.desk(reviewer), draft, answer, nothingFound);
  await reviewer.browser.call('review', {
    parameters: { id: made.report },
    body: { decision, sequence: draft.sequence, review: sealed.id, envelope: toBase64(sealed.envelope) },
  });
  return sealed.id;
};

/** The author forwards an approved report to the partners of its draft. */
export const forwardAs = async (
  world: World,
  operator: Player,
  made: Made,
  reviewId: string,
  missed: readonly string[] = [],
  only: readonly string[] | null = null,
) => {
  const desk = await world.desk(operator);
  const draft = await openedDraft(world, operator, made);
  const review = await openReview(
    desk,
    await operator.held('review'),
    reviewId,
    draft,
    await operator.browser.call('readReview', { parameters: { id: made.report } }),
  );
  const deliveries = await Promise.all(
    draft.draft.routes
      .filter(({ organisation }) => only?.includes(organisation) ?? true)
      .map((route) => sealDelivery(desk, draft, review, route)),
  );
  const body = {
    deliveries: deliveries.map((d) => ({ ...d, envelope: toBase64(d.envelope) })),
    missed: [...missed],
  };
  await operator.browser.call('forward', { parameters: { id: made.report }, body });
  return { deliveries, body };
};

/** The whole way of one tip up to its deliveries: olga writes, rosa reads, olga forwards. */
export const forwardedTip = async (
  world: World,
  text = 'Er is een loods.',
  missed: readonly string[] = [],
) => {
  const { olga, rosa } = world.people as { readonly olga: Player; readonly rosa: Player };
  const tip = await postTip(world, text);
  const made = await draftFrom(world, olga, tip.id);
  const review = await reviewAs(world, rosa, made);
  return { tip, ...made, review, ...(await forwardAs(world, olga, made, review, missed)) };
};

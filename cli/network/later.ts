import { toBase64 } from '@seinhuis/core/bytes';
import { makeId } from '@seinhuis/core/ids';
import { approvedReport, openReview, sealDraft } from '@seinhuis/core/operator';
import { systemRandom } from '@seinhuis/core/random';
import { addsTo } from '@seinhuis/core/wire/signed-report';
import { type Listed, openListed, statementsOf, weigh } from './chain.ts';
import type { Person } from './person.ts';

/**
 * An operator adds to their forwarded report what the tipster told later, of a tip in hand, and brings it to the second
 * reader. From there it goes as the report did.
 */
export const addLater = async (
  operator: Person,
  first: Listed,
  tipId: string,
  told: { readonly text: string; readonly safeText: string },
): Promise<Listed> => {
  const opened = await openListed(operator, first);
  const review = await openReview(
    operator.desk(),
    operator.held('review'),
    first.review ?? '',
    opened,
    await operator.client('readReview', { parameters: { id: first.id } }),
  );
  const before = [approvedReport(opened, review)];
  const statements = [...statementsOf(told.safeText)];
  const adds = addsTo(before);
  const report = { ...opened.report, statements, adds };
  const { routes } = opened.draft;
  const weighed = { statements: weigh(statements, told.text), taken: [], routes, missed: [], before };
  const draft = await sealDraft(operator.desk(), report, weighed, 1);
  const id = makeId(systemRandom);
  await operator.client('writeAddition', {
    parameters: { report: first.id, id },
    body: { tip: tipId, part: adds.part, draft: draft.id, sequence: 1, envelope: toBase64(draft.envelope) },
  });
  return { id, draft: draft.id, review: null, of: first.id };
};

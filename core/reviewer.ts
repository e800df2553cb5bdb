import { sign } from './crypto/sign.ts';
import { TamperedError } from './crypto/tampered.ts';
import type { Id } from './ids.ts';
import { DESK, type OpenedDraft } from './operator.ts';
import { ApprovalRefusedError, approvalRefusal, type Flag } from './rules/decisions.ts';
import { reviewRefusal } from './rules/two-people.ts';
import { contextOf, type Desk } from './staff.ts';
import type { Circle, Review } from './wire/report.ts';
import { currentKey, organisationOf } from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { reportParts } from './wire/signed-report.ts';

// The REVIEWER: the second pair of eyes, blind. Sees the outgoing text only, guesses the circle, approves or returns.

/**
 * Seals the second reader's answer: the guess made before anything else was shown, the decision, and when approved a
 * signature over the hash of the exact report (PROTOCOL 7.3). Refuses one's own report. `found` is what the reviewer's
 * own guard found in each statement: an approval with a statement of one, or with a finding of circle 1-2 that stands
 * undecided, is not signed and throws ApprovalRefusedError, whatever the author's client let through (PROTOCOL 7.6).
 * Whether the raw tip was ever handed to this person only the switchboard knows: it checks that (PROTOCOL 7.2).
 */
export const sealReview = async (
  desk: Desk,
  opened: OpenedDraft,
  answer: { readonly circle: Circle; readonly decision: 'approved' | 'returned'; readonly remark: string },
  found: readonly (readonly Flag[])[],
): Promise<{ readonly id: Id; readonly envelope: Uint8Array }> => {
  if (reviewRefusal(desk.keys.id, { author: opened.author, handed: [] }) !== null)
    throw new TamperedError('certificate');
  const refusal = answer.decision === 'approved' ? approvalRefusal(opened.draft.statements, found) : null;
  if (refusal !== null) throw new ApprovalRefusedError(refusal);
  const organisation = organisationOf(desk.roster, DESK);
  const key = organisation === null ? null : currentKey(organisation, 'review');
  if (key === null) throw new TamperedError('certificate');
  const signature =
    answer.decision === 'approved'
      ? sign(
          desk.keys.signing.secret,
          'review',
          ...reportParts(desk.network, opened.report.id, opened.draft.report),
        )
      : null;
  const body: Review = { format: 1, kind: 'review', report: opened.report.id, signature, ...answer };
  const context = contextOf(desk, {
    kind: 'review',
    to: `org/${DESK}/review/${key.epoch}`,
    object: opened.report.id,
    sequence: opened.sequence,
  });
  return {
    id: context.envelope,
    envelope: await sealSigned(desk.network, context, body, desk.keys.signing.secret, key.key),
  };
};

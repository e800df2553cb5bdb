import { envelopeLength } from './crypto/envelope.ts';
import { sealEnvelope } from './crypto/seal.ts';
import { sign, verify } from './crypto/sign.ts';
import { TamperedError } from './crypto/tampered.ts';
import { type Day, type Id, makeId } from './ids.ts';
import { contextOf, type Desk, type HeldKey, personKeyIn } from './staff.ts';
import { outcomeVerifierOf } from './wire/address.ts';
import { writeJson } from './wire/json.ts';
import type { Letter, LetterStatus } from './wire/letter.ts';
import { openPayload, openSigned, payloadJson } from './wire/opened-text.ts';
import { framePayload, PayloadTooLargeError } from './wire/payload.ts';
import {
  type Delivery,
  type Draft,
  draftSchema,
  type Report,
  type Review,
  type Route,
  readDraft,
  reportSchema,
  reviewSchema,
  type SignedReport,
} from './wire/report.ts';
import { certificateOn, currentKey, DESK, isAffiliated, organisationOf } from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import { signText } from './wire/signed.ts';
import { partOf, readBefore, readReport, reportParts } from './wire/signed-report.ts';
import { LETTER_BYTES } from './wire/slots.ts';
import { isTipBody, type ReturnAddress, type TipBody } from './wire/tip.ts';
import { wordsOfBytes } from './wire/words-code.ts';

// The OPERATOR: opens raw tips, writes the desk's own text, forwards what was approved, writes letters to tipsters.

export { DESK };

const OUTCOME_WORD_BYTES = 9;

export type OpenedTip = { readonly body: TipBody; readonly files: readonly Uint8Array[] };

/** Opens a tip with the intake key. Anybody can have made it: only its form is checked (PROTOCOL 6.3). */
export const openTip = async (intake: HeldKey, envelope: Uint8Array): Promise<OpenedTip> => {
  const payload = await openPayload(intake.secret, envelope);
  const body = payloadJson(payload);
  if (!isTipBody(body)) throw new TamperedError('body');
  const expected = body.kind === 'tip' ? body.files.length : 0;
  if (payload.attachments.length !== expected) throw new TamperedError('body');
  return { body, files: payload.attachments };
};

/** Seals a tip that a caller told by phone: the same form, to the same intake key, without a mailbox. */
export const sealPhoneTip = async (
  desk: Desk,
  body: TipBody,
): Promise<{ readonly id: Id; readonly envelope: Uint8Array }> => ({
  id: makeId(desk.random),
  envelope: await sealEnvelope(
    deskKey(desk, 'intake').key,
    framePayload({ json: writeJson(body), attachments: [] }),
  ),
});

/** The exact text of a report and the author's signature over it. */
export const signReport = (
  desk: Desk,
  report: Report,
): { readonly text: string; readonly signature: string } => {
  const text = writeJson(reportSchema.parse(report));
  return {
    text,
    signature: sign(desk.keys.signing.secret, 'report', ...reportParts(desk.network, report.id, text)),
  };
};

const deskKey = (desk: Desk, purpose: 'review' | 'letter' | 'intake') => {
  const organisation = organisationOf(desk.roster, DESK);
  const key = organisation === null ? null : currentKey(organisation, purpose);
  if (key === null) throw new TamperedError('certificate');
  return key;
};

/**
 * Seals a draft for review. `sequence` counts the versions of this text from 1 (PROTOCOL 7.2). The draft of an addition
 * carries every part before it. Throws TamperedError unless it follows on them.
 */
export const sealDraft = async (
  desk: Desk,
  report: Report,
  weighed: Pick<Draft, 'statements' | 'taken' | 'routes' | 'missed' | 'before'>,
  sequence: number,
): Promise<{ readonly id: Id; readonly envelope: Uint8Array; readonly text: string }> => {
  await readBefore(desk.network, desk.roster, report, weighed.before ?? []);
  const { text, signature } = signReport(desk, report);
  const key = deskKey(desk, 'review');
  const context = contextOf(desk, {
    kind: 'draft',
    to: `org/${DESK}/review/${key.epoch}`,
    object: report.id,
    sequence,
  });
  const draft: Draft = draftSchema.parse({
    format: 2,
    kind: 'draft',
    report: text,
    authorSignature: signature,
    ...weighed,
  });
  return {
    id: context.envelope,
    envelope: await sealSigned(desk.network, context, draft, desk.keys.signing.secret, key.key),
    text,
  };
};

/** A draft as opened by anyone at the desk with the review key. */
export type OpenedDraft = {
  readonly draft: Draft;
  readonly report: Report;
  /** The parts that it is added to, first to last; none when it is the report itself. */
  readonly before: readonly Report[];
  readonly author: Id;
  readonly day: Day;
  readonly sequence: number;
};

/**
 * Opens a draft and verifies that its author, certified as operator, signed exactly this report and weighed each statement,
 * and that an addition follows on parts that two people signed.
 */
export const openDraft = async (
  desk: Desk,
  review: HeldKey,
  id: Id,
  reportId: Id,
  envelope: Uint8Array,
): Promise<OpenedDraft> => {
  const { context, body } = await openSigned(
    desk.network,
    review.secret,
    envelope,
    { kind: 'draft', envelope: id, to: `org/${DESK}/review/${review.epoch}`, object: reportId },
    personKeyIn(desk.roster, DESK, ['operator']),
  );
  const draft = readDraft(body);
  const author = certificateOn(desk.roster, context.sender, context.day);
  if (draft === null || author === null) throw new TamperedError('body');
  const report = readReport(draft.report);
  if (draft.statements.length !== report.statements.length) throw new TamperedError('body');
  if (
    report.id !== reportId ||
    !verify(
      author.signing,
      draft.authorSignature,
      'report',
      ...reportParts(desk.network, reportId, draft.report),
    )
  )
    throw new TamperedError('signature');
  const before = await readBefore(desk.network, desk.roster, report, draft.before ?? []);
  const { sender, day, sequence } = context;
  return { draft, report, before, author: sender, day, sequence };
};

export type OpenedReview = { readonly review: Review; readonly reviewer: Id; readonly day: Day };

/**
 * Opens the second reader's answer to a draft. Throws unless a certified reviewer who is not the author made it and,
 * when it approves, signed exactly the report of this draft: what partners would refuse is not forwarded.
 */
export const openReview = async (
  desk: Desk,
  review: HeldKey,
  id: Id,
  opened: OpenedDraft,
  envelope: Uint8Array,
): Promise<OpenedReview> => {
  const { context, body } = await openSigned(
    desk.network,
    review.secret,
    envelope,
    {
      kind: 'review',
      envelope: id,
      to: `org/${DESK}/review/${review.epoch}`,
      object: opened.report.id,
      sequence: opened.sequence,
    },
    personKeyIn(desk.roster, DESK, ['reviewer']),
  );
  const parsed = reviewSchema.safeParse(body);
  if (!parsed.success || parsed.data.report !== opened.report.id || context.sender === opened.author)
    throw new TamperedError('body');
  const { decision, signature } = parsed.data;
  if ((decision === 'approved') !== (signature !== null)) throw new TamperedError('body');
  const reviewer = certificateOn(desk.roster, context.sender, context.day);
  const parts = reportParts(desk.network, opened.report.id, opened.draft.report);
  if (signature !== null && !verify(reviewer?.signing ?? '', signature, 'review', ...parts))
    throw new TamperedError('signature');
  return { review: parsed.data, reviewer: context.sender, day: context.day };
};

/** A draft and the review that approved it, as the text that two people signed. Throws when it was not approved. */
export const approvedReport = (
  opened: OpenedDraft,
  { review, reviewer, day }: OpenedReview,
): SignedReport => {
  if (review.decision !== 'approved' || review.signature === null) throw new TamperedError('certificate');
  return {
    report: opened.draft.report,
    author: { person: opened.author, signature: opened.draft.authorSignature, day: opened.day },
    reviewer: { person: reviewer, signature: review.signature, day },
  };
};

export type SealedDelivery = {
  readonly id: Id;
  readonly envelope: Uint8Array;
  readonly organisation: string;
  readonly epoch: number;
  readonly role: 'primary' | 'info';
  /** Null of an addition: the outcome is told of the report itself. */
  readonly outcomeVerifier: string | null;
};

/**
 * Seals one approved report to one partner: the exact text, both signatures and the words for the outcome, which an
 * addition has none of; the sequence of the context is the part (PROTOCOL 7.4, 7.5). Refuses when the review did not approve, or the partner is not affiliated today or has no key in the
 * roster (C6).
 */
export const sealDelivery = async (
  desk: Desk,
  opened: OpenedDraft,
  review: OpenedReview,
  route: Route,
): Promise<SealedDelivery> => {
  const organisation = organisationOf(desk.roster, route.organisation);
  const key =
    organisation === null || !isAffiliated(organisation, desk.today)
      ? null
      : currentKey(organisation, 'inbox');
  const signed = approvedReport(opened, review);
  if (key === null) throw new TamperedError('certificate');
  const part = partOf(opened.report);
  const outcomeWords = part > 1 ? null : wordsOfBytes(desk.random(OUTCOME_WORD_BYTES)).join(' ');
  const context = contextOf(desk, {
    kind: 'delivery',
    to: `org/${route.organisation}/inbox/${key.epoch}`,
    object: opened.report.id,
    sequence: part,
  });
  const { report, author, reviewer } = signed;
  const body: Delivery = {
    format: 1,
    kind: 'delivery',
    report,
    role: route.role,
    author,
    reviewer,
    outcomeWords,
  };
  return {
    id: context.envelope,
    envelope: await sealSigned(desk.network, context, body, desk.keys.signing.secret, key.key),
    organisation: route.organisation,
    epoch: key.epoch,
    role: route.role,
    outcomeVerifier: outcomeWords === null ? null : outcomeVerifierOf(outcomeWords),
  };
};

/**
 * Seals a letter to a tipster's mailbox, signed with the desk's letter key so that no operator shows (PROTOCOL 6.5).
 * `previous` is the hash of the letter before, null for the first and where it is not known here. Throws when my letter
 * key is not the roster's newest, which the tipster's door verifies with, or the letter does not fit in its slot.
 */
export const sealLetter = async (
  desk: Desk,
  letterKey: HeldKey,
  mailbox: ReturnAddress,
  letter: {
    readonly number: number;
    readonly previous: string | null;
    readonly status: LetterStatus;
    readonly text: string;
  },
): Promise<{ readonly id: Id; readonly envelope: Uint8Array }> => {
  if (letterKey.purpose !== 'letter' || letterKey.epoch !== deskKey(desk, 'letter').epoch)
    throw new TamperedError('certificate');
  const context = contextOf(desk, {
    kind: 'letter',
    sender: 'desk',
    to: `mailbox/${mailbox.address}`,
    object: mailbox.address,
    sequence: letter.number,
  });
  const body: Letter = { format: 1, kind: 'letter', ...letter };
  const signed = signText(desk.network, context, body, letterKey.secret);
  const payload = framePayload({ json: writeJson(signed), attachments: [] });
  if (envelopeLength(payload.length) > LETTER_BYTES) throw new PayloadTooLargeError();
  return { id: context.envelope, envelope: await sealEnvelope(mailbox.recipient, payload) };
};

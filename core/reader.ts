import { verify } from './crypto/sign.ts';
import { TamperedError } from './crypto/tampered.ts';
import type { Id } from './ids.ts';
import { DESK, readReport, reportParts } from './operator.ts';
import type { Disposition } from './rules/dispositions.ts';
import { contextOf, type Desk, type HeldKey, personKeyIn } from './staff.ts';
import { openSigned } from './wire/opened-text.ts';
import { type Delivery, deliverySchema, type Report } from './wire/report.ts';
import { certificateOn, type Roster } from './wire/roster.ts';
import { type SignedText, signText } from './wire/signed.ts';

// The READER: opens what was delivered to their organisation, verifies both signatures, tells the outcome.

export type OpenedDelivery = {
  readonly delivery: Delivery;
  readonly report: Report;
  readonly sequence: number;
  readonly day: string;
};

const signedBy = (
  network: string,
  roster: Roster,
  report: { readonly id: Id; readonly text: string },
  label: 'report' | 'review',
  by: Delivery['author'],
): boolean => {
  const certificate = certificateOn(roster, by.person, by.day);
  const role = label === 'report' ? 'operator' : 'reviewer';
  return (
    certificate !== null &&
    certificate.organisation === DESK &&
    certificate.roles.includes(role) &&
    verify(certificate.signing, by.signature, label, ...reportParts(network, report.id, report.text))
  );
};

/**
 * Opens a delivery to my organisation. Yields nothing unless somebody of the desk forwarded it to exactly this
 * organisation and generation, and two different certified people, an operator and a reviewer, signed this exact
 * report (PROTOCOL 7.4, claim C7). Throws TamperedError with the stage.
 */
export const openDelivery = async (
  desk: Pick<Desk, 'network' | 'roster'>,
  inbox: HeldKey,
  id: Id,
  envelope: Uint8Array,
): Promise<OpenedDelivery> => {
  const { context, body } = await openSigned(
    desk.network,
    inbox.secret,
    envelope,
    { kind: 'delivery', envelope: id, to: `org/${inbox.organisation}/inbox/${inbox.epoch}` },
    personKeyIn(desk.roster, DESK, ['operator']),
  );
  const parsed = deliverySchema.safeParse(body);
  if (!parsed.success) throw new TamperedError('body');
  const delivery = parsed.data;
  const report = readReport(delivery.report);
  const exact = { id: report.id, text: delivery.report };
  if (
    report.id !== context.object ||
    delivery.author.person === delivery.reviewer.person ||
    !signedBy(desk.network, desk.roster, exact, 'report', delivery.author) ||
    !signedBy(desk.network, desk.roster, exact, 'review', delivery.reviewer)
  )
    throw new TamperedError('signature');
  return { delivery, report, sequence: context.sequence, day: context.day };
};

/** Signs the coded outcome of a delivery: it becomes *confirmed* (PROTOCOL 8.2). */
export const signDisposition = (
  desk: Desk,
  delivery: Id,
  outcome: Disposition,
  sequence: number,
): SignedText =>
  signText(
    desk.network,
    contextOf(desk, { kind: 'disposition', envelope: delivery, to: 'desk', object: delivery, sequence }),
    { format: 1, kind: 'disposition', outcome },
    desk.keys.signing.secret,
  );

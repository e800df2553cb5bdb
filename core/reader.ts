import { TamperedError } from './crypto/tampered.ts';
import type { Day, Id } from './ids.ts';
import type { Disposition } from './rules/dispositions.ts';
import { contextOf, type Desk, type HeldKey, personKeyIn } from './staff.ts';
import { openSigned } from './wire/opened-text.ts';
import { type Delivery, deliverySchema, type Report } from './wire/report.ts';
import { DESK } from './wire/roster.ts';
import { type SignedText, signText } from './wire/signed.ts';
import { isSignedByTwo, partOf, readReport, reportHash } from './wire/signed-report.ts';

// The READER: opens what was delivered to their organisation, verifies both signatures, tells the outcome.

export type OpenedDelivery = {
  readonly delivery: Delivery;
  readonly report: Report;
  /** Which part of the report it is: 1 for the report itself, from 2 on for what was added. */
  readonly part: number;
  /** By this an addition names the part before it. */
  readonly hash: string;
  /** The day on which it was forwarded. */
  readonly day: Day;
};

/**
 * Opens a delivery to my organisation. Yields nothing unless somebody of the desk forwarded it to exactly this
 * organisation and generation, and two different certified people, an operator and a reviewer, signed this exact
 * report, under the part that it was forwarded as (PROTOCOL 7.4, 7.5, claim C7). Throws TamperedError with the stage.
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
  const part = partOf(report);
  if (context.sequence !== part) throw new TamperedError('context');
  if ((delivery.outcomeWords === null) !== part > 1) throw new TamperedError('body');
  if (report.id !== context.object || !(await isSignedByTwo(desk.network, desk.roster, report.id, delivery)))
    throw new TamperedError('signature');
  return { delivery, report, part, hash: reportHash(delivery.report), day: context.day };
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

import { equalBytes, fromHex, toHex, utf8 } from './crypto/bytes.ts';
import { labelledHash, sha256 } from './crypto/derive.ts';
import { type Day, isId } from './ids.ts';
import { type Disposition, isDisposition } from './rules/dispositions.ts';
import { mailboxAddressOf } from './wire/address.ts';
import { certificateOn, type Roster } from './wire/roster.ts';
import { readSigned, type SignedText } from './wire/signed.ts';

// The SWITCHBOARD: checks the outside of envelopes, hashes, compares, verifies signatures of codes. It cannot open.

/** SHA-256 of an envelope: the same id with another hash is a conflict (PROTOCOL 3.6). */
export const envelopeHash = (envelope: Uint8Array): string => toHex(sha256(envelope));

/** The address of a mailbox from the token that a tipster shows, or null when it is no token. */
export const addressOfToken = (token: string): string | null =>
  /^[0-9a-f]{64}$/.test(token) ? mailboxAddressOf(fromHex(token)) : null;

/** What the switchboard stores of a session's token. */
export const sessionHash = (token: string): string => toHex(labelledHash('session', utf8(token)));

/** Compares two hexadecimal values in time that does not depend on where they differ. */
export const sameSecret = (a: string, b: string): boolean => equalBytes(utf8(a), utf8(b));

/**
 * The outcome in a signed disposition, or null unless a reader of that organisation, certified on that day, signed it
 * for this delivery (PROTOCOL 8.2). Outcomes are codes and no secret: the switchboard counts them.
 */
export const readDisposition = (
  network: string,
  roster: Roster,
  signed: SignedText,
  expected: {
    readonly delivery: string;
    readonly organisation: string;
    readonly sender: string;
    readonly today: Day;
  },
): Disposition | null => {
  if (!isId(expected.delivery)) return null;
  try {
    const { body } = readSigned(
      network,
      signed,
      {
        kind: 'disposition',
        envelope: expected.delivery,
        to: 'desk',
        object: expected.delivery,
        sender: expected.sender,
        day: expected.today,
      },
      (sender, day) => {
        const certificate = certificateOn(roster, sender, day);
        return certificate?.organisation === expected.organisation && certificate.roles.includes('reader')
          ? certificate.signing
          : null;
      },
    );
    const outcome = (body as { outcome?: unknown } | null)?.outcome;
    return isDisposition(outcome) ? outcome : null;
  } catch {
    return null;
  }
};

import { equalBytes, fromHex, toHex, utf8 } from './crypto/bytes.ts';
import { labelledHash, sha256 } from './crypto/derive.ts';
import { checkEnvelope } from './crypto/envelope.ts';
import { verify } from './crypto/sign.ts';
import { type Day, dayNumber, isId } from './ids.ts';
import { type Disposition, isDisposition } from './rules/dispositions.ts';
import { hasKeyOf, mayHoldKey } from './rules/key-holders.ts';
import { mailboxAddressOf } from './wire/address.ts';
import { isExtract } from './wire/extract.ts';
import { readJson } from './wire/json.ts';
import {
  brokenRosterRule,
  certificateOn,
  currentKey,
  isKeyForm,
  type OrganisationKey,
  organisationKeyParts,
  organisationOf,
  type Roster,
  rosterHash,
  rosterSchema,
} from './wire/roster.ts';
import { readSigned, type SignedText } from './wire/signed.ts';

// The SWITCHBOARD: checks the outside of envelopes, hashes, compares, verifies signatures of codes. It cannot open.

/** The bucket of an envelope by its outside alone, or null when these bytes are none (PROTOCOL 3.1). */
export const bucketOf = (envelope: Uint8Array): number | null => {
  const shape = checkEnvelope(envelope);
  return shape.ok ? shape.bucket : null;
};

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

/**
 * Whether registrars may be shown this key: the next generation of a key that such an organisation has, made and signed
 * by this person, who is certified there in a role that holds it, today and on the day that the key names
 * (PROTOCOL 5.3).
 */
export const isKeyProposal = (
  network: string,
  roster: Roster,
  by: { readonly id: string; readonly organisation: string },
  key: OrganisationKey,
  today: Day,
): boolean => {
  const organisation = organisationOf(roster, by.organisation);
  const certificate = certificateOn(roster, by.id, today);
  if (organisation === null || certificate?.organisation !== by.organisation || key.signer !== by.id)
    return false;
  const { signature, ...unsigned } = key;
  return (
    hasKeyOf(organisation.kind, key.purpose) &&
    mayHoldKey(key.purpose, certificate.roles) &&
    isKeyForm(key) &&
    dayNumber(key.from) <= dayNumber(today) &&
    certificateOn(roster, by.id, key.from) !== null &&
    key.epoch === (currentKey(organisation, key.purpose)?.epoch ?? 0) + 1 &&
    !key.left.includes(by.id) &&
    verify(
      certificate.signing,
      signature,
      'organisation-key',
      ...organisationKeyParts(network, by.organisation, unsigned),
    )
  );
};

export type Publication =
  | { readonly ok: true; readonly version: number; readonly hash: string; readonly roster: Roster }
  | {
      readonly ok: false;
      readonly reason: 'form' | 'version' | 'expired' | 'rule' | 'registrars' | 'network';
    };

/**
 * Whether registrars may sign this as the next publication: the version after the current one, by the rules of the
 * network, within its term, with the extract that belongs to it (PROTOCOL 5.2, 5.4). Signatures are counted apart.
 */
export const readPublication = (
  at: {
    readonly network: string;
    readonly today: Day;
    readonly current: { readonly version: number; readonly hash: string } | null;
  },
  proposal: {
    readonly roster: string;
    readonly network: string | null;
    readonly registrars: readonly string[];
  },
): Publication => {
  let roster: Roster;
  try {
    roster = rosterSchema.parse(readJson(proposal.roster));
  } catch {
    return { ok: false, reason: 'form' };
  }
  if (roster.network !== at.network) return { ok: false, reason: 'form' };
  if (new Set(proposal.registrars).size !== 3) return { ok: false, reason: 'registrars' };
  if (
    roster.version !== (at.current?.version ?? 0) + 1 ||
    roster.previous !== (at.current === null ? null : at.current.hash)
  )
    return { ok: false, reason: 'version' };
  const today = dayNumber(at.today);
  if (dayNumber(roster.issued) > today || dayNumber(roster.expires) < today)
    return { ok: false, reason: 'expired' };
  if (brokenRosterRule(roster) !== null) return { ok: false, reason: 'rule' };
  if (!isExtract(proposal.network, roster)) return { ok: false, reason: 'network' };
  return { ok: true, version: roster.version, hash: rosterHash(proposal.roster), roster };
};

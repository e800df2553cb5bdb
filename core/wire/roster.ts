import * as z from 'zod/mini';
import { toHex, utf8 } from '../crypto/bytes.ts';
import { labelledHash } from '../crypto/derive.ts';
import { isRecipient } from '../crypto/recipient.ts';
import { verify } from '../crypto/sign.ts';
import { type Day, dayNumber, isDay, isId } from '../ids.ts';
import { hasKeyOf } from '../rules/key-holders.ts';
import { readerLimit } from '../rules/readers.ts';
import { LEAST_DELIVERY_WEEKS, MOST_DELIVERY_WEEKS } from '../rules/terms.ts';
import { readJson } from './json.ts';
import { countSignatures, type Registrars } from './registrars.ts';

z.config({ jitless: true });

const id = z.string().check(z.refine(isId));
const day = z.string().check(z.refine(isDay));
const key32 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const signature = z.string().check(z.regex(/^[0-9a-f]{128}$/));
const recipient = z.string().check(z.refine(isRecipient));
export const organisationCode = z.string().check(z.regex(/^[A-Z]{2}[A-Z0-9-]{1,18}$/));

/** The code of the organisation that is the desk. */
export const DESK = 'DESK';
export const ROLES = ['operator', 'reviewer', 'reader', 'registrar'] as const;
export type Role = (typeof ROLES)[number];
export const ORGANISATION_KINDS = ['desk', 'police', 'service', 'municipality', 'riec'] as const;
export const KEY_PURPOSES = ['inbox', 'intake', 'review', 'letter'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

/** One generation of an organisation's key, signed by the person who made it (PROTOCOL 5.3). */
export const organisationKeySchema = z.strictObject({
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int().check(z.minimum(1)),
  key: z.union([recipient, key32]),
  from: day,
  left: z.array(id),
  signer: id,
  signature,
});

export const organisationSchema = z.strictObject({
  code: organisationCode,
  kind: z.enum(ORGANISATION_KINDS),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  territory: z.union([z.literal('NL'), z.array(z.string().check(z.regex(/^GM\d{4}$/)))]),
  primary: z.array(z.string()),
  info: z.array(z.string()),
  /** Themes received only when a report has no place, so that it does not end with nobody. */
  placeless: z.array(z.string()),
  affiliation: z.strictObject({ from: day, until: z.nullable(day) }),
  /** How long its reports are kept, by top-level theme or for all of them; with the desk: those of everybody. */
  terms: z.optional(
    z
      .array(
        z.strictObject({
          theme: z.string().check(z.regex(/^(\*|[a-z][a-z-]{0,29})$/)),
          weeks: z.int().check(z.minimum(LEAST_DELIVERY_WEEKS), z.maximum(MOST_DELIVERY_WEEKS)),
        }),
      )
      .check(z.minLength(1), z.maxLength(60)),
  ),
  keys: z.array(organisationKeySchema),
});

export const certificateSchema = z.strictObject({
  id,
  organisation: organisationCode,
  roles: z.array(z.enum(ROLES)),
  signing: key32,
  recipient,
  from: day,
  until: z.nullable(day),
});

export const rosterSchema = z.strictObject({
  format: z.literal(1),
  network: z.string().check(z.regex(/^[a-z0-9-]{3,40}$/)),
  version: z.int().check(z.minimum(1)),
  previous: z.nullable(key32),
  issued: day,
  expires: day,
  organisations: z.array(organisationSchema),
  certificates: z.array(certificateSchema),
});

export const signedRosterSchema = z.strictObject({
  roster: z.string(),
  signatures: z.array(z.strictObject({ registrar: z.int(), algorithm: z.literal('ed25519'), signature })),
});

export type OrganisationKey = z.infer<typeof organisationKeySchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Certificate = z.infer<typeof certificateSchema>;
export type Roster = z.infer<typeof rosterSchema>;
export type SignedRoster = z.infer<typeof signedRosterSchema>;
/** A roster is good for 31 days (PROTOCOL 5.1). */
export const ROSTER_DAYS = 31;

export const rosterHash = (text: string): string => toHex(labelledHash('roster', utf8(text)));

/** What the maker of an organisation's key signs. */
export const organisationKeyParts = (
  network: string,
  organisation: string,
  key: Omit<OrganisationKey, 'signature'>,
): readonly Uint8Array[] =>
  [
    network,
    organisation,
    key.purpose,
    String(key.epoch),
    key.key,
    key.from,
    key.left.join(' '),
    key.signer,
  ].map(utf8);

const validOn = (span: { readonly from: Day; readonly until: Day | null }, on: Day): boolean =>
  dayNumber(span.from) <= dayNumber(on) && (span.until === null || dayNumber(on) < dayNumber(span.until));

/** The certificate of a person that is valid on a day, or null. `until` is the first day it is not. */
export const certificateOn = (roster: Roster, person: string, on: Day): Certificate | null =>
  roster.certificates.find((c) => c.id === person && validOn(c, on)) ?? null;

export const isAffiliated = (organisation: Organisation, on: Day): boolean =>
  validOn(organisation.affiliation, on);

export const organisationOf = (roster: Roster, code: string): Organisation | null =>
  roster.organisations.find((o) => o.code === code) ?? null;

/** The certificate by which somebody works on a day: for their own organisation, whose affiliation has begun and is not over. */
export const workingCertificate = (
  roster: Roster,
  person: { readonly id: string; readonly organisation: string },
  on: Day,
): Certificate | null => {
  const organisation = organisationOf(roster, person.organisation);
  const certificate = certificateOn(roster, person.id, on);
  return organisation !== null &&
    isAffiliated(organisation, on) &&
    certificate?.organisation === person.organisation
    ? certificate
    : null;
};

/** The newest key of an organisation for a purpose, or null before its ceremony. */
export const currentKey = (organisation: Organisation, purpose: KeyPurpose): OrganisationKey | null =>
  organisation.keys
    .filter((k) => k.purpose === purpose)
    .reduce<OrganisationKey | null>(
      (newest, k) => (newest === null || k.epoch > newest.epoch ? k : newest),
      null,
    );

/** A key has the form of its purpose: letters are signed, everything else is sealed to. */
export const isKeyForm = ({ purpose, key }: Pick<OrganisationKey, 'purpose' | 'key'>): boolean =>
  (purpose === 'letter') === /^[0-9a-f]{64}$/.test(key);

/** Two people with one key would be one person twice, who could then approve their own report (C7). */
const brokenPeopleRule = (roster: Roster): string | null => {
  const codes = new Set(roster.organisations.map((o) => o.code));
  for (const member of ['id', 'signing', 'recipient'] as const)
    if (new Set(roster.certificates.map((c) => c[member])).size !== roster.certificates.length)
      return 'certificate-twice';
  for (const { organisation, roles } of roster.certificates) {
    if (!codes.has(organisation)) return 'organisation-unknown';
    if (organisation !== DESK && roles.some((role) => role === 'operator' || role === 'reviewer'))
      return 'desk-role-elsewhere';
  }
  return null;
};

const overlap = (a: Organisation['affiliation'], b: Organisation['affiliation']): boolean =>
  validOn(a, b.from) || validOn(b, a.from);

/** A municipality stands in the roster once at a time: twice it would have twice its readers (C9). */
const brokenMunicipalityRule = (roster: Roster): string | null => {
  const taken = new Map<string, Organisation[]>();
  for (const organisation of roster.organisations) {
    if (organisation.kind !== 'municipality') continue;
    if (organisation.territory === 'NL') return 'municipality-territory';
    for (const code of organisation.territory) {
      const others = taken.get(code) ?? [];
      if (others.some((other) => overlap(other.affiliation, organisation.affiliation)))
        return 'municipality-twice';
      taken.set(code, [...others, organisation]);
    }
  }
  return null;
};

const brokenReaderRule = (roster: Roster, { code, kind }: Organisation): string | null => {
  const readers = roster.certificates.filter((c) => c.organisation === code && c.roles.includes('reader'));
  // The number only grows on the first day of a certificate, so these days are all there is to look at (C9).
  const days = [roster.issued, ...readers.map((c) => c.from).filter((from) => from > roster.issued)];
  const tooMany = days.some((on) => readers.filter((c) => validOn(c, on)).length > readerLimit(kind));
  return tooMany ? 'too-many-readers' : null;
};

const brokenKeyRule = (
  roster: Roster,
  organisation: Organisation,
  people: ReadonlyMap<string, Certificate>,
): string | null => {
  const seen = new Set<string>();
  for (const key of organisation.keys) {
    if (seen.has(`${key.purpose}/${key.epoch}`)) return 'epoch-twice';
    seen.add(`${key.purpose}/${key.epoch}`);
    if (!hasKeyOf(organisation.kind, key.purpose) || !isKeyForm(key)) return 'key-purpose';
    const maker = people.get(key.signer);
    if (
      maker?.organisation !== organisation.code ||
      !validOn(maker, key.from) ||
      key.left.includes(key.signer)
    )
      return 'key-maker';
    const { signature: made, ...rest } = key;
    const parts = organisationKeyParts(roster.network, organisation.code, rest);
    if (!verify(maker.signing, made, 'organisation-key', ...parts)) return 'key-signature';
  }
  return null;
};

/** The first rule of the network that a roster breaks, or null (PROTOCOL 5.2). */
export const brokenRosterRule = (roster: Roster): string | null => {
  if (new Set(roster.organisations.map((o) => o.code)).size !== roster.organisations.length)
    return 'organisation-twice';
  if (roster.organisations.some((o) => (o.kind === 'desk') !== (o.code === DESK))) return 'desk';
  if (dayNumber(roster.expires) - dayNumber(roster.issued) > ROSTER_DAYS) return 'valid-too-long';
  const broken = brokenPeopleRule(roster) ?? brokenMunicipalityRule(roster);
  if (broken !== null) return broken;
  const people = new Map(roster.certificates.map((c) => [c.id, c]));
  for (const organisation of roster.organisations) {
    const own = brokenReaderRule(roster, organisation) ?? brokenKeyRule(roster, organisation, people);
    if (own !== null) return own;
  }
  return null;
};

export type RosterRefusal = 'signatures' | 'form' | 'network' | 'older' | 'forked' | 'expired' | 'rule';
export type RosterAnswer =
  | { readonly ok: true; readonly roster: Roster; readonly hash: string }
  | { readonly ok: false; readonly reason: RosterRefusal };

/**
 * Whether a client takes this roster on this day: two of three registrars signed it, it is of my network, keeps the
 * rules, is not older than the highest I have seen, not another one of the same version and not expired (PROTOCOL 5.2).
 * `highest` is what this client took itself and keeps in its drawer.
 */
export const acceptRoster = (
  signed: SignedRoster,
  trust: { readonly network: string; readonly registrars: Registrars },
  highest: { readonly version: number; readonly hash: string } | null,
  today: Day,
): RosterAnswer => {
  if (countSignatures('roster', signed.roster, signed.signatures, trust.registrars) < 2)
    return { ok: false, reason: 'signatures' };
  let roster: Roster;
  try {
    roster = rosterSchema.parse(readJson(signed.roster));
  } catch {
    return { ok: false, reason: 'form' };
  }
  const hash = rosterHash(signed.roster);
  if (roster.network !== trust.network) return { ok: false, reason: 'network' };
  // The very text that I took before keeps the rules still: a second of signatures for a whole country is saved.
  if (hash !== highest?.hash && brokenRosterRule(roster) !== null) return { ok: false, reason: 'rule' };
  if (highest !== null && roster.version < highest.version) return { ok: false, reason: 'older' };
  if (highest !== null && roster.version === highest.version && hash !== highest.hash)
    return { ok: false, reason: 'forked' };
  if (highest !== null && roster.version === highest.version + 1 && roster.previous !== highest.hash)
    return { ok: false, reason: 'forked' };
  // Outside its term: past its last day, or issued in a future that two clocks do not explain.
  if (dayNumber(today) > dayNumber(roster.expires) || dayNumber(roster.issued) > dayNumber(today) + 1)
    return { ok: false, reason: 'expired' };
  return { ok: true, roster, hash };
};

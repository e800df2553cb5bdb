import { fromHex } from './crypto/bytes.ts';
import { type Identity, makeIdentity, type Recipient, recipientOf } from './crypto/keys.ts';
import type { Random } from './crypto/random.ts';
import { sealEnvelope } from './crypto/seal.ts';
import { makeSigningKey, type SigningKey, sign, signingKeyFromSeed } from './crypto/sign.ts';
import { TamperedError } from './crypto/tampered.ts';
import { type Day, type Id, makeId } from './ids.ts';
import { mayHoldKey } from './rules/key-holders.ts';
import { type Grant, grantSchema, keyObject } from './wire/grant.ts';
import { writeJson } from './wire/json.ts';
import { openPayload, openSigned, payloadJson } from './wire/opened-text.ts';
import { framePayload } from './wire/payload.ts';
import {
  certificateOn,
  type KeyPurpose,
  type OrganisationKey,
  organisationKeyParts,
  organisationOf,
  type Roster,
} from './wire/roster.ts';
import { sealSigned } from './wire/sealed-text.ts';
import type { Context, KeyOf } from './wire/signed.ts';

// What every member of STAFF can do: make and unlock keys, hold grants, make an organisation's key, keep a drawer.

/** A person's own secrets: made in the browser, sealed to their own unlockers, never sent open (PROTOCOL 2). */
export type StaffKeys = {
  readonly id: Id;
  readonly signing: SigningKey;
  readonly identity: Identity;
  readonly recipient: Recipient;
};

export const makeStaffKeys = async (id: Id, random: Random): Promise<StaffKeys> => {
  const identity = makeIdentity(random);
  return { id, signing: makeSigningKey(random), identity, recipient: await recipientOf(identity) };
};

/** Seals a person's secrets to one of their unlockers: the bundle that the switchboard keeps (PROTOCOL 9.3). */
export const sealStaffKeys = async (keys: StaffKeys, unlocker: Identity): Promise<Uint8Array> =>
  sealEnvelope(
    await recipientOf(unlocker),
    framePayload({
      json: writeJson({ format: 1, id: keys.id, signing: keys.signing.secret, identity: keys.identity }),
      attachments: [],
    }),
  );

/** Opens my bundle with my unlocker. Throws TamperedError when it is not mine or was changed. */
export const openStaffKeys = async (id: Id, unlocker: Identity, bundle: Uint8Array): Promise<StaffKeys> => {
  const value = payloadJson(await openPayload(unlocker, bundle)) as Record<string, unknown>;
  if (
    value?.format !== 1 ||
    value.id !== id ||
    typeof value.signing !== 'string' ||
    typeof value.identity !== 'string'
  )
    throw new TamperedError('body');
  const identity = value.identity;
  try {
    return {
      id,
      signing: signingKeyFromSeed(fromHex(value.signing)),
      identity,
      recipient: await recipientOf(identity),
    };
  } catch {
    throw new TamperedError('body');
  }
};

/** Who I am to whom, on which day, by which roster: what every staff payload is made with. */
export type Desk = {
  readonly network: string;
  readonly roster: Roster;
  readonly today: Day;
  readonly keys: StaffKeys;
  readonly random: Random;
};

/** The key a sender had on a day, for people with one of these roles in this organisation. */
export const personKeyIn =
  (roster: Roster, organisation: string, roles: readonly string[]): KeyOf =>
  (sender, day) => {
    const certificate = certificateOn(roster, sender, day);
    return certificate !== null &&
      certificate.organisation === organisation &&
      certificate.roles.some((role) => roles.includes(role))
      ? certificate.signing
      : null;
  };

/** The context of something I make now. */
export const contextOf = (
  desk: Desk,
  about: Pick<Context, 'kind' | 'to' | 'object'> & {
    readonly sequence?: number;
    readonly envelope?: Id;
    readonly sender?: 'desk';
  },
): Context => ({
  kind: about.kind,
  envelope: about.envelope ?? makeId(desk.random),
  sender: about.sender ?? desk.keys.id,
  to: about.to,
  object: about.object,
  sequence: about.sequence ?? 1,
  day: desk.today,
  roster: desk.roster.version,
});

/** An organisation's key with its secret, as its people hold it after a grant. */
export type HeldKey = {
  readonly organisation: string;
  readonly purpose: KeyPurpose;
  readonly epoch: number;
  readonly secret: string;
};

/** The public key of a secret, in the form of its purpose: its eight words are read out to the registrar. */
export const publicOf = async (purpose: KeyPurpose, secret: string): Promise<string> =>
  purpose === 'letter' ? signingKeyFromSeed(fromHex(secret)).verify : recipientOf(secret);

/**
 * The ceremony: makes a new generation of one of my organisation's keys (PROTOCOL 5.3). It counts from the roster
 * that the registrars sign with it in. `left` names who left and must not hold it.
 */
export const makeOrganisationKey = async (
  desk: Desk,
  organisation: string,
  purpose: KeyPurpose,
  left: readonly Id[],
): Promise<{ readonly held: HeldKey; readonly published: OrganisationKey }> => {
  const epoch =
    1 +
    Math.max(
      0,
      ...(organisationOf(desk.roster, organisation)?.keys ?? [])
        .filter((k) => k.purpose === purpose)
        .map((k) => k.epoch),
    );
  const secret = purpose === 'letter' ? makeSigningKey(desk.random).secret : makeIdentity(desk.random);
  const unsigned = {
    purpose,
    epoch,
    key: await publicOf(purpose, secret),
    from: desk.today,
    left: [...left],
    signer: desk.keys.id,
  };
  const signature = sign(
    desk.keys.signing.secret,
    'organisation-key',
    ...organisationKeyParts(desk.network, organisation, unsigned),
  );
  return { held: { organisation, purpose, epoch, secret }, published: { ...unsigned, signature } };
};

/** Whether the roster names this person as having left when this generation, or a later one, was made. */
const hasLeft = (roster: Roster, held: HeldKey, person: Id): boolean =>
  (organisationOf(roster, held.organisation)?.keys ?? []).some(
    (k) => k.purpose === held.purpose && k.epoch >= held.epoch && k.left.includes(person),
  );

/**
 * Grants a key I hold to somebody of the same organisation who is certified today in a role that may hold it and has
 * not left: their own sealed copy (PROTOCOL 5.6). Throws TamperedError('certificate') otherwise.
 */
export const sealGrant = async (
  desk: Desk,
  held: HeldKey,
  to: Id,
): Promise<{ readonly id: Id; readonly envelope: Uint8Array }> => {
  const certificate = certificateOn(desk.roster, to, desk.today);
  if (
    certificate === null ||
    certificate.organisation !== held.organisation ||
    !mayHoldKey(held.purpose, certificate.roles) ||
    hasLeft(desk.roster, held, to)
  )
    throw new TamperedError('certificate');
  const context = contextOf(desk, {
    kind: 'grant',
    to: `staff/${to}`,
    object: keyObject(held.organisation, held.purpose, held.epoch),
  });
  return {
    id: context.envelope,
    envelope: await sealSigned(
      desk.network,
      context,
      { format: 1, kind: 'grant', ...held } satisfies Grant,
      desk.keys.signing.secret,
      certificate.recipient,
    ),
  };
};

/** The public key of a secret that somebody else gave me. */
const publicOfGranted = async (held: HeldKey): Promise<string> => {
  try {
    return await publicOf(held.purpose, held.secret);
  } catch {
    throw new TamperedError('body');
  }
};

/**
 * Opens a grant made to me by somebody who was certified in the same organisation as I am. The secret has to be the one whose public key the roster names for that organisation,
 * purpose and generation; before the roster names it, it is `pending` and used for nothing.
 */
export const openGrant = async (
  desk: Desk,
  id: Id,
  envelope: Uint8Array,
): Promise<{ readonly held: HeldKey; readonly pending: boolean }> => {
  const { context, body } = await openSigned(
    desk.network,
    desk.keys.identity,
    envelope,
    { kind: 'grant', envelope: id, to: `staff/${desk.keys.id}` },
    (sender, day) => certificateOn(desk.roster, sender, day)?.signing ?? null,
  );
  const parsed = grantSchema.safeParse(body);
  if (!parsed.success) throw new TamperedError('body');
  const { organisation, purpose, epoch, secret } = parsed.data;
  const held: HeldKey = { organisation, purpose, epoch, secret };
  const giver = certificateOn(desk.roster, context.sender, context.day);
  const mine = certificateOn(desk.roster, desk.keys.id, desk.today);
  if (giver?.organisation !== organisation || mine?.organisation !== organisation)
    throw new TamperedError('certificate');
  if (context.object !== keyObject(organisation, purpose, epoch)) throw new TamperedError('context');
  const known = organisationOf(desk.roster, organisation)?.keys.find(
    (k) => k.purpose === purpose && k.epoch === epoch,
  );
  const key = await publicOfGranted(held);
  if (known !== undefined && known.key !== key) throw new TamperedError('body');
  return { held, pending: known === undefined };
};

/** My drawer: what my client remembers between visits (highest roster, what it has seen), sealed to myself. */
export const sealDrawer = async (
  desk: Desk,
  contents: unknown,
  version: number,
): Promise<{ readonly id: Id; readonly envelope: Uint8Array }> => {
  const context = contextOf(desk, {
    kind: 'drawer',
    to: `staff/${desk.keys.id}`,
    object: desk.keys.id,
    sequence: version,
  });
  return {
    id: context.envelope,
    envelope: await sealSigned(
      desk.network,
      context,
      contents,
      desk.keys.signing.secret,
      desk.keys.recipient,
    ),
  };
};

/** Opens my drawer. Signed with my own key, which is verified without the roster: the drawer says which roster I saw. */
export const openDrawer = async (
  network: string,
  keys: StaffKeys,
  id: Id,
  envelope: Uint8Array,
): Promise<{ readonly contents: unknown; readonly version: number }> => {
  const { context, body } = await openSigned(
    network,
    keys.identity,
    envelope,
    { kind: 'drawer', envelope: id, to: `staff/${keys.id}`, sender: keys.id },
    () => keys.signing.verify,
  );
  return { contents: body, version: context.sequence };
};

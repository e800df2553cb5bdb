import { toBase64, utf8 } from '@seinhuis/core/bytes';
import { type Id, makeId } from '@seinhuis/core/ids';
import type { BodyOf } from '@seinhuis/core/wire/api';
import type { Role } from '@seinhuis/core/wire/roster';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { holder } from '../db/actor.ts';
import type { Acting, Sql } from '../db/database.ts';
import { envelopeIn } from '../http/envelope.ts';
import type { Person } from '../http/guard.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';

const TERM = 5 * 60_000;
type Purpose = 'sign-in' | 'join' | 'add' | 'prove';
type Challenged = { readonly challenge: Id; readonly options: Record<string, unknown> };

const rpIdOf = (origin: string): string => new URL(origin).hostname;

const storeChallenge = async (
  parts: Pick<Parts, 'random'>,
  sql: Sql,
  purpose: Purpose,
  person: string | null,
  now: number,
): Promise<{ readonly id: Id; readonly bytes: Uint8Array<ArrayBuffer> }> => {
  const bytes = new Uint8Array(parts.random(32));
  const id = makeId(parts.random);
  await sql`
    insert into challenge (id, challenge, purpose, person, until)
    values (${id}, ${toBase64(bytes)}, ${purpose}, ${person}, ${now + TERM})`;
  return { id, bytes };
};

/** Takes a challenge: it is good once, for its purpose and its person. */
const takeChallenge = async (
  sql: Sql,
  id: Id,
  purpose: Purpose,
  person: string | null,
  now: number,
): Promise<string> => {
  const [taken] = await sql<{ challenge: string }>`
    delete from challenge where id = ${id} and purpose = ${purpose} and until > ${now}
      and person is not distinct from ${person}::text returning challenge`;
  return taken?.challenge ?? refuse('wrong-sign-in');
};

/** The key that unlocks must never come here: a browser that sends it is told so, and nothing is stored (C1). */
const refuseUnlockingKey = (response: Readonly<Record<string, unknown>>): void => {
  const extensions = response.clientExtensionResults as { prf?: { results?: unknown } } | undefined;
  if (extensions?.prf?.results !== undefined) refuse('bad-request');
};

/** The passkeys of a person, as options name them. */
const passkeysOf = (
  sql: Sql,
  person: string,
): Promise<readonly { readonly id: string; readonly transports: never[] }[]> => sql`
  select credential as id, transports from passkey where person = ${person}`;

export const registrationOptions = async (
  parts: Parts,
  { sql }: Pick<Acting, 'sql'>,
  purpose: 'join' | 'add',
  person: Person,
  now: number,
): Promise<Challenged> => {
  const { id, bytes } = await storeChallenge(parts, sql, purpose, person.id, now);
  const options = await generateRegistrationOptions({
    rpName: 'Seinhuis',
    rpID: rpIdOf(parts.origin),
    userName: person.handle,
    userDisplayName: person.name,
    userID: utf8(person.id),
    challenge: bytes,
    attestationType: 'none',
    excludeCredentials: [...(await passkeysOf(sql, person.id))],
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
  });
  return { challenge: id, options: { ...options } };
};

/** Verifies a new passkey and stores it with the bundle that it unlocks. */
export const storePasskey = async (
  parts: Parts,
  sql: Sql,
  purpose: 'join' | 'add',
  person: string,
  sent: BodyOf<'addPasskey'>,
  now: number,
): Promise<void> => {
  refuseUnlockingKey(sent.response);
  const bundle = envelopeIn(sent.bundle);
  const expectedChallenge = await takeChallenge(sql, sent.challenge, purpose, person, now);
  const answer = await verifyRegistrationResponse({
    response: sent.response as never,
    expectedChallenge,
    expectedOrigin: parts.origin,
    expectedRPID: rpIdOf(parts.origin),
    requireUserVerification: true,
    // Whatever the library throws, it is the response that is wrong.
  }).catch(() => refuse('wrong-sign-in'));
  if (!answer.verified) return refuse('wrong-sign-in');
  const { id, publicKey, counter, transports } = answer.registrationInfo.credential;
  await sql`
    insert into passkey (credential, person, public_key, counter, transports, bundle)
    values (${id}, ${person}, ${publicKey}, ${counter}, ${transports ?? []}::text[], ${bundle})`;
};

/** Discoverable: nobody types a name, so nothing tells which names exist. */
export const authenticationOptions = async (parts: Parts, now: number): Promise<Challenged> => {
  const { id, bytes } = await storeChallenge(parts, parts.db.sql, 'sign-in', null, now);
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(parts.origin),
    challenge: bytes,
    userVerification: 'required',
  });
  return { challenge: id, options: { ...options } };
};

/** To prove again who somebody is: with a passkey of their own. */
export const provingOptions = async (
  parts: Parts,
  { sql }: Pick<Acting, 'sql'>,
  person: Person,
  now: number,
): Promise<Challenged> => {
  const { id, bytes } = await storeChallenge(parts, sql, 'prove', person.id, now);
  const options = await generateAuthenticationOptions({
    rpID: rpIdOf(parts.origin),
    challenge: bytes,
    allowCredentials: [...(await passkeysOf(sql, person.id))],
    userVerification: 'required',
  });
  return { challenge: id, options: { ...options } };
};

type Asserted = BodyOf<'signInPasskey'>;

const credentialIn = ({ response }: Asserted): string => {
  const { id } = response;
  return typeof id === 'string' && /^[\w-]{1,1400}$/.test(id) ? id : refuse('wrong-sign-in');
};

/** Verifies an assertion by a passkey that is stored, and counts it. Refuses everything else with the same answer. */
const checkAssertion = async (
  parts: Parts,
  sql: Sql,
  sent: Asserted,
  expectedChallenge: string,
  stored: { readonly public_key: Uint8Array; readonly counter: number },
): Promise<void> => {
  const id = credentialIn(sent);
  const { public_key, counter } = stored;
  const answer = await verifyAuthenticationResponse({
    response: sent.response as never,
    expectedChallenge,
    expectedOrigin: parts.origin,
    expectedRPID: rpIdOf(parts.origin),
    requireUserVerification: true,
    credential: { id, publicKey: new Uint8Array(public_key), counter },
  }).catch(() => refuse('wrong-sign-in'));
  if (!answer.verified) return refuse('wrong-sign-in');
  await sql`
    update passkey set counter = ${answer.authenticationInfo.newCounter} where credential = ${id}`;
};

type Found = Person & {
  invitedFor: Role[];
  public_key: Uint8Array;
  counter: number;
};

/** The person whose passkey made this response. */
export const signInWithPasskey = async (
  parts: Parts,
  sent: Asserted,
  now: number,
): Promise<Person & { readonly invitedFor: readonly Role[] }> => {
  refuseUnlockingKey(sent.response);
  const challenge = await takeChallenge(parts.db.sql, sent.challenge, 'sign-in', null, now);
  const credential = credentialIn(sent);
  const { sql } = parts.db.as(holder('credential', credential));
  const [found] = await sql<Found>`
    select p.id, p.name, p.handle, p.organisation, p.roles as "invitedFor", k.public_key, k.counter
    from passkey k join staff p on p.id = k.person where k.credential = ${credential} and not p.removed`;
  if (found === undefined) return refuse('wrong-sign-in');
  const { public_key, counter, ...person } = found;
  await checkAssertion(parts, sql, sent, challenge, { public_key, counter });
  return person;
};

/** Whether this response was made now by a passkey of this person. Refuses everything else. */
export const provePasskeyOf = async (
  parts: Parts,
  { sql }: Pick<Acting, 'sql'>,
  person: string,
  sent: Asserted,
  now: number,
): Promise<void> => {
  refuseUnlockingKey(sent.response);
  const challenge = await takeChallenge(sql, sent.challenge, 'prove', person, now);
  const [found] = await sql<{ public_key: Uint8Array; counter: number }>`
    select public_key, counter from passkey where credential = ${credentialIn(sent)} and person = ${person}`;
  await checkAssertion(parts, sql, sent, challenge, found ?? refuse('wrong-sign-in'));
};

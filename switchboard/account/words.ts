import { sameSecret } from '@seinhuis/core/switchboard';
import type { BodyOf } from '@seinhuis/core/wire/api';
import type { ErrorCode } from '@seinhuis/core/wire/errors';
import type { Role } from '@seinhuis/core/wire/roster';
import { signInVerifier } from '@seinhuis/core/wire/unlockers';
import { verifySync } from 'otplib';
import { holder } from '../db/actor.ts';
import type { Sql } from '../db/database.ts';
import { envelopeIn } from '../http/envelope.ts';
import type { Person } from '../http/guard.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import type { Lockbox } from '../lockbox/lockbox.ts';
import { openSecret, shutSecret } from './codes.ts';

const PERIOD = 30;
const WINDOW = 5 * 60_000;
/** Wrong tries within a window before the answer becomes "too many". */
const WRONG_WORDS = 20;
const WRONG_CODES = 5;
/** So many steps two codes that are good at one moment can be apart. */
const APART = 2;

/** The time step that a code is of, one step early or late allowed, or null when it is wrong. */
const stepOfCode = (secret: string, code: string, now: number): number | null => {
  const epoch = Math.floor(now / 1000);
  const result = verifySync({ secret, token: code, epoch, period: PERIOD, epochTolerance: PERIOD });
  return result.valid ? Math.floor(epoch / PERIOD) + result.delta : null;
};

/** The words' halves of a person as they are stored. */
type ShutWords = {
  readonly verifier: string;
  readonly secret: Uint8Array;
  readonly step: number;
  readonly bundle: Uint8Array;
};

/**
 * Shuts the words' halves of a person, after the code proved that the other device knows the secret. The key of that
 * secret is on the disk before anybody holds a connection; of what is refused afterwards the night sweeps it away.
 */
export const shutWords = async (
  lockbox: Lockbox,
  words: BodyOf<'addWords'>,
  now: number,
): Promise<ShutWords> => {
  const step = stepOfCode(words.totpSecret, words.totp, now) ?? refuse('wrong-sign-in');
  const verifier = signInVerifier(words.signIn);
  const bundle = envelopeIn(words.bundle);
  return { verifier, step, bundle, secret: await shutSecret(lockbox, words.totpSecret) };
};

export const storeWords = async (
  sql: Sql,
  person: string,
  { verifier, secret, step, bundle }: ShutWords,
): Promise<void> => {
  await sql`
    insert into words (person, verifier, totp_secret, totp_step, bundle)
    values (${person}, ${verifier}, ${secret}, ${step}, ${bundle})
    on conflict (person) do update set verifier = excluded.verifier, totp_secret = excluded.totp_secret,
      totp_step = excluded.totp_step, bundle = excluded.bundle`;
};

type Found = Person & {
  invitedFor: Role[];
  verifier: string;
  totp_secret: Uint8Array;
};
type Tries = { wrong_words: number; wrong_codes: number };

/** Takes one try of a kind from the account's window before anything is looked at: tries at once all count. */
const takeTry = async (sql: Sql, person: string, words: 0 | 1, now: number): Promise<Tries> => {
  const [tries] = await sql<Tries>`
    update words set
      wrong_words = case when wrong_window between ${now - WINDOW} and ${now} then wrong_words else 0 end + ${words}::int,
      wrong_codes = case when wrong_window between ${now - WINDOW} and ${now} then wrong_codes else 0 end + ${1 - words}::int,
      wrong_window = case when wrong_window between ${now - WINDOW} and ${now} then wrong_window else ${now} end
    where person = ${person} returning wrong_words, wrong_codes`;
  return tries ?? { wrong_words: 0, wrong_codes: 0 };
};

type Kept = { readonly verifier: string; readonly totp_secret: Uint8Array };
type Told = { readonly signIn: string; readonly totp: string };

/**
 * Whether these words and this code are somebody's, or why not: null when they are.
 *
 * Nobody can lock somebody else out: wrong words only change the answer to further wrong words, because 112 random
 * bits need no throttle to stay unguessed. The code has six digits: who has the words gets five tries in five minutes.
 * A code is good once: its step is later than the last, or that one is of a clock that went ahead and was set back.
 */
const refusalOfWords = async (
  sql: Sql,
  lockbox: Lockbox,
  { id, ...kept }: Kept & { readonly id: string },
  sent: Told,
  now: number,
): Promise<ErrorCode | null> => {
  const right = sameSecret(kept.verifier, signInVerifier(sent.signIn));
  const tries = await takeTry(sql, id, right ? 0 : 1, now);
  if (!right) return tries.wrong_words > WRONG_WORDS ? 'too-many' : 'wrong-sign-in';
  if (tries.wrong_codes > WRONG_CODES) return 'too-many';
  const secret = openSecret(lockbox, kept.totp_secret);
  // Without its key there is no code that is right: whoever has words only comes in by another unlocker.
  if (secret === null) return 'gone';
  const step = stepOfCode(secret, sent.totp, now);
  if (step === null) return 'wrong-sign-in';
  const taken = await sql`
    update words set totp_step = ${step}, wrong_codes = 0
    where person = ${id} and (totp_step < ${step} or totp_step > ${step + APART}) returning person`;
  return taken.length === 0 ? 'wrong-sign-in' : null;
};

/** The person who signs in with these words and code, or why not. */
export const signInWithWords = async (
  { db, lockbox }: Pick<Parts, 'db' | 'lockbox'>,
  sent: BodyOf<'signInWords'>,
  now: number,
): Promise<(Person & { readonly invitedFor: readonly Role[] }) | { readonly refused: ErrorCode }> => {
  const { sql } = db.as(holder('handle', sent.handle));
  const [found] = await sql<Found>`
    select p.id, p.name, p.handle, p.organisation, p.roles as "invitedFor", w.verifier, w.totp_secret
    from staff p join words w on w.person = p.id where p.handle = ${sent.handle} and not p.removed`;
  if (found === undefined) {
    // An unknown name costs the same hash and gets the same answer.
    sameSecret('0'.repeat(64), signInVerifier(sent.signIn));
    return { refused: 'wrong-sign-in' };
  }
  const { verifier, totp_secret, ...person } = found;
  const refused = await refusalOfWords(sql, lockbox, found, sent, now);
  return refused === null ? person : { refused };
};

/** Whether somebody who is signed in has their words and their code now, or why not. */
export const proveWithWords = async (
  sql: Sql,
  lockbox: Lockbox,
  person: string,
  sent: BodyOf<'proveWords'>,
  now: number,
): Promise<ErrorCode | null> => {
  const [kept] = await sql<Kept>`select verifier, totp_secret from words where person = ${person}`;
  return kept === undefined
    ? 'wrong-sign-in'
    : refusalOfWords(sql, lockbox, { ...kept, id: person }, sent, now);
};

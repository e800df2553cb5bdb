import * as z from 'zod/mini';
import { isDay, isId } from '../ids.ts';
import { KEY_PURPOSES, organisationCode, ROLES, signedRosterSchema } from './roster.ts';

// What several bodies and answers of the contract are made of.

z.config({ jitless: true });

export const id = z.string().check(z.refine(isId));
export const day = z.string().check(z.refine(isDay));
export const hex32 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const signature = z.string().check(z.regex(/^[0-9a-f]{128}$/));
export const base64 = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/));
export const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const handle = z.string().check(z.regex(/^[a-z][a-z0-9.-]{1,59}$/));
export const month = z.string().check(z.regex(/^\d{4}-\d{2}$/));
export const week = z.string().check(z.regex(/^\d{4}-W\d{2}$/));
export const gmCode = z.string().check(z.regex(/^GM\d{4}$/));
export const topTheme = z.string().check(z.regex(/^[a-z-]{2,30}$/));
export const count = z.int().check(z.minimum(0));
export const name = z.string().check(z.minLength(1), z.maxLength(120));
/** WebAuthn's own JSON: its library checks it. */
export const webauthn = z.record(z.string(), z.unknown());

export const person = z.strictObject({
  id,
  name,
  handle,
  organisation: organisationCode,
  roles: z.array(z.enum(ROLES)),
});
export const unlocker = z.strictObject({
  kind: z.enum(['words', 'passkey']),
  bundle: base64,
  credential: z.nullable(z.string()),
});
export const signedIn = z.strictObject({ person, network: z.string(), unlockers: z.array(unlocker) });
export const newWords = z.strictObject({
  signIn: hex32,
  totpSecret: z.string().check(z.regex(/^[A-Z2-7]{32}$/)),
  totp: z.string().check(z.regex(/^\d{6}$/)),
  bundle: base64,
});
export const newPasskey = z.strictObject({ challenge: id, response: webauthn, bundle: base64 });
export const registrarSignature = z.strictObject({
  registrar: z.int(),
  algorithm: z.literal('ed25519'),
  signature,
});
export const published = z.strictObject({
  roster: signedRosterSchema,
  network: z.nullable(z.string()),
  networkSignatures: z.array(registrarSignature),
});
export const keyName = z.strictObject({
  organisation: organisationCode,
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int(),
});

import * as z from 'zod/mini';
import {
  base64,
  day,
  handle,
  hex32,
  id,
  keyName,
  newPasskey,
  newWords,
  person,
  signedIn,
  token,
  unlocker,
  webauthn,
} from '../fields.ts';
import { organisationKeySchema, signedRosterSchema } from '../roster.ts';

// Coming in, and what everybody of the staff does.

const none = null;

export const ACCOUNT = {
  signInWords: {
    body: z.strictObject({ handle, signIn: hex32, totp: z.string().check(z.regex(/^\d{6}$/)) }),
    answer: signedIn,
  },
  signInPasskeyOptions: {
    body: z.strictObject({}),
    answer: z.strictObject({ challenge: id, network: z.string(), options: webauthn }),
  },
  signInPasskey: { body: z.strictObject({ challenge: id, response: webauthn }), answer: signedIn },
  readInvitation: {
    body: z.strictObject({ invitation: token }),
    answer: z.strictObject({
      person,
      network: z.string(),
      organisationName: z.string(),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
    }),
  },
  joinPasskeyOptions: {
    body: z.strictObject({ invitation: token }),
    answer: z.strictObject({ challenge: id, options: webauthn }),
  },
  join: {
    body: z.strictObject({
      invitation: token,
      signing: hex32,
      recipient: z.string(),
      words: z.nullable(newWords),
      passkey: z.nullable(newPasskey),
    }),
    answer: signedIn,
  },

  signOut: { body: none, answer: none },
  /** Where I am signed in: since when, in milliseconds, and whether it is this browser. */
  listSessions: {
    body: none,
    answer: z.strictObject({ sessions: z.array(z.strictObject({ started: z.int(), here: z.boolean() })) }),
  },
  signOutEverywhere: { body: none, answer: none },
  proveWords: {
    body: z.strictObject({ signIn: hex32, totp: z.string().check(z.regex(/^\d{6}$/)) }),
    answer: none,
  },
  provePasskeyOptions: { body: none, answer: z.strictObject({ challenge: id, options: webauthn }) },
  provePasskey: { body: z.strictObject({ challenge: id, response: webauthn }), answer: none },
  me: {
    body: none,
    answer: z.strictObject({
      person,
      network: z.string(),
      registrars: z.nullable(z.tuple([hex32, hex32, hex32])),
      unlockers: z.array(unlocker),
      today: day,
    }),
  },
  readDrawer: { body: none, answer: none },
  writeDrawer: { body: none, answer: none },
  roster: { body: none, answer: z.nullable(signedRosterSchema) },
  /** Only a sign that it is time to read the roster itself: nothing is believed of it. */
  rosterVersion: { body: none, answer: z.strictObject({ version: z.nullable(z.int()) }) },
  readGrants: {
    body: none,
    answer: z.strictObject({ grants: z.array(z.strictObject({ id, ...keyName.shape, envelope: base64 })) }),
  },
  giveGrant: { body: z.strictObject({ to: id, ...keyName.shape, envelope: base64 }), answer: none },
  colleagues: {
    body: none,
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          ...person.shape,
          signing: z.nullable(hex32),
          recipient: z.nullable(z.string()),
          holds: z.array(keyName),
        }),
      ),
    }),
  },
  proposeKey: { body: z.strictObject({ key: organisationKeySchema }), answer: none },
  addWords: { body: newWords, answer: none },
  addPasskeyOptions: { body: none, answer: z.strictObject({ challenge: id, options: webauthn }) },
  addPasskey: { body: newPasskey, answer: none },
} as const;

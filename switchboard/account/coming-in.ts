import { organisationNameOf } from '@seinhuis/core/reference/organisation-names';
import { certificateSchema, organisationOf } from '@seinhuis/core/wire/roster';
import type { Handlers } from '../http/call.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { authenticationOptions, registrationOptions, signInWithPasskey, storePasskey } from './passkeys.ts';
import { signedInAnswer, startSession } from './sessions.ts';
import { acceptInvitation } from './store.ts';
import { signInWithWords, storeWords } from './words.ts';

type Names =
  | 'signInWords'
  | 'signInPasskeyOptions'
  | 'signInPasskey'
  | 'readInvitation'
  | 'joinPasskeyOptions'
  | 'join';

/** Coming in: with words and a code, with a passkey, or for the first time with an invitation. */
export const comingInRoutes = (parts: Parts): Handlers<Names> => ({
  signInWords: async ({ body, now, today }) => {
    const person = await signInWithWords(parts, body, now);
    if ('refused' in person) return refuse(person.refused);
    return {
      body: await signedInAnswer(parts, parts.db.sql, person, today),
      session: await startSession(parts, parts.db.sql, person.id, now),
    };
  },
  signInPasskeyOptions: async ({ now }) => {
    const network = (await readNetworkRow(parts.db.sql)).id;
    return { body: { ...(await authenticationOptions(parts, now)), network } };
  },
  signInPasskey: async ({ body, now, today }) => {
    const person = await signInWithPasskey(parts, body, now);
    return {
      body: await signedInAnswer(parts, parts.db.sql, person, today),
      session: await startSession(parts, parts.db.sql, person.id, now),
    };
  },
  readInvitation: async ({ who }) => {
    const { invitation: _invitation, roles, ...person } = who;
    const { id, registrars } = await readNetworkRow(parts.db.sql);
    const current = await parts.currentRoster();
    const organisation = current === null ? null : organisationOf(current.roster, who.organisation);
    return {
      body: {
        person: { ...person, roles: [...roles] },
        network: id,
        organisationName: organisation?.name ?? organisationNameOf(who.organisation),
        registrars: registrars === null ? null : [...registrars],
      },
    };
  },
  joinPasskeyOptions: async ({ who, now }) => ({ body: await registrationOptions(parts, 'join', who, now) }),
  join: async ({ who, body, now, today }) => {
    if (body.words === null && body.passkey === null) return refuse('bad-request');
    if (!certificateSchema.shape.recipient.safeParse(body.recipient).success) return refuse('bad-request');
    const { words, passkey, signing, recipient } = body;
    const { invitation, roles, ...person } = who;
    const session = await parts.db.transaction(async (sql) => {
      if (!(await acceptInvitation(sql, invitation, who.id, { signing, recipient })))
        return refuse('not-found');
      if (words !== null) await storeWords(sql, parts.lockbox, who.id, words, now);
      if (passkey !== null) await storePasskey(parts, sql, 'join', who.id, passkey, now);
      return startSession(parts, sql, who.id, now);
    });
    const joined = { ...person, invitedFor: roles };
    return { body: await signedInAnswer(parts, parts.db.sql, joined, today), session };
  },
});

import { organisationNameOf } from '@seinhuis/core/reference/organisation-names';
import { certificateSchema, organisationOf, type Role } from '@seinhuis/core/wire/roster';
import type { Answer, Call, Handlers } from '../http/call.ts';
import { ownActor, type Person } from '../http/guard.ts';
import { readNetworkRow } from '../http/network.ts';
import type { Parts } from '../http/parts.ts';
import { refuse } from '../http/refusal.ts';
import { authenticationOptions, registrationOptions, signInWithPasskey, storePasskey } from './passkeys.ts';
import { signedInAnswer, startSession } from './sessions.ts';
import { acceptInvitation } from './store.ts';
import { shutWords, signInWithWords, storeWords } from './words.ts';

type Names =
  | 'signInWords'
  | 'signInPasskeyOptions'
  | 'signInPasskey'
  | 'readInvitation'
  | 'joinPasskeyOptions'
  | 'join';

/** Starts a session of somebody who proved who they are. */
const comeIn = async (
  parts: Parts,
  person: Person & { readonly invitedFor: readonly Role[] },
  { now, today, note, noted }: Pick<Call<'signInWords'>, 'now' | 'today' | 'note' | 'noted'>,
): Promise<Answer<'signInWords' | 'signInPasskey'>> => {
  const db = parts.db.as(ownActor(person));
  note({ by: person });
  return {
    body: await signedInAnswer(parts, db.sql, person, today),
    session: await noted(db).transaction((sql) => startSession(parts, sql, person.id, now)),
  };
};

/** Coming in: with words and a code, with a passkey, or for the first time with an invitation. */
export const comingInRoutes = (parts: Parts): Handlers<Names> => ({
  signInWords: async (call) => {
    const person = await signInWithWords(parts, call.body, call.now);
    return 'refused' in person ? refuse(person.refused) : comeIn(parts, person, call);
  },
  signInPasskeyOptions: async ({ now }) => {
    const network = (await readNetworkRow(parts.db.sql)).id;
    return { body: { ...(await authenticationOptions(parts, now)), network } };
  },
  signInPasskey: async (call) => comeIn(parts, await signInWithPasskey(parts, call.body, call.now), call),
  readInvitation: async ({ who, db }) => {
    const { invitation: _invitation, roles, ...person } = who;
    const { id, registrars } = await readNetworkRow(db.sql);
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
  joinPasskeyOptions: async ({ who, db, now }) => ({
    body: await registrationOptions(parts, db, 'join', who, now),
  }),
  join: async ({ who, db, body, now, today }) => {
    if (body.words === null && body.passkey === null) return refuse('bad-request');
    if (!certificateSchema.shape.recipient.safeParse(body.recipient).success) return refuse('bad-request');
    const { words, passkey, signing, recipient } = body;
    const { invitation, roles, ...person } = who;
    const shut = words === null ? null : await shutWords(parts.lockbox, words, now);
    const session = await db.transaction(async (sql) => {
      if (!(await acceptInvitation(sql, invitation, who.id, { signing, recipient })))
        return refuse('not-found');
      if (shut !== null) await storeWords(sql, who.id, shut);
      if (passkey !== null) await storePasskey(parts, sql, 'join', who.id, passkey, now);
      return startSession(parts, sql, who.id, now);
    });
    const joined = { ...person, invitedFor: roles };
    return { body: await signedInAnswer(parts, db.sql, joined, today), session };
  },
});

import { ATTENDED } from '@seinhuis/core/wire/attended';
import { type ErrorCode, problem } from '@seinhuis/core/wire/errors';
import { ROUTES, type RouteName } from '@seinhuis/core/wire/routes';
import type { Context } from 'hono';
import type { Acting } from '../db/database.ts';
import { DatabaseTrouble } from '../db/trouble.ts';
import { LockboxTrouble } from '../lockbox/trouble.ts';
import { checkParameters } from './body.ts';
import type { Handler, WhoOf } from './call.ts';
import { amsterdam } from './clock.ts';
import { compressed } from './compressed.ts';
import { accountAct } from './flood.ts';
import {
  type ALLOWS,
  actorOf,
  guardFresh,
  guardInvitation,
  guardMember,
  guardOrigin,
  type Invited,
  type Member,
  ownActor,
  sessionCookie,
} from './guard.ts';
import { placeOf } from './log.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';

export const problemAnswer = (
  code: ErrorCode,
  headers: Readonly<Record<string, string>> = {},
  beside: object = {},
): Response => {
  const body = { ...beside, ...problem(code) };
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
};

const SIGN_IN: readonly RouteName[] = ['signInWords', 'signInPasskey', 'signInPasskeyOptions'];

/** Routes with a body that only ask for something: whoever calls them has nothing to keep. */
const ASKS: readonly (RouteName | 'other')[] = [
  ...SIGN_IN,
  'collect',
  'readInvitation',
  'joinPasskeyOptions',
  'addPasskeyOptions',
  'provePasskeyOptions',
  'proveWords',
  'provePasskey',
  'readDeliveries',
  'readLikenesses',
];

/** A database that is away lost what somebody sent, or only cannot show what they asked for: say which. */
const awayCode = (route: RouteName | 'other'): ErrorCode =>
  route === 'other' || ROUTES[route].method === 'GET' || ASKS.includes(route) ? 'not-loaded' : 'not-stored';

const TROUBLE = { value: 'bad-request', twice: 'conflict', denied: 'not-found' } as const;

/** What a caller hears of anything thrown. Only our own mistakes are 500; they are logged by name and place. */
export const answerThrown = (
  parts: Pick<Parts, 'log'>,
  route: RouteName | 'other',
  thrown: unknown,
): Response => {
  if (thrown instanceof Refusal) return problemAnswer(thrown.code, {}, thrown.beside);
  if (thrown instanceof DatabaseTrouble && thrown.kind !== 'fault') {
    // What the database keeps from somebody is not there for them; that it had to is our mistake.
    if (thrown.kind === 'denied') parts.log({ event: 'row-denied', route, ...placeOf(thrown) });
    if (thrown.kind !== 'away') return problemAnswer(TROUBLE[thrown.kind]);
    parts.log({ event: 'database-away', route, state: thrown.state });
    return problemAnswer(awayCode(route));
  }
  if (thrown instanceof LockboxTrouble) {
    parts.log({ event: 'lockbox-away', route, kind: thrown.kind });
    return problemAnswer('not-stored');
  }
  parts.log({ event: 'fault', route, ...placeOf(thrown) });
  return problemAnswer('internal-fault');
};

/** Whether a request could do something in somebody's name, so that it may not come from another site. */
const changesForSomebody = (name: RouteName): boolean =>
  ROUTES[name].method !== 'GET' && (ROUTES[name].guard !== 'public' || SIGN_IN.includes(name));

const answerWith = (name: RouteName, answer: Awaited<ReturnType<Handler<RouteName>>>): Response => {
  const headers: Record<string, string> = {};
  if (answer.session !== undefined) headers['set-cookie'] = sessionCookie(answer.session);
  const kind = ROUTES[name].answer;
  if (kind === 'none') return new Response(null, { status: 204, headers });
  headers['content-type'] = kind === 'json' ? 'application/json' : 'application/octet-stream';
  const body =
    kind === 'json' ? JSON.stringify(answer.body) : (answer.body as unknown as Uint8Array<ArrayBuffer>);
  return new Response(body, { status: answer.status ?? 200, headers });
};

/** The database as whoever passed the guard of a route may see it. */
const databaseOf = (parts: Parts, name: RouteName, who: Member | Invited | null): Acting => {
  const { guard } = ROUTES[name];
  if (who === null || guard === 'public') return parts.db;
  return parts.db.as(
    'invitation' in who
      ? { ...ownActor(who), invitation: who.invitation }
      : actorOf(guard as keyof typeof ALLOWS, who),
  );
};

/** Somebody who is signed in and asked for what is not theirs: that is a line too (PROTOCOL 13.5). */
const noteRefused = async (
  parts: Parts,
  route: RouteName,
  who: Member | Invited | null,
  thrown: unknown,
): Promise<void> => {
  if (!(thrown instanceof Refusal) || !['not-allowed', 'not-found'].includes(thrown.code)) return;
  const now = parts.now();
  const deed = { route, who: thrown.by ?? who, object: null, now, today: amsterdam(now).day };
  // The refusal stands whether or not its line could be written.
  await parts.audit
    .refused(deed, parts.db)
    .catch((failed) => parts.log({ event: 'fault', route, ...placeOf(failed) }));
};

/** One route of the table as Hono knows it: guard, read, handle, answer. */
export const dispatch =
  <Name extends RouteName>(parts: Parts, name: Name, handler: Handler<Name>) =>
  async (context: Context): Promise<Response> => {
    let who: Member | Invited | null = null;
    try {
      if (!parts.flood.admit(name, parts.callerOf(context.req.raw, context.env)))
        return problemAnswer('too-many', { 'retry-after': '60' });
      const { guard, body } = ROUTES[name];
      const now = parts.now();
      const today = amsterdam(now).day;
      const header = (key: string) => context.req.header(key);
      if (changesForSomebody(name)) guardOrigin(header('sec-fetch-site'), header('origin'), parts.origin);
      const member =
        guard === 'public' || guard === 'invitation'
          ? null
          : await guardMember(parts, guard, {
              cookies: header('cookie'),
              attended: header(ATTENDED) !== undefined,
              now,
              today,
            });
      who = member;
      if (member !== null) guardFresh(name, member, now);
      if (member !== null && !parts.accounts.admit(accountAct(name), member.id))
        return problemAnswer('too-many', { 'retry-after': '60' });
      const parameters = checkParameters(context.req.param());
      const sent = await parts.readBody(name, context.req.raw);
      who =
        guard === 'invitation' && body === 'json'
          ? await guardInvitation(parts, (sent as { invitation: string }).invitation, today)
          : member;
      const deed = { route: name, who, object: parameters.id ?? null, now, today };
      const acting = databaseOf(parts, name, who);
      const { note, noted, finish } = parts.audit.begin(deed, acting);
      const about = { parameters, body: sent, now, today, note, noted };
      const call = { who: who as WhoOf<Name>, db: noted(acting), ...about };
      const answered = await handler(call as Parameters<Handler<Name>>[0]);
      await finish();
      const answer = answerWith(name, answered);
      return name === 'network' ? await compressed(answer, header('accept-encoding')) : answer;
    } catch (thrown) {
      await noteRefused(parts, name, who, thrown);
      return answerThrown(parts, name, thrown);
    }
  };

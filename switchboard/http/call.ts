import type { Day } from '@seinhuis/core/ids';
import type { AnswerOf, BodyOf } from '@seinhuis/core/wire/api';
import type { ROUTES, RouteName } from '@seinhuis/core/wire/routes';
import type { Acting } from '../db/database.ts';
import type { Invited, Member } from './guard.ts';
import type { Note } from './note.ts';

type GuardOf<Name extends RouteName> = (typeof ROUTES)[Name]['guard'];

export type WhoOf<Name extends RouteName> =
  GuardOf<Name> extends 'public' ? null : GuardOf<Name> extends 'invitation' ? Invited : Member;

/** A request that passed the guard, with everything about it already read and checked. */
export type Call<Name extends RouteName> = {
  readonly who: WhoOf<Name>;
  /** The database as whoever calls may see it. */
  readonly db: Acting;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: (typeof ROUTES)[Name]['body'] extends 'octets' ? Uint8Array : BodyOf<Name>;
  readonly now: number;
  readonly today: Day;
  /** What this request's line in the audit says beside its kind, its object and who calls. */
  readonly note: Note;
  /** Another database than `db`, whose next transaction takes that line along. */
  readonly noted: (db: Acting) => Acting;
};

export type Answer<Name extends RouteName> = {
  readonly body: AnswerOf<Name>;
  readonly status?: 201;
  /** A new session's token, or null to end the session in this browser. */
  readonly session?: string | null;
};

/** Decide, store, answer. Refuses by throwing a Refusal. */
export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Answer<Name>>;

export type Handlers<Names extends RouteName> = { readonly [Name in Names]: Handler<Name> };

export const DONE = { body: undefined } as const;

import type { AnswerOf } from '@seinhuis/core/wire/api';
import type { RosterParts } from '../keys/roster-edits.ts';

export type Person = AnswerOf<'listPeople'>['people'][number];
export type State = 'registrar' | 'invited' | 'joined' | 'prepared' | 'certified' | 'ended' | 'removed';

/** Where somebody is between an invitation and the roster. Other keys than the roster's are compared again. */
export const stateOf = (person: Person, published: RosterParts | null, next: RosterParts): State => {
  if (person.removed) return 'removed';
  if (!person.joined) return 'invited';
  if (person.roles.includes('registrar')) return 'registrar';
  const mine = (parts: RosterParts | null) =>
    parts?.certificates.find((c) => c.id === person.id && c.signing === person.signing);
  const now = mine(published);
  if (now !== undefined) return now.until === null ? 'certified' : 'ended';
  return mine(next) === undefined ? 'joined' : 'prepared';
};

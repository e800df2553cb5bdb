import { type Day, dayNumber } from '@seinhuis/core/ids';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import { acceptRoster, type Roster, type SignedRoster } from '@seinhuis/core/wire/roster';

const seen = new Map<string, Roster>();

/** The switchboard gave a roster that a client must not take. */
class RosterRefusedError extends Error {
  constructor(reason: string) {
    super(`roster refused: ${reason}`);
    this.name = 'RosterRefusedError';
  }
}

/**
 * The roster after acceptRoster, verified once for each text in this process: many people of one command hold the
 * same one. Only the text with its signatures is remembered, and a later day is checked against its last day.
 */
export const trustedRoster = (
  signed: SignedRoster,
  trust: { readonly network: string; readonly registrars: Registrars },
  today: Day,
): Roster => {
  const key = JSON.stringify([trust, signed]);
  const known = seen.get(key);
  if (known !== undefined && dayNumber(today) <= dayNumber(known.expires)) return known;
  const answer = acceptRoster(signed, trust, null, today);
  if (!answer.ok) throw new RosterRefusedError(answer.reason);
  seen.set(key, answer.roster);
  return answer.roster;
};

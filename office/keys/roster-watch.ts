import type { Roster } from '@seinhuis/core/wire/roster';
import type { KeyApi, RosterChange } from './contract.ts';
import { OfficeError } from './failure.ts';
import { rosterDifferences } from './roster-edits.ts';
import { client, maybeSession, tell } from './session.ts';

// A roster that is published while somebody works: taken over at once, told what it changes, and nothing is forwarded
// before that was looked at.

/** The roster that the person last worked with knowingly, and what is new since; null when there is nothing to tell. */
let unseen: { readonly base: Roster; readonly change: RosterChange } | null = null;

const changeBetween = (base: Roster, now: Roster): RosterChange => {
  const differences = rosterDifferences(base, now);
  const names = new Map([...base.organisations, ...now.organisations].map((o) => [o.code, o.name]));
  return {
    version: now.version,
    differences,
    names: Object.fromEntries(
      differences.map(({ organisation }) => [organisation, names.get(organisation) ?? organisation]),
    ),
  };
};

/** Notes that the session works with a newer roster than a moment ago. */
export const noteRoster = (before: Roster | null, now: Roster | null): void => {
  if (before === null || now === null || now.version <= before.version) return;
  const base = unseen?.base ?? before;
  unseen = { base, change: changeBetween(base, now) };
  tell({ event: 'roster', change: unseen.change });
};

export const forgetRosterChange = (): void => {
  unseen = null;
  tell({ event: 'roster', change: null });
};

/** The person looked at what a version changes. A newer one that came meanwhile still waits. */
export const rosterSeen: KeyApi['rosterSeen'] = async (version) => {
  if (unseen?.change.version === version) forgetRosterChange();
};

/** Throws when there is something about the roster that this person has not looked at. */
export const checkRosterSeen = (): void => {
  if (unseen !== null) throw new OfficeError('roster-changed');
};

/** Asks for the published version, and has the roster itself read and weighed when it is another one. */
export const lookForRoster = async (renew: () => Promise<unknown>): Promise<void> => {
  const s = maybeSession();
  if (s === null) return;
  const { version } = await client('rosterVersion');
  const known = s.trust.ok ? (s.trust.roster?.version ?? null) : null;
  if (version !== known && maybeSession() !== null) await renew();
};

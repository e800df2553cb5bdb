import { type Network, readNetwork } from '@seinhuis/core/wire/network';
import { registrarsFingerprint } from '@seinhuis/core/wire/registrars';
import { type Founded, foundNetwork } from '../../cli/network/found.ts';
import type { Person } from '../../cli/network/person.ts';
import { type PlannedPerson, planDesk, planMunicipalities } from '../../cli/network/plan.ts';
import { makeSession } from '../../cli/network/session.ts';

/** The one partner of the bench: Amsterdam. */
export const PARTNER = 'GM0363';

const PEOPLE: readonly PlannedPerson[] = [
  { name: 'Olga Smit', handle: 'operator', organisation: 'DESK', roles: ['operator'] },
  { name: 'Rosa Mulder', handle: 'reviewer', organisation: 'DESK', roles: ['reviewer'] },
  { name: 'Lena Dekker', handle: 'reader', organisation: PARTNER, roles: ['reader'] },
];

export type BenchNetwork = {
  readonly founded: Founded;
  readonly network: Network;
  /** The registrars' fingerprint, as pages pin it. */
  readonly pin: string;
};

/** Operators beside the one there is, by their handles. */
export const moreOperators = (handles: readonly string[]): readonly PlannedPerson[] =>
  handles.map((handle) => ({ name: 'Otto Vos', handle, organisation: 'DESK', roles: ['operator'] }));

/** Founds a small network through HTTP: a desk of two and one partner with one reader, and whoever is asked for. */
export const foundBench = async (
  origin: string,
  invitations: readonly [string, string],
  more: readonly PlannedPerson[] = [],
): Promise<BenchNetwork> => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now());
  const founded = await foundNetwork(
    { base: origin, now: () => Date.now() },
    invitations,
    [planDesk(today), ...planMunicipalities(today, [PARTNER])],
    [...PEOPLE, ...more],
    { name: 'Bench', phone: '0800-0000' },
  );
  for (const person of founded.people.values()) await person.refresh(founded.registrars);
  const pin = registrarsFingerprint(founded.registrars);
  const read = readNetwork(await makeSession(origin)('network'), pin, today);
  if (!read.ok) throw new Error(`network.json: ${read.reason}`);
  return { founded, network: read.network, pin };
};

export const someone = (founded: Founded, handle: string): Person => {
  const person = founded.people.get(handle);
  if (person === undefined) throw new Error(`nobody is called ${handle}`);
  return person;
};

import type { Day } from '@seinhuis/core/ids';
import { systemRandom } from '@seinhuis/core/random';
import { draftNetwork, draftRoster, makeRegistrarKey, signAsOne } from '@seinhuis/core/registrar';
import { personFingerprint } from '@seinhuis/core/wire/fingerprint';
import { readJson } from '@seinhuis/core/wire/json';
import type { Registrars } from '@seinhuis/core/wire/registrars';
import type { Certificate, Organisation, Roster } from '@seinhuis/core/wire/roster';
import { inTurn } from './in-turn.ts';
import { Person, type Place } from './person.ts';
import type { PlannedOrganisation, PlannedPerson } from './plan.ts';

/** The three registrar keys, as they would lie on paper with three people. */
type RegistrarKeys = readonly [
  ReturnType<typeof makeRegistrarKey>,
  ReturnType<typeof makeRegistrarKey>,
  ReturnType<typeof makeRegistrarKey>,
];

/** A network with its people at work: what the demo, the replay and the journeys begin with. */
export type Founded = {
  readonly network: string;
  readonly registrarKeys: RegistrarKeys;
  readonly registrars: Registrars;
  readonly people: ReadonlyMap<string, Person>;
  readonly roster: Roster;
};

const JOINING_AT_ONCE = 4;

/** Proposes the next roster as one registrar and signs it as two; the second signature publishes it. */
export const publishRoster = async (
  two: readonly [Person, Person],
  keys: RegistrarKeys,
  parts: { readonly organisations: readonly Organisation[]; readonly certificates: readonly Certificate[] },
  about: { readonly name: string; readonly phone: string; readonly today: Day },
): Promise<Roster> => {
  const [first, second] = two;
  const { current } = await first.client('readRosterProposal');
  const previous =
    current === null
      ? null
      : { version: (readJson(current.roster.roster) as Roster).version, text: current.roster.roster };
  const text = draftRoster(first.network, previous, parts, about.today);
  const roster = readJson(text) as Roster;
  const network = draftNetwork(roster, about);
  const registrars: [string, string, string] = [keys[0].verify, keys[1].verify, keys[2].verify];
  await first.client('proposeRoster', { body: { roster: text, network, registrars } });
  for (const [at, person] of [first, second].entries()) {
    const key = keys[at];
    if (key === undefined) throw new RangeError('two registrars sign');
    const body = signAsOne(at, key.secret, { roster: text, network });
    const { published } = await person.client('signRoster', { body });
    if (published !== (at === 1))
      throw new Error('the second of two signatures publishes a roster, and only that one');
  }
  return roster;
};

/** The keys that people of an organisation make in their ceremony, and who is granted each. */
const ceremonies = (kind: Organisation['kind'], people: readonly Person[]) => {
  const withRole = (role: 'operator' | 'reviewer' | 'reader') => people.filter((p) => p.roles.includes(role));
  if (kind !== 'desk') return [{ purpose: 'inbox', holders: withRole('reader') }] as const;
  const desk = people.filter((p) => p.roles.includes('operator') || p.roles.includes('reviewer'));
  return [
    { purpose: 'intake', holders: withRole('operator') },
    { purpose: 'letter', holders: withRole('operator') },
    { purpose: 'review', holders: desk },
  ] as const;
};

/**
 * Founds a network through the HTTP interface alone: people join, registrars compare fingerprints and certify them,
 * organisations make their keys, registrars take these up. `invitations` are those of the two registrars.
 */
export const foundNetwork = async (
  place: Place,
  invitations: readonly [string, string],
  organisations: readonly PlannedOrganisation[],
  people: readonly PlannedPerson[],
  about: { readonly name: string; readonly phone: string },
  progress: (done: number, of: number) => void = () => {},
): Promise<Founded> => {
  const two = [await Person.join(place, invitations[0]), await Person.join(place, invitations[1])] as const;
  const registrarKeys: RegistrarKeys = [
    makeRegistrarKey(systemRandom),
    makeRegistrarKey(systemRandom),
    makeRegistrarKey(systemRandom),
  ];
  const registrars: Registrars = [registrarKeys[0].verify, registrarKeys[1].verify, registrarKeys[2].verify];
  const { today } = await two[0].client('me');
  let joined = 0;
  const members = await inTurn(people, JOINING_AT_ONCE, async (planned) => {
    const { invitation } = await two[0].client('invitePerson', {
      body: { ...planned, roles: [...planned.roles] },
    });
    const person = await Person.join(place, invitation);
    joined += 1;
    progress(joined, people.length);
    return person;
  });

  const known = new Map((await two[0].client('listPeople')).people.map((p) => [p.id, p]));
  const certificates: readonly Certificate[] = members.map((person) => {
    const row = known.get(person.keys.id);
    const told = personFingerprint(person.keys.id, person.keys.signing.verify, person.keys.recipient).join(
      ' ',
    );
    const shown = personFingerprint(person.keys.id, row?.signing ?? '', row?.recipient ?? '').join(' ');
    if (told !== shown)
      throw new Error(`the fingerprint of ${person.printed.handle} is another one at the switchboard`);
    return {
      id: person.keys.id,
      organisation: person.organisation,
      roles: [...person.roles],
      signing: person.keys.signing.verify,
      recipient: person.keys.recipient,
      from: today,
      until: null,
    };
  });

  const withKeys = (keysOf: (code: string) => Organisation['keys']): readonly Organisation[] =>
    organisations.map((o) => ({ ...o, keys: keysOf(o.code) }));
  const named = { ...about, today };
  await publishRoster(two, registrarKeys, { organisations: withKeys(() => []), certificates }, named);

  await inTurn(organisations, JOINING_AT_ONCE, async ({ code, kind }) => {
    const own = members.filter((p) => p.organisation === code);
    for (const { purpose, holders } of ceremonies(kind, own)) {
      const maker = holders[0];
      if (maker === undefined) continue;
      await maker.refresh(registrars);
      await maker.makeKey(
        purpose,
        holders.map((p) => p.keys.id),
      );
    }
  });
  const { proposals } = await two[0].client('listKeyProposals');
  const roster = await publishRoster(
    two,
    registrarKeys,
    {
      organisations: withKeys((code) => proposals.filter((p) => p.organisation === code).map((p) => p.key)),
      certificates,
    },
    named,
  );
  const all = [...two, ...members];
  return {
    network: two[0].network,
    registrarKeys,
    registrars,
    people: new Map(all.map((p) => [p.printed.handle, p])),
    roster,
  };
};

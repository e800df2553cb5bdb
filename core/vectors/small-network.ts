import type { SigningKey } from '../crypto/sign.ts';
import { makeId } from '../ids.ts';
import { draftNetwork, draftRoster, makeRegistrarKey, signAsOne } from '../registrar.ts';
import { type Desk, type HeldKey, makeOrganisationKey, makeStaffKeys, type StaffKeys } from '../staff.ts';
import type { SignedNetwork } from '../wire/network.ts';
import type { Registrars } from '../wire/registrars.ts';
import {
  acceptRoster,
  type Certificate,
  type KeyPurpose,
  type Organisation,
  type Role,
  type Roster,
  rosterHash,
  type SignedRoster,
} from '../wire/roster.ts';
import { seededRandom } from './seeded-random.ts';

// A whole network in memory, from one seed: what tests and vectors begin with. Real keys, real signatures.

export const TODAY = '2026-11-22';

const PEOPLE = {
  olga: ['DESK', ['operator']],
  otto: ['DESK', ['operator']],
  rita: ['DESK', ['reviewer']],
  both: ['DESK', ['operator', 'reviewer']],
  lena: ['GM0402', ['reader']],
  luuk: ['GM0402', ['reader']],
  pia: ['PL-MN', ['reader']],
} as const satisfies Record<string, readonly [string, readonly Role[]]>;
export type Name = keyof typeof PEOPLE;

export const organisation = (
  code: string,
  kind: Organisation['kind'],
  about: Partial<Organisation> = {},
): Organisation => ({
  code,
  kind,
  name: `Organisatie ${code}`,
  territory: 'NL',
  primary: [],
  info: [],
  placeless: [],
  affiliation: { from: '2026-01-01', until: null },
  keys: [],
  ...about,
});

export const certificateOf = (
  keys: StaffKeys,
  code: string,
  roles: readonly Role[],
  span: { readonly from: string; readonly until: string | null } = { from: '2026-11-01', until: null },
): Certificate => ({
  id: keys.id,
  organisation: code,
  roles: [...roles],
  signing: keys.signing.verify,
  recipient: keys.recipient,
  ...span,
});

export type SmallNetwork = {
  readonly id: string;
  readonly registrarKeys: readonly [SigningKey, SigningKey, SigningKey];
  readonly registrars: Registrars;
  readonly people: Readonly<Record<Name, StaffKeys>>;
  readonly text: string;
  readonly roster: Roster;
  readonly signed: SignedRoster;
  readonly file: SignedNetwork;
  readonly held: (code: string, purpose: KeyPurpose) => HeldKey;
  /** Somebody at work, by this roster or another. */
  readonly desk: (name: Name, roster?: Roster, today?: string) => Desk;
};

/** The next roster with these parts, signed by the first two registrars. */
export const signedBy = (
  keys: SmallNetwork['registrarKeys'],
  text: string,
  extract: string | null,
): { readonly signed: SignedRoster; readonly network: SignedNetwork | null } => {
  const made = [0, 1].map((at) =>
    signAsOne(at, keys[at as 0 | 1].secret, { roster: text, network: extract }),
  );
  const registrars: Registrars = [keys[0].verify, keys[1].verify, keys[2].verify];
  const signatures = made.flatMap(({ network }) => (network === null ? [] : [network]));
  return {
    signed: { roster: text, signatures: made.map(({ roster }) => roster) },
    network: extract === null ? null : { network: extract, registrars, signatures },
  };
};

const accepted = (network: string, registrars: Registrars, signed: SignedRoster): Roster => {
  const answer = acceptRoster(signed, { network, registrars }, null, TODAY);
  if (!answer.ok) throw new RangeError(answer.reason);
  return answer.roster;
};

export const smallNetwork = async (seed = 'seinhuis', id = 'proef-net'): Promise<SmallNetwork> => {
  const random = seededRandom(seed);
  const registrarKeys = [
    makeRegistrarKey(random),
    makeRegistrarKey(random),
    makeRegistrarKey(random),
  ] as const;
  const registrars: Registrars = [registrarKeys[0].verify, registrarKeys[1].verify, registrarKeys[2].verify];
  const entries: [Name, StaffKeys][] = [];
  for (const name of Object.keys(PEOPLE) as Name[])
    entries.push([name, await makeStaffKeys(makeId(random), random)]);
  const people = Object.fromEntries(entries) as Record<Name, StaffKeys>;
  const certificates = entries.map(([name, keys]) => certificateOf(keys, PEOPLE[name][0], PEOPLE[name][1]));
  const bare = [
    organisation('DESK', 'desk'),
    organisation('GM0402', 'municipality', { territory: ['GM0402'], primary: ['drugs'] }),
    organisation('PL-MN', 'police', {
      territory: ['GM0402'],
      primary: ['*'],
      terms: [
        { theme: '*', weeks: 26 },
        { theme: 'drugs', weeks: 13 },
      ],
    }),
  ];
  const first = draftRoster(id, null, { organisations: bare, certificates }, TODAY);
  const before = accepted(id, registrars, signedBy(registrarKeys, first, null).signed);
  const desk: SmallNetwork['desk'] = (name, roster = before, today = TODAY) => ({
    network: id,
    roster,
    today,
    keys: people[name],
    random,
  });
  const made = [
    ['DESK', await makeOrganisationKey(desk('olga'), 'DESK', 'intake', [])],
    ['DESK', await makeOrganisationKey(desk('olga'), 'DESK', 'review', [])],
    ['DESK', await makeOrganisationKey(desk('olga'), 'DESK', 'letter', [])],
    ['GM0402', await makeOrganisationKey(desk('lena'), 'GM0402', 'inbox', [])],
    ['PL-MN', await makeOrganisationKey(desk('pia'), 'PL-MN', 'inbox', [])],
  ] as const;
  const organisations = bare.map((o) => ({
    ...o,
    keys: made.flatMap(([code, key]) => (code === o.code ? [key.published] : [])),
  }));
  const text = draftRoster(id, { version: 1, text: first }, { organisations, certificates }, TODAY);
  const extract = draftNetwork(JSON.parse(text) as Roster, { name: 'Proefnet', phone: '0800 0000' });
  const { signed, network: file } = signedBy(registrarKeys, text, extract);
  if (file === null || rosterHash(first) !== (JSON.parse(text) as Roster).previous)
    throw new RangeError('no network file');
  const roster = accepted(id, registrars, signed);
  return {
    id,
    registrarKeys,
    registrars,
    people,
    text,
    roster,
    signed,
    file,
    held: (code, purpose) => {
      const found = made.find(([of, { held }]) => of === code && held.purpose === purpose);
      if (found === undefined) throw new RangeError('no such key');
      return found[1].held;
    },
    desk: (name, other = roster, today = TODAY) => desk(name, other, today),
  };
};

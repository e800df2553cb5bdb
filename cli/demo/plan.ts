import type { Day } from '@seinhuis/core/ids';
import { municipalitiesOf, municipality } from '@seinhuis/core/reference/municipalities';
import {
  type PlannedOrganisation,
  type PlannedPerson,
  planDesk,
  planMunicipalities,
  planPolice,
  planRiecs,
  planServices,
} from '../network/plan.ts';

/** Every seventh municipality has not joined, so that the coverage list has something to show. */
const OUTSIDE_EVERY = 7;
/** Municipalities with both of their readers, so that the demo shows two. */
const WITH_TWO = ['GM0361', 'GM0153', 'GM0106'];

const DESK: readonly PlannedPerson[] = [
  { name: 'Anna de Wit', handle: 'anna', organisation: 'DESK', roles: ['operator'] },
  { name: 'Bram Kok', handle: 'bram', organisation: 'DESK', roles: ['operator'] },
  { name: 'Chris Smit', handle: 'chris', organisation: 'DESK', roles: ['reviewer'] },
  { name: 'Dewi Hartono', handle: 'dewi', organisation: 'DESK', roles: ['reviewer'] },
];

/** `GM0361` -> `alkmaar`, `NS-FIOD` -> `fiod`, `PE04` -> `politie-noord-holland`. */
const shortName = (organisation: PlannedOrganisation): string => {
  const name =
    organisation.kind === 'municipality' ? (municipality(organisation.code)?.name ?? '') : organisation.name;
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
};

const FIRST_NAMES = 'Noor Sem Yara Milan Fatima Joris Lotte Hamza Eva Ruben Sanne'.split(' ');
const LAST_NAMES =
  'Bakker, Visser, El Amrani, de Boer, Meijer, Yilmaz, Dekker, van Dijk, Brouwer, Jansen, Postma, Kuipers, Wolters'.split(
    ', ',
  );

/** Somebody invented: no two of 143 numbers give the same. */
const inventedName = (at: number): string =>
  `${FIRST_NAMES[at % FIRST_NAMES.length]} ${LAST_NAMES[at % LAST_NAMES.length]}`;

const readersOf = (organisation: PlannedOrganisation, at: number): readonly PlannedPerson[] => {
  const short = shortName(organisation);
  const reader = (handle: string, name: string): PlannedPerson => ({
    name,
    handle,
    organisation: organisation.code,
    roles: ['reader'],
  });
  const first = reader(short, inventedName(2 * at));
  return WITH_TWO.includes(organisation.code)
    ? [first, reader(`${short}.2`, inventedName(2 * at + 1))]
    : [first];
};

/** Noord-Holland, Twente and Drenthe with the ten police units, one RIEC, the national services, and their people. */
export const planDemo = (
  today: Day,
): { readonly organisations: readonly PlannedOrganisation[]; readonly people: readonly PlannedPerson[] } => {
  const codes = [
    ...municipalitiesOf({ province: 'PV27' }),
    ...municipalitiesOf({ safetyRegion: 'VR05' }),
    ...municipalitiesOf({ province: 'PV22' }),
  ]
    .map((m) => m.code)
    .filter((code, at) => at % OUTSIDE_EVERY !== OUTSIDE_EVERY - 1 || WITH_TWO.includes(code));
  const organisations = [
    planDesk(today),
    ...planPolice(today),
    ...planRiecs(today, ['RC04']),
    ...planServices(today),
    ...planMunicipalities(today, codes),
  ];
  return {
    organisations,
    people: [...DESK, ...organisations.filter((o) => o.kind !== 'desk').flatMap(readersOf)],
  };
};

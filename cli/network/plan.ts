import type { Day } from '@seinhuis/core/ids';
import { defaultCompetence } from '@seinhuis/core/reference/competence';
import { municipalitiesOf, municipality, POLICE_UNITS, RIECS } from '@seinhuis/core/reference/municipalities';
import { NATIONAL_SERVICES } from '@seinhuis/core/reference/services';
import type { Organisation, Role } from '@seinhuis/core/wire/roster';

/** Somebody to be invited. */
export type PlannedPerson = {
  readonly name: string;
  readonly handle: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
};

/** An organisation before anybody made its keys. */
export type PlannedOrganisation = Omit<Organisation, 'keys'>;

const plan = (
  kind: Organisation['kind'],
  code: string,
  name: string,
  territory: Organisation['territory'],
  from: Day,
): PlannedOrganisation => {
  const competence = kind === 'desk' ? { primary: [], info: [] } : defaultCompetence(kind, code);
  return {
    code,
    kind,
    name,
    territory,
    primary: [...competence.primary],
    info: [...competence.info],
    // The police's national unit takes what has no place, so that such a report does not end with nobody.
    placeless: code === 'NS-LO' ? ['*'] : [],
    affiliation: { from, until: null },
  };
};

export const planDesk = (from: Day): PlannedOrganisation =>
  plan('desk', 'DESK', 'Meldpunt Seinhuis', 'NL', from);

/** The ten police units, each with the municipalities of its territory. */
export const planPolice = (from: Day): readonly PlannedOrganisation[] =>
  POLICE_UNITS.map((unit) =>
    plan(
      'police',
      unit.code,
      `Politie ${unit.name}`,
      municipalitiesOf({ policeUnit: unit.code }).map((m) => m.code),
      from,
    ),
  );

export const planRiecs = (
  from: Day,
  codes: readonly string[] = RIECS.map((r) => r.code),
): readonly PlannedOrganisation[] =>
  RIECS.filter((r) => codes.includes(r.code)).map((riec) =>
    plan(
      'riec',
      riec.code,
      riec.name,
      municipalitiesOf({ riec: riec.code }).map((m) => m.code),
      from,
    ),
  );

/** National services work in the whole country, each for its own themes. */
export const planServices = (from: Day): readonly PlannedOrganisation[] =>
  NATIONAL_SERVICES.map((service) => plan('service', service.code, service.nl, 'NL', from));

/** Municipalities by their codes; a code that is none is left out. */
export const planMunicipalities = (from: Day, codes: readonly string[]): readonly PlannedOrganisation[] =>
  codes.flatMap((code) => {
    const found = municipality(code);
    return found === null ? [] : [plan('municipality', code, `Gemeente ${found.name}`, [code], from)];
  });

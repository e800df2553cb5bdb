// Municipalities and the regions they lie in (DOMAIN 9), read from tables of facts at first use.
import type { Day } from '../ids.ts';
import { ENDED_MUNICIPALITIES, MUNICIPALITY_LINES } from './municipalities.data.ts';
import { POLICE_UNIT_ROWS, PROVINCE_ROWS, RIEC_ROWS, SAFETY_REGION_ROWS } from './regions.data.ts';

export interface Municipality {
  /** CBS code, `GM0402`. */
  readonly code: string;
  readonly name: string;
  /** Other names in use, the full CBS name included when it differs. */
  readonly aliases: readonly string[];
  readonly provinceCode: string;
  readonly safetyRegionCode: string;
  readonly policeUnitCode: string;
  readonly riecCode: string;
  readonly validFrom: Day;
  /** First day on which it is no longer there; null while nobody plans that. */
  readonly validTo: Day | null;
  /** Who has its territory from validTo. */
  readonly successor: string | null;
  /** A rough middle (WGS84, two decimals): the mean of its postcodes' points. */
  readonly lat: number;
  readonly lon: number;
}

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface SafetyRegion extends Region {
  readonly policeUnitCode: string;
}

export interface PoliceUnit extends Region {
  readonly riecCode: string;
}

export const PROVINCES: readonly Region[] = PROVINCE_ROWS.map(([code, name, ...aliases]) => ({
  code,
  name,
  aliases,
}));

export const POLICE_UNITS: readonly PoliceUnit[] = POLICE_UNIT_ROWS.map(([code, name, riecCode]) => ({
  code,
  name,
  aliases: [],
  riecCode,
}));

export const SAFETY_REGIONS: readonly SafetyRegion[] = SAFETY_REGION_ROWS.map(
  ([code, name, policeUnitCode]) => ({ code, name, aliases: [], policeUnitCode }),
);

export const RIECS: readonly Region[] = RIEC_ROWS.map(([code, name]) => ({ code, name, aliases: [] }));

const parse = (): readonly Municipality[] => {
  const policeOf = new Map(SAFETY_REGIONS.map((region) => [region.code, region.policeUnitCode]));
  const riecOf = new Map(POLICE_UNITS.map((unit) => [unit.code, unit.riecCode]));
  return MUNICIPALITY_LINES.trim()
    .split('\n')
    .map((line) => {
      const [gm = '', name = '', aliases = '', pv, vr, validFrom = '', lat, lon] = line.split('|');
      const code = `GM${gm}`;
      const safetyRegionCode = `VR${vr}`;
      const policeUnitCode = policeOf.get(safetyRegionCode);
      const riecCode = policeUnitCode === undefined ? undefined : riecOf.get(policeUnitCode);
      if (policeUnitCode === undefined || riecCode === undefined) throw new Error('a row without a region');
      const [validTo = null, successor = null] = ENDED_MUNICIPALITIES[code] ?? [];
      return {
        code,
        name,
        aliases: aliases === '' ? [] : aliases.split(';'),
        provinceCode: `PV${pv}`,
        safetyRegionCode,
        policeUnitCode,
        riecCode,
        validFrom,
        validTo,
        successor,
        lat: Number(lat),
        lon: Number(lon),
      };
    });
};

/** Every municipality of the table, ended ones included, by code. */
export const MUNICIPALITIES: readonly Municipality[] = parse();

const BY_CODE: ReadonlyMap<string, Municipality> = new Map(MUNICIPALITIES.map((m) => [m.code, m]));

/** The municipality with this CBS code, or null when there is none. */
export function municipality(code: string): Municipality | null {
  return BY_CODE.get(code) ?? null;
}

const existsOn = (m: Municipality, day: Day): boolean =>
  m.validFrom <= day && (m.validTo === null || day < m.validTo);

/** The municipalities that are there on a day. Days before 2023 lack those that have ended since. */
export function municipalitiesOn(day: Day): readonly Municipality[] {
  return MUNICIPALITIES.filter((m) => existsOn(m, day));
}

/**
 * Who has the territory of a municipality on a day: itself, or after a merger its successor (of its
 * successor). Null for an unknown code and for a day on which it was not there yet.
 */
export function successorOn(code: string, day: Day): string | null {
  let current = municipality(code);
  while (current !== null && current.validTo !== null && current.validTo <= day) {
    current = current.successor === null ? null : municipality(current.successor);
  }
  return current !== null && existsOn(current, day) ? current.code : null;
}

export type RegionChoice =
  | { readonly policeUnit: string }
  | { readonly riec: string }
  | { readonly safetyRegion: string }
  | { readonly province: string };

/** The municipalities in one region, by its code; none for an unknown code. With a day: those there on it. */
export function municipalitiesOf(region: RegionChoice, day?: Day): readonly Municipality[] {
  const within = (m: Municipality): boolean => {
    if ('policeUnit' in region) return m.policeUnitCode === region.policeUnit;
    if ('riec' in region) return m.riecCode === region.riec;
    if ('safetyRegion' in region) return m.safetyRegionCode === region.safetyRegion;
    return m.provinceCode === region.province;
  };
  return (day === undefined ? MUNICIPALITIES : municipalitiesOn(day)).filter(within);
}

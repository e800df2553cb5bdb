import type { Day } from '@seinhuis/core/ids';
import { type CompetentKind, defaultCompetence } from '@seinhuis/core/reference/competence';
import {
  municipalitiesOf,
  municipalitiesOn,
  POLICE_UNITS,
  RIECS,
} from '@seinhuis/core/reference/municipalities';
import { NATIONAL_SERVICES } from '@seinhuis/core/reference/services';
import { THEMES, TOP_THEMES } from '@seinhuis/core/reference/themes';
import { LEAST_DELIVERY_WEEKS, MOST_DELIVERY_WEEKS } from '@seinhuis/core/rules/terms';
import type { OrganisationFacts } from '../keys/roster-edits.ts';

export type Kind = OrganisationFacts['kind'];
export type Offered = { readonly value: string; readonly text: string };

/** What a registrar can choose from for a kind of organisation, by the tables of facts. */
export const offeredOf = (kind: Kind, today: Day): readonly Offered[] => {
  switch (kind) {
    case 'municipality':
      return municipalitiesOn(today)
        .map((m) => ({ value: m.code, text: m.name }))
        .sort((a, b) => a.text.localeCompare(b.text, 'nl'));
    case 'police':
      return POLICE_UNITS.map((u) => ({ value: u.code, text: u.name }));
    case 'riec':
      return RIECS.map((r) => ({ value: r.code, text: r.name }));
    case 'service':
      return NATIONAL_SERVICES.map((s) => ({ value: s.code, text: s.nl }));
    case 'desk':
      return [{ value: 'DESK', text: 'Meldpunt' }];
  }
};

const territoryOf = (kind: Kind, code: string, today: Day): OrganisationFacts['territory'] => {
  if (kind === 'municipality') return [code];
  if (kind === 'police') return municipalitiesOf({ policeUnit: code }, today).map((m) => m.code);
  if (kind === 'riec') return municipalitiesOf({ riec: code }, today).map((m) => m.code);
  return 'NL';
};

/** An organisation with the defaults of its kind: territory and themes, affiliated from today. */
export const newOrganisation = (kind: Kind, code: string, name: string, today: Day): OrganisationFacts => {
  const { primary, info } =
    kind === 'desk' ? { primary: [], info: [] } : defaultCompetence(kind as CompetentKind, code);
  return {
    code,
    kind,
    name: kind === 'police' ? `Politie ${name}` : kind === 'municipality' ? `Gemeente ${name}` : name,
    territory: territoryOf(kind, code, today),
    primary: [...primary],
    info: [...info],
    // What has no place would end with nobody: the police's national unit takes it.
    placeless: code === 'NS-LO' ? ['*'] : [],
    affiliation: { from: today, until: null },
  };
};

const KNOWN_THEMES = new Set<string>(['*', ...THEMES.map((t) => t.code), ...TOP_THEMES.map((t) => t.code)]);

/** Typed themes, one a line; null when one of them does not exist. */
export const readThemes = (typed: string): readonly string[] | null => {
  const codes = typed.split(/[\s,]+/).filter((code) => code !== '');
  return codes.every((code) => KNOWN_THEMES.has(code)) ? [...new Set(codes)] : null;
};

const TOP_CODES = new Set<string>(['*', ...TOP_THEMES.map((t) => t.code)]);

/** Typed terms, one a line: a top-level theme or * and a number of weeks; null when one of them is not that. */
export const readTerms = (typed: string): NonNullable<OrganisationFacts['terms']> | null => {
  const lines = typed.split('\n').filter((line) => line.trim() !== '');
  const terms = lines.map((line) => {
    const [theme = '', weeks = '', ...rest] = line.trim().split(/[\s:=]+/);
    return { theme, weeks: Number(weeks), whole: rest.length === 0 && /^\d+$/.test(weeks) };
  });
  const good = terms.every(
    ({ theme, weeks, whole }) =>
      whole && TOP_CODES.has(theme) && weeks >= LEAST_DELIVERY_WEEKS && weeks <= MOST_DELIVERY_WEEKS,
  );
  const once = new Set(terms.map(({ theme }) => theme)).size === terms.length;
  return good && once ? terms.map(({ theme, weeks }) => ({ theme, weeks })) : null;
};

/** Terms as they are typed. */
export const termLines = (terms: OrganisationFacts['terms']): string =>
  (terms ?? []).map(({ theme, weeks }) => `${theme} ${weeks}`).join('\n');

/** A typed territory: NL, or codes of municipalities; null when one of them does not exist. */
export const readTerritory = (typed: string, today: Day): OrganisationFacts['territory'] | null => {
  const codes = typed
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((code) => code !== '');
  if (codes.length === 1 && codes[0] === 'NL') return 'NL';
  const known = new Set(municipalitiesOn(today).map((m) => m.code));
  return codes.length > 0 && codes.every((code) => known.has(code)) ? [...new Set(codes)] : null;
};

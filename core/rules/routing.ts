import type { Day } from '../ids.ts';
import type { Organisation, Roster } from '../wire/roster.ts';
import { certificateOn, isAffiliated } from '../wire/roster.ts';

/** What routing looks at. `conflicts` are organisations whose own people the report is about (DOMAIN 3.9). */
export type RoutingQuestion = {
  readonly theme: string;
  readonly gmCode: string | null;
  readonly conflicts: readonly string[];
  readonly today: Day;
};

/** Why an organisation does or does not receive a report: theme x territory x affiliation. */
export type RoutingReason =
  | 'competent'
  | 'informed'
  | 'no-place'
  | 'conflict'
  | 'not-affiliated'
  | 'no-key'
  | 'no-reader'
  | 'other-theme'
  | 'other-territory';

export type RoutingLine = {
  readonly organisation: string;
  readonly receives: 'primary' | 'info' | null;
  readonly reason: RoutingReason;
};

export type Routing = {
  readonly lines: readonly RoutingLine[];
  /** The municipality that would have received it had it been affiliated; counted by month, never as text. */
  readonly missed: readonly string[];
};

/** `drugs` covers `drugs.hennep`; `*` covers everything. */
export const coversTheme = (list: readonly string[], theme: string): boolean =>
  list.some((own) => own === '*' || own === theme || theme.startsWith(`${own}.`));

/** A report without a place goes to those who work in the whole country. */
const coversPlace = (organisation: Organisation, gmCode: string | null): boolean =>
  organisation.territory === 'NL' || (gmCode !== null && organisation.territory.includes(gmCode));

const hasInbox = (organisation: Organisation): boolean =>
  organisation.keys.some((k) => k.purpose === 'inbox');

/** A key whose readers have all gone opens nothing for anybody: such a report would reach nobody. */
const hasReader = (roster: Roster, { code }: Organisation, today: Day): boolean =>
  roster.certificates.some(
    (c) =>
      c.organisation === code && c.roles.includes('reader') && certificateOn(roster, c.id, today) !== null,
  );

const receivesBy = (
  organisation: Organisation,
  question: RoutingQuestion,
): readonly ['primary' | 'info', RoutingReason] | readonly [null, null] => {
  if (coversTheme(organisation.primary, question.theme)) return ['primary', 'competent'];
  if (coversTheme(organisation.info, question.theme)) return ['info', 'informed'];
  if (question.gmCode === null && coversTheme(organisation.placeless, question.theme))
    return ['primary', 'no-place'];
  return [null, null];
};

const lineOf = (roster: Roster, organisation: Organisation, question: RoutingQuestion): RoutingLine => {
  const no = (reason: RoutingReason): RoutingLine => ({
    organisation: organisation.code,
    receives: null,
    reason,
  });
  if (!coversPlace(organisation, question.gmCode)) return no('other-territory');
  const [receives, reason] = receivesBy(organisation, question);
  if (reason === null) return no('other-theme');
  if (question.conflicts.includes(organisation.code)) return no('conflict');
  if (!isAffiliated(organisation, question.today)) return no('not-affiliated');
  if (!hasInbox(organisation)) return no('no-key');
  if (!hasReader(roster, organisation, question.today)) return no('no-reader');
  return { organisation: organisation.code, receives, reason };
};

/**
 * The routing proposal: a line with a reason for every organisation that is competent here or for this theme, and the
 * municipality that misses the signal (DOMAIN 1). `municipalThemes` says what a municipality would be competent for.
 */
export const proposeRouting = (
  roster: Roster,
  question: RoutingQuestion,
  municipalThemes: readonly string[],
): Routing => {
  const lines = roster.organisations
    .filter((o) => o.kind !== 'desk')
    .map((o) => lineOf(roster, o, question))
    .filter((line) => line.reason !== 'other-territory' && line.reason !== 'other-theme');
  const gm = question.gmCode;
  const hasMunicipality =
    gm !== null &&
    roster.organisations.some(
      (o) =>
        o.kind === 'municipality' &&
        o.territory !== 'NL' &&
        o.territory.includes(gm) &&
        isAffiliated(o, question.today) &&
        hasInbox(o) &&
        hasReader(roster, o, question.today),
    );
  const missed = gm !== null && !hasMunicipality && coversTheme(municipalThemes, question.theme) ? [gm] : [];
  return { lines, missed };
};

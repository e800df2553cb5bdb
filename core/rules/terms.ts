// The terms of forgetting (PROTOCOL 10.5). They count backwards from what nobody may be able to read any more: a copy of
// the database and of the lockbox can be a week old, so what is forgotten on day 7 opens from no copy on day 14.

export const TERMS = {
  /** A raw tip, from the day it came, whatever became of it. */
  tipDays: 7,
  /** A raw tip, from the day it was forwarded or turned down. */
  closedTipDays: 3,
  /** A letter that nobody collects or answers; some days more by chance. */
  letterDays: 90,
  letterDaysByChance: 14,
  /** A draft that was never forwarded. */
  draftWeeks: 8,
  /** A forwarded report: what partners hold of it and the desk's own copy. */
  deliveryWeeks: 52,
  /** A line of the audit; its hash stays. The trigger of migration 0005 says the same. */
  auditDays: 730,
} as const;

/** No network may keep a forwarded report longer than this, whatever it is told. */
export const MOST_DELIVERY_WEEKS = 260;

/** No partner and no theme may have a report forgotten sooner: a reader has holidays too. */
export const LEAST_DELIVERY_WEEKS = 4;

/** A term of the roster: of a top-level theme, or of every theme. */
export type Term = { readonly theme: string; readonly weeks: number };

/** Which deliveries a term is about; null: of every organisation, of every theme. */
export type TermRule = {
  readonly organisation: string | null;
  readonly theme: string | null;
  readonly weeks: number;
};

/** The terms of a roster as rules. What stands with the desk holds for everybody, its own copy included. */
export const termRules = (
  organisations: readonly {
    readonly code: string;
    readonly kind: string;
    readonly terms?: readonly Term[] | undefined;
  }[],
): readonly TermRule[] =>
  organisations.flatMap(({ code, kind, terms = [] }) =>
    terms.map(({ theme, weeks }) => ({
      organisation: kind === 'desk' ? null : code,
      theme: theme === '*' ? null : theme,
      weeks,
    })),
  );

/**
 * How many weeks a report about a top-level theme is kept for an organisation; null: the desk's own copy. The shortest
 * that applies, of what the whole network says and of every rule, and never more than the ceiling.
 */
export const deliveryWeeksOf = (
  rules: readonly TermRule[],
  network: number,
  organisation: string | null,
  theme: string,
): number =>
  Math.min(
    MOST_DELIVERY_WEEKS,
    network,
    ...rules
      .filter((rule) => rule.organisation === null || rule.organisation === organisation)
      .filter((rule) => rule.theme === null || rule.theme === theme)
      .map(({ weeks }) => weeks),
  );

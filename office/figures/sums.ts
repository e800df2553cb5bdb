import type { AnswerOf } from '@seinhuis/core/wire/api';

export type Figures = AnswerOf<'figures'>;
type Delivered = Figures['deliveries'][number];

export type DeliverySum = {
  readonly name: string;
  readonly sent: number;
  readonly opened: number;
  readonly followedUp: number;
  readonly confirmed: number;
  readonly reported: number;
};

export type MonthSum = DeliverySum & {
  readonly contacts: number;
  readonly usable: number;
  readonly forwarded: number;
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

const add = (name: string, rows: readonly Delivered[]): DeliverySum => ({
  name,
  sent: total(rows.map((r) => r.sent)),
  opened: total(rows.map((r) => r.opened)),
  followedUp: total(rows.map((r) => r.followedUp)),
  confirmed: total(rows.map((r) => r.confirmed)),
  reported: total(rows.map((r) => r.reported)),
});

/** What partners received to act on. Info never counts in results (DOMAIN 2). */
const primary = (figures: Figures): readonly Delivered[] =>
  figures.deliveries.filter((d) => d.role === 'primary');

/** Sums of deliveries by theme or by organisation, the most first. */
export const sumsBy = (figures: Figures, part: 'theme' | 'organisation'): readonly DeliverySum[] => {
  const rows = primary(figures);
  return [...new Set(rows.map((r) => r[part]))]
    .map((name) =>
      add(
        name,
        rows.filter((r) => r[part] === name),
      ),
    )
    .sort((a, b) => b.sent - a.sent);
};

/** From contact to follow-up, newest month first. A closed tip is usable when it was forwarded. */
export const sumsByMonth = (figures: Figures): readonly MonthSum[] => {
  const rows = primary(figures);
  const months = new Set([
    ...figures.contacts.map((c) => c.month),
    ...figures.closed.map((c) => c.month),
    ...figures.reports.map((r) => r.month),
    ...rows.map((r) => r.month),
  ]);
  return [...months]
    .sort()
    .reverse()
    .map((month) => ({
      ...add(
        month,
        rows.filter((r) => r.month === month),
      ),
      contacts: total(figures.contacts.filter((c) => c.month === month).map((c) => c.count)),
      usable: total(
        figures.closed.filter((c) => c.month === month && c.outcome === 'forwarded').map((c) => c.count),
      ),
      forwarded: total(figures.reports.filter((r) => r.month === month).map((r) => r.forwarded)),
    }));
};

/** How many tips were closed for which reason. */
export const reasons = (figures: Figures): readonly { readonly name: string; readonly count: number }[] =>
  [...new Set(figures.closed.map((c) => c.outcome))]
    .map((name) => ({
      name,
      count: total(figures.closed.filter((c) => c.outcome === name).map((c) => c.count)),
    }))
    .sort((a, b) => b.count - a.count);

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

/** What partners received to act on, counted one way. Info never counts in results (DOMAIN 2). */
const primary = (figures: Figures, by: Delivered['by']): readonly DeliverySum[] =>
  figures.deliveries
    .filter((d) => d.role === 'primary' && d.by === by)
    .map(({ by: _by, role: _role, ...sum }) => sum);

/** Deliveries by theme or by organisation, the most first. */
export const sumsBy = (figures: Figures, part: 'theme' | 'organisation'): readonly DeliverySum[] =>
  primary(figures, part).toSorted((a, b) => b.sent - a.sent);

const NOTHING = { sent: 0, opened: 0, followedUp: 0, confirmed: 0, reported: 0 };

/** From contact to follow-up, newest month first. A closed tip is usable when it was forwarded. */
export const sumsByMonth = (figures: Figures): readonly MonthSum[] => {
  const delivered = new Map(primary(figures, 'month').map((sum) => [sum.name, sum]));
  const months = new Set([
    ...figures.contacts.map((c) => c.month),
    ...figures.closed.map((c) => c.month),
    ...figures.reports.map((r) => r.month),
    ...delivered.keys(),
  ]);
  return [...months]
    .sort()
    .reverse()
    .map((month) => ({
      ...(delivered.get(month) ?? { name: month, ...NOTHING }),
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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayNumber, isDay, monthOf, weekOf } from './ids.ts';

const dayOf = (n: number) => new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

test('the calendar without a clock agrees with the platform’s, for 300 years', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -30_000, max: 80_000 }),
      fc.integer({ min: -4000, max: 4000 }),
      (n, days) => {
        const day = dayOf(n);
        expect(dayNumber(day)).toBe(n);
        expect(addDays(day, days)).toBe(dayOf(n + days));
      },
    ),
  );
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '2026-11-31'])(
  '%s is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test.each([
  ['2026-11-22', '2026-W47'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2000-01-01', '1999-W52'],
])('%s lies in ISO week %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('a month is the beginning of a day', () => {
  expect(monthOf('2026-11-22')).toBe('2026-11');
});

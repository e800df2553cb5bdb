import { expect, test } from 'vitest';
import { arrivals, busiestSecond } from './curve.ts';

const TEN_MINUTES = 600_000;

test('everybody comes within the time, in order, and the same for the same seed', () => {
  const times = arrivals(5000, TEN_MINUTES, 1);
  expect(times).toHaveLength(5000);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(0);
  expect(times.at(-1)).toBeLessThanOrEqual(TEN_MINUTES);
  expect(arrivals(5000, TEN_MINUTES, 1)).toEqual(times);
  expect(arrivals(5000, TEN_MINUTES, 2)).not.toEqual(times);
});

test('the broadcast brings four times as many as come on average', () => {
  const times = arrivals(20_000, TEN_MINUTES, 1);
  const within = (from: number, to: number) => times.filter((t) => t >= from && t < to).length;
  expect(within(60_000, 70_000) / (20_000 / 60)).toBeGreaterThan(3.5);
  expect(within(0, 60_000)).toBeLessThan(within(60_000, 120_000) / 4);
});

test('the busiest second is counted wherever it begins', () => {
  expect(busiestSecond([0, 900, 1000, 1500, 1899, 5000])).toBe(4);
});

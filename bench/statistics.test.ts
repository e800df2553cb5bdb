import { expect, test } from 'vitest';
import { median, quantile, round } from './statistics.ts';

test('the 99th of a hundred is the one below which 99 lie', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 1)).toBe(100);
});

test('the median of five is the third in order, whatever order they came in', () => {
  expect(median([9, 1, 10, 2, 3])).toBe(3);
});

test('nothing has no median', () => {
  expect(median([])).toBeNaN();
});

test('rounds to one decimal unless told otherwise', () => {
  expect([round(1.26), round(1.26, 0)]).toEqual([1.3, 1]);
});

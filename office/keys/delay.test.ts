import { describe, expect, it } from 'vitest';
import { laterThan, MINUTE } from './delay.ts';

const fixed =
  (...bytes: readonly number[]) =>
  () =>
    Uint8Array.from(bytes);

describe('a letter to a tipster', () => {
  it('waits at least the shortest and less than the longest time (PROTOCOL 6.5)', () => {
    const wait = { from: 5, to: 60 };
    expect(laterThan(1000, wait, fixed(0, 0, 0))).toBe(1000 + 5 * MINUTE);
    expect(laterThan(1000, wait, fixed(255, 255, 255))).toBeLessThanOrEqual(1000 + 60 * MINUTE);
    expect(laterThan(0, wait, fixed(128, 0, 0))).toBe(32.5 * MINUTE);
  });
});

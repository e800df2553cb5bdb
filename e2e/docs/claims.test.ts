import { expect, test } from 'vitest';
import { claimNumbers, claimsAsWritten, claimsWithTests } from './claims.ts';

test('claims.md lists at each claim the tests that name it (npm run claims writes them)', () => {
  expect(claimsAsWritten()).toBe(claimsWithTests());
});

test('no claim stands there without a test', () => {
  expect(claimNumbers().length).toBeGreaterThan(8);
  expect(claimsWithTests()).not.toContain('**Tests** none');
});

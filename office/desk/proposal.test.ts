import { expect, it } from 'vitest';
import { proposedCircle } from './proposal.ts';

const flag = (start: number, circle: 1 | 2 | 3 | 4) =>
  ({ start, end: start + 3, kind: 'vantage', circle }) as const;

it('the findings propose the smallest circle that was not decided; where they say nothing, nothing is proposed', () => {
  expect(proposedCircle([], [])).toBeNull();
  expect(proposedCircle([flag(0, 3), flag(5, 2)], [])).toBe(2);
  const decided = { ...flag(5, 2), step: 'keep', reason: 'mistaken' } as const;
  expect(proposedCircle([flag(0, 3), flag(5, 2)], [decided])).toBe(3);
  expect(proposedCircle([flag(5, 2)], [decided])).toBeNull();
});

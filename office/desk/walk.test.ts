import { describe, expect, it } from 'vitest';
import { marksOf, stepFrom } from './walk.ts';

describe('the walk along the marks of a tip', () => {
  it('begins at either end, and goes round', () => {
    expect([stepFrom(-1, 1, 3), stepFrom(-1, -1, 3)]).toEqual([0, 2]);
    expect([stepFrom(0, 1, 3), stepFrom(2, 1, 3), stepFrom(0, -1, 3)]).toEqual([1, 0, 2]);
    expect(stepFrom(-1, 1, 0)).toBe(-1);
  });

  it('goes through the answers in their order, with the words of each mark', () => {
    const mark = { kind: 'relation', circle: 2, step: 'generalise-relation', suggestion: null } as const;
    const marks = marksOf({
      texts: [
        { name: 'what', text: 'Mijn zwager', marks: [{ ...mark, start: 0, end: 11 }] },
        { name: 'more', text: 'Ik ben zijn zwager', marks: [{ ...mark, start: 7, end: 18 }] },
      ],
      entities: [],
      theme: null,
      urgent: false,
    });
    expect(marks.map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'what: Mijn zwager',
      'more: zijn zwager',
    ]);
    expect(marksOf(undefined)).toEqual([]);
  });
});

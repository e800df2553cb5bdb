import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  approvalRefusal,
  carriedOver,
  type Decision,
  decisionOn,
  FINDING_KINDS,
  type Flag,
  isAllowed,
  resolutionsOf,
  takenAway,
  unresolvedOf,
} from './decisions.ts';

const CIRCLES = [1, 2, 3, 4] as const;
const flag: Flag = { start: 3, end: 12, kind: 'relation', circle: 2 };
const decision: Decision = { ...flag, step: 'merge', reason: 'widely-known' };

describe('what can be decided about a finding (PROTOCOL 7.6)', () => {
  test('every finding of every kind and circle has a way out beside changing the text, but a copied sentence of one', () => {
    for (const kind of FINDING_KINDS)
      for (const circle of CIRCLES)
        expect(resolutionsOf({ kind, circle }).length > 0, `${kind} ${circle}`).toBe(
          !(kind === 'copied' && circle === 1),
        );
  });

  test('a circle of one never stays for weighing little: only because the guard is wrong about it (C16)', () => {
    for (const kind of FINDING_KINDS)
      for (const { reason, step } of resolutionsOf({ kind, circle: 1 })) {
        expect(['not-the-tipster', 'mistaken']).toContain(reason);
        expect(step).toBe('keep');
      }
  });

  test('the name and the number of the tipster never stay, in any circle, unless they are somebody else’s (C16)', () => {
    for (const kind of ['self-name', 'self-contact'] as const)
      for (const circle of CIRCLES)
        expect(resolutionsOf({ kind, circle }).map(({ reason }) => reason)).toEqual([
          'not-the-tipster',
          'mistaken',
        ]);
  });

  test('a step is taken with its own reason, and offers are what is allowed', () => {
    expect(isAllowed({ ...decision })).toBe(true);
    expect(isAllowed({ ...decision, step: 'keep' })).toBe(false);
    expect(isAllowed({ ...decision, circle: 1 })).toBe(false);
    expect(isAllowed({ kind: 'exact-time', circle: 2, step: 'generalise-place', reason: 'coarser' })).toBe(
      false,
    );
  });
});

describe('a decision', () => {
  test('is about exactly these words, this kind and this circle (C16)', () => {
    expect(decisionOn(flag, [decision])).toEqual(decision);
    for (const other of [
      { ...flag, start: 2 },
      { ...flag, end: 13 },
      { ...flag, kind: 'role' },
      { ...flag, circle: 1 },
    ] as const)
      expect(decisionOn(other, [decision])).toBeNull();
  });

  test('that the table has not decides nothing, whoever wrote it (C16)', () => {
    const forged = { ...decision, circle: 1 } as const;
    expect(unresolvedOf([{ ...flag, circle: 1 }], [forged])).toHaveLength(1);
  });

  test('is needed in a circle of at most five, and only there', () => {
    const open = CIRCLES.filter((circle) => unresolvedOf([{ ...flag, circle }], []).length > 0);
    expect(open).toEqual([1, 2]);
  });
});

describe('what another text resolved', () => {
  const small = { ...flag, kind: 'vantage' } as const;

  test('is remembered once by kind, circle and step, without place or words (C16)', () => {
    const taken = takenAway([], [[flag, small]], [[small]], 'drop');
    expect(taken).toEqual([{ kind: 'relation', circle: 2, step: 'drop' }]);
    expect(takenAway(taken, [[flag]], [], 'drop')).toEqual(taken);
    expect(takenAway(taken, [[flag]], [], 'paraphrase')).toHaveLength(2);
  });

  test('is nothing when it only moved to another statement, or was of a large circle', () => {
    expect(takenAway([], [[flag], []], [[], [{ ...flag, start: 40, end: 49 }]], 'drop')).toEqual([]);
    expect(takenAway([], [[{ ...flag, circle: 3 }]], [[]], 'drop')).toEqual([]);
  });
});

describe('an approval', () => {
  const statement = { circle: 3, decisions: [decision] } as const;

  test('is refused for a statement of one, an undecided finding, and when nobody looked (C16)', () => {
    expect(approvalRefusal([statement], [[flag]])).toBeNull();
    expect(approvalRefusal([statement], [[]])).toBeNull();
    expect(approvalRefusal([{ ...statement, circle: 1 }], [[]])).toBe('circle-of-one');
    expect(approvalRefusal([{ ...statement, decisions: [] }], [[flag]])).toBe('unresolved');
    expect(approvalRefusal([statement], [])).toBe('unresolved');
    expect(approvalRefusal([statement, statement], [[flag]])).toBe('unresolved');
  });
});

describe('decisions after a change of the text', () => {
  const text = 'Op de zolder van de buurman staat een kwekerij.';
  const about = (words: string): Decision => ({
    ...decision,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  test('stay with words before it, move with words after it, and go with the words that changed', () => {
    const decisions = [about('zolder'), about('buurman'), about('kwekerij')];
    const after = text.replace('de buurman', 'een bekende');
    expect(carriedOver(decisions, text, after).map(({ start, end }) => after.slice(start, end))).toEqual([
      'zolder',
      'kwekerij',
    ]);
  });

  test('are always about the same words as before', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (before, after, a, b) => {
        const start = Math.min(a, b) % (before.length + 1);
        const end = Math.min(before.length, start + (Math.max(a, b) % 5));
        for (const kept of carriedOver([{ start, end }], before, after))
          expect(after.slice(kept.start, kept.end)).toBe(before.slice(start, end));
      }),
    );
  });
});
